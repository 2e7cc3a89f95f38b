package org.archipel.query;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ontology;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;

/** Why an answer has no rows, and that questions name terms that exist. */
class EmptyReasonTest {

  private static final Graph TERMS = Ontology.terms(Path.of("ontology")).toGraph();

  private static final String FLOW =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#> BASE <https://w3id.org/archipel/id/>
      <office/AU/flow/a> a arc:Flow ; arc:concernsOffice <office/AU> .
      """;

  @Test
  void namesWhatNoOfficeHasSharedByItsLabel() {
    assertThat(reason("Flow", "")).isEqualTo("No office has shared a flow yet.");
    assertThat(reason("Api", "")).isEqualTo("No office has shared an API yet.");
    assertThat(reason("AiUse", "")).isEqualTo("No office has shared an AI use yet.");
    assertThat(reason("Willingness", "")).startsWith("No office has shared ");
  }

  @Test
  void saysWhatTheCatalogueLacksWhereNoOfficeIsTheOneToSayIt() {
    assertThat(reason("StandardMilestone", ""))
        .isEqualTo("The catalogue has no standard milestone yet.");
  }

  @Test
  void saysThatNothingMatchesWhereThereIsSome() {
    assertThat(reason("Flow", FLOW)).isEqualTo("Nothing that was shared matches.");
  }

  @Test
  void namesTheFirstOfSeveralThatIsNotThere() {
    assertThat(reason("Flow, Plan, Api", FLOW)).isEqualTo("No office has shared a plan yet.");
  }

  @Test
  void takesNoPatternForAFindingOfADerivation() {
    String derived = "<urn:current> a <https://w3id.org/archipel/ns#ReferenceArchitecture> .";
    assertThat(reason("ReferenceArchitecture, Pattern", ""))
        .isEqualTo("No reference architecture has been derived yet.");
    assertThat(reason("ReferenceArchitecture, Pattern", derived))
        .isEqualTo(
            "Nothing recurs at enough offices to tell it from chance: that is a finding, too.");
  }

  @Test
  void namesTheDerivationsThatThereAreWhenAnotherOneIsAskedFor() {
    Question question = Questions.load(Path.of("queries")).get("architecture/which-slots");
    DatasetGraph dataset =
        dataset(
            """
            PREFIX arc: <https://w3id.org/archipel/ns#> BASE <https://w3id.org/archipel/id/>
            <architecture/current> a arc:ReferenceArchitecture .
            <architecture/2026-11> a arc:ReferenceArchitecture .
            <slot/search/cache> a arc:Slot .
            """);
    Arguments other =
        Arguments.of(question, Map.of("release", List.of("2025-11")), Names.unknown());
    assertThat(answer(question, other, dataset).empty())
        .isEqualTo("There is no reference architecture '2025-11'; there are: 2026-11, current.");
  }

  @Test
  void tellsThePublicNothingOfWhatMembersShared() {
    Question question = question("Flow");
    String members = answer(question, dataset(FLOW)).empty();
    String others = answer(question, dataset("")).empty();
    assertThat(members).isEqualTo("Nothing that was shared matches.");
    assertThat(others).isEqualTo("No office has shared a flow yet.");
  }

  @Test
  void standsInJsonWhereThereAreNoRows() {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    AnswerJson.write(answer(question("Flow"), dataset("")), Labels.none(), json);
    assertThat(json.toString(StandardCharsets.UTF_8))
        .contains("\"empty\":\"No office has shared a flow yet.\"");
  }

  @Test
  void everyTermThatAQuestionRestsOnIsInTheOntology() {
    List<Question> questions = Questions.load(Path.of("queries")).all();
    for (Question question : questions) {
      assertThat(question.terms()).as(question.id()).containsAll(named(question)).isNotEmpty();
      assertThat(question.terms())
          .as(question.id())
          .allMatch(term -> TERMS.contains(term(term), RDF.type.asNode(), Node.ANY));
    }
    assertThat(questions).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void everyNeedOfAQuestionIsAClass() {
    for (Question question : Questions.load(Path.of("queries")).all()) {
      assertThat(question.needs())
          .as(question.id())
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(need -> TERMS.contains(need, RDF.type.asNode(), OWL.Class.asNode()));
    }
  }

  /** Returns the terms in the text of a query, read apart from its own reading. */
  private static Set<String> named(Question question) {
    String text =
        question.text().lines().filter(line -> !line.startsWith("#")).collect(joining("\n"));
    return Pattern.compile("\\barc:(\\w+)")
        .matcher(text)
        .results()
        .map(term -> term.group(1))
        .collect(toSet());
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Arc.NS + name);
  }

  private static String reason(String needs, String data) {
    return answer(question(needs), dataset(data)).empty();
  }

  private static Question question(String needs) {
    String text =
        """
        #+ summary: Nothing
        #+ answers: [Q99]
        #+ needs: [%s]
        #+ returns:
        #+   - {name: flow, type: Thing, help: Nothing.}
        PREFIX arc: <https://w3id.org/archipel/ns#>
        SELECT ?flow WHERE { ?flow a arc:Flow ; arc:hasTransport ?none } ORDER BY ?flow
        """;
    Problems problems = new Problems();
    return QuestionReader.read("area/nothing.rq", text.formatted(needs), problems)
        .orElseThrow(() -> new AssertionError(problems.toList()));
  }

  private static Answer answer(Question question, DatasetGraph dataset) {
    return answer(question, new Arguments(Map.of()), dataset);
  }

  private static Answer answer(Question question, Arguments arguments, DatasetGraph dataset) {
    LocalDate today = LocalDate.of(2026, 11, 22);
    return Txn.calculateRead(
        dataset, () -> new Asker().answer(question, arguments, today, dataset, "test"));
  }

  private static DatasetGraph dataset(String data) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Graph shared = RDFParser.fromString(data, Lang.TRIG).toGraph();
    Node graph = NodeFactory.createURI("https://w3id.org/archipel/graph/x");
    Txn.executeWrite(
        dataset,
        () -> {
          TERMS
              .find()
              .forEachRemaining(
                  t -> dataset.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
          shared
              .find()
              .forEachRemaining(
                  t -> dataset.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
        });
    return dataset;
  }
}
