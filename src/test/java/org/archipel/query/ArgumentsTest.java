package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.archipel.ontology.Ids;
import org.archipel.problem.Problems;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));
  private static final Resolver RESOLVER =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();

  @ParameterizedTest
  @CsvSource({
    "postgresql, product/postgresql",
    "PostgreSQL, product/postgresql",
    "https://w3id.org/archipel/id/product/postgresql, product/postgresql",
    "<https://w3id.org/archipel/id/product/postgresql>, product/postgresql"
  })
  void findsAProductByWhatPeopleCallIt(String text, String address) {
    assertThat(value("Q01", "product", text, Names.of(RESOLVER)))
        .isEqualTo(Ids.node("product", address.substring("product/".length())));
  }

  @ParameterizedTest
  @CsvSource({"AU", "au", "Australia", "Australie", "澳大利亚"})
  void findsAnOfficeByCodeOrName(String text) {
    assertThat(value("Q03", "office", text, Names.of(RESOLVER))).isEqualTo(Ids.office("AU"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e-filing/relational-database",
        "E-filing / Relational database",
        "https://w3id.org/archipel/id/slot/e-filing/relational-database"
      })
  void findsASlotByItsCapabilityAndItsBuildingBlock(String text) {
    assertThat(value("architecture/which-options", "slot", text, Names.of(RESOLVER)))
        .isEqualTo(Ids.node("slot", "e-filing/relational-database"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          e-filling/relational-database | There is no capability 'e-filling'. Did you mean 'e-filing'?
          e-filing/relational-databse | There is no building block 'relational-databse'. Did you mean 'relational-database'?
          relational-database | Expected a capability and a building block, such as e-filing/relational-database.
          """)
  void tellsWhichHalfOfASlotIsUnknown(String text, String hint) {
    assertThatThrownBy(() -> value("architecture/which-options", "slot", text, Names.of(RESOLVER)))
        .isInstanceOf(BadArgument.class)
        .hasMessage("slot: '" + text + "' is not known as a slot. " + hint);
  }

  @Test
  void findsADerivationByItsName() {
    assertThat(value("architecture/which-slots", "release", "2026-11", Names.of(RESOLVER)))
        .isEqualTo(Ids.node("architecture", "2026-11"));
  }

  @Test
  void namesTheNearestWhenAValueIsUnknown() {
    assertThatThrownBy(() -> value("Q01", "product", "postgersql", Names.of(RESOLVER)))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("'postgersql' is not known as a product. Did you mean 'postgresql'?");
    assertThatThrownBy(
            () -> ask("Q08", Map.of("all", List.of("mysql"), "claims", List.of("statd"))))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("Did you mean 'stated'?");
  }

  @Test
  void namesTheNearestWhenAParameterIsUnknown() {
    assertThatThrownBy(() -> ask("Q01", Map.of("produkt", List.of("mysql"))))
        .isInstanceOf(BadArgument.class)
        .hasMessageContaining("Did you mean 'product'? It takes product, office.");
  }

  @Test
  void tellsWhatIsMissing() {
    assertThatThrownBy(() -> ask("Q01", Map.of("product", List.of(" "))))
        .isInstanceOf(BadArgument.class)
        .hasMessage(
            "product is missing: The product or shared platform. Such as product=wipo-das.");
  }

  @Test
  void refusesAnAddressOfAnotherKindAndASecondValue() {
    assertThatThrownBy(() -> ask("Q01", Map.of("product", List.of(Ids.office("AU").getURI()))))
        .hasMessageContaining("an address of another kind");
    assertThatThrownBy(() -> ask("Q01", Map.of("product", List.of("mysql", "postgresql"))))
        .hasMessageContaining("product takes one value, not 2");
  }

  @Test
  void takesListsByRepetitionAndByCommaWithoutRepeating() {
    Arguments arguments = ask("Q11", Map.of("office", List.of("AU,GB", " AU ", "US,")));
    assertThat(arguments.values().values().iterator().next())
        .containsExactly(Ids.office("AU"), Ids.office("GB"), Ids.office("US"));
  }

  /** S01: whatever stands in a value, the query has the same shape. */
  @Test
  void leavesTheShapeOfTheAlgebraAsItIsForTenThousandRandomValues() {
    Question question = textQuestion();
    Op expected = shape(question, "harmless");
    Random random = new Random(1);
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      String text = hostile(random);
      Op shape;
      try {
        shape = shape(question, text);
        taken++;
      } catch (BadArgument refused) {
        continue;
      }
      assertThat(shape).as(text).isEqualTo(expected);
    }
    assertThat(taken).isGreaterThan(5_000);
  }

  /** S01 for addresses: they are taken as one address or refused. */
  @Test
  void takesAnAddressWholeOrNotAtAll() {
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      String text = "https://w3id.org/archipel/id/product/" + hostile(random);
      try {
        Arguments arguments = ask("Q01", Map.of("product", List.of(text)));
        var bound = QUESTIONS.get("Q01").bind(arguments, TODAY);
        var again = QueryFactory.create(bound.toString(), Syntax.syntaxSPARQL_11);
        assertThat(Algebra.compile(again)).isEqualTo(Algebra.compile(bound));
      } catch (BadArgument refused) {
        assertThat(refused.getMessage()).hasSizeLessThan(400);
      }
    }
  }

  /** The compiled query, printed and read again, with the value taken out. */
  private static Op shape(Question question, String text) {
    Arguments arguments =
        Arguments.of(question, Map.of("text", List.of("x" + text + "x")), Names.unknown());
    Node value = arguments.values().values().iterator().next().getFirst();
    var bound = question.bind(arguments, TODAY);
    Op direct = Algebra.compile(bound);
    Op printed = Algebra.compile(QueryFactory.create(bound.toString(), Syntax.syntaxSPARQL_11));
    assertThat(printed).isEqualTo(direct);
    assertThat(OpVars.mentionedVars(direct)).hasSizeGreaterThan(1);
    return org.apache.jena.sparql.graph.NodeTransformLib.transform(
        node -> node.equals(value) ? Ids.office("AU") : node, printed);
  }

  private static Question textQuestion() {
    String text =
        """
        #+ summary: By text
        #+ answers: [Q99]
        #+ needs: [Contribution]
        #+ parameters:
        #+   - {name: text, type: Text, required: true, example: a, help: A text.}
        #+ returns:
        #+   - {name: s, type: Thing, help: It.}
        SELECT ?s WHERE { ?s ?p ?text . FILTER(STR(?p) != ?text) } ORDER BY ?s
        """;
    return QuestionReader.read("area/text.rq", text, new Problems()).orElseThrow();
  }

  private static String hostile(Random random) {
    String[] pieces = {
      "\"",
      "'",
      "\"\"\"",
      "'''",
      "\\",
      "\\u0022",
      "<",
      ">",
      "}",
      "{",
      ")",
      "(",
      "#",
      "\n",
      "\t",
      " UNION ",
      " . ?s ?p ?o ",
      "FILTER",
      "; DROP ALL",
      "SERVICE <http://x/>",
      "?s",
      "$x",
      "@en",
      "^^",
      "é",
      "\uD83D\uDE00",
      "\uD800",
      "\u0000",
      "%",
      "&",
      "AS ?y",
      "--",
      "/*",
      "a",
      "1"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static Arguments ask(String question, Map<String, List<String>> given) {
    return Arguments.of(QUESTIONS.get(question), given, Names.of(RESOLVER));
  }

  private static Node value(String question, String parameter, String text, Names names) {
    return Arguments.of(QUESTIONS.get(question), Map.of(parameter, List.of(text)), names)
        .values()
        .values()
        .iterator()
        .next()
        .getFirst();
  }
}
