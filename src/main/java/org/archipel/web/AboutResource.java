package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.catalog.Counts;
import org.archipel.ontology.Ids;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.web.door.Here;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;
import org.archipel.web.show.Table;
import org.archipel.web.thing.ThingFormat;
import org.jspecify.annotations.Nullable;

/** What the data are: whose word, how well founded, how old, on what terms; and their VoID. */
@Path("")
public final class AboutResource {

  private static final String QUESTION = "trust/who-shared-what";

  private final Site site;

  AboutResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("about")
  public Response about(@Context Request request, @Context HttpServletRequest http) {
    return site.page(request, http, "about", () -> page(http));
  }

  /** The description of the dataset for programs (VoID, section 7.2). */
  @GET
  @Path(".well-known/void")
  public Response description(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () ->
            site.catalog()
                .store(site.audience(http))
                .read(
                    dataset ->
                        Response.ok(
                            ThingFormat.TURTLE.write(dataset.getGraph(Ids.graph("about"))),
                            ThingFormat.TURTLE.type())));
  }

  private AboutPage page(HttpServletRequest http) {
    Question question = Asked.question(site, QUESTION);
    Arguments all =
        Arguments.of(question.id(), question.parameters(), Map.of(), site.catalog().names());
    Answer answer =
        site.catalog().ask(question, all, LocalDate.now(ZoneOffset.UTC), site.audience(http));
    Counts counts = site.catalog().counts(site.audience(http));
    return site.catalog()
        .store(site.audience(http))
        .read(dataset -> page(Here.of(http), counts, answer, dataset));
  }

  private AboutPage page(Here here, Counts counts, Answer answer, DatasetGraph dataset) {
    PageLabels labels = new PageLabels(dataset, here.tongues());
    return new AboutPage(
        counts.claims(),
        counts.stated(),
        counts.offices(),
        counts.officesWithClaims(),
        grades(new GraphView(dataset.getUnionGraph()), labels, here),
        voices(answer, new Cells(labels), here));
  }

  private List<AboutPage.Grade> grades(GraphView graph, Function<Node, String> labels, Here here) {
    return site.catalog().names().codes("grade").stream()
        .map(code -> Ids.node("grade", code))
        .map(
            grade ->
                new AboutPage.Grade(
                    labels.apply(grade),
                    definition(graph, grade, here),
                    "/" + grade.getURI().substring(Ids.BASE.length())))
        .toList();
  }

  private static String definition(GraphView graph, Node thing, Here here) {
    List<Node> texts = graph.objects(thing, SKOS.definition.asNode());
    return here.tongues().stream()
        .flatMap(tongue -> texts.stream().filter(text -> text.getLiteralLanguage().equals(tongue)))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** Gathers contributions by who sent them; the one with most offices comes first. */
  private static Table voices(Answer answer, Cells cells, Here here) {
    Map<Node, List<List<@Nullable Node>>> byVoice =
        answer.rows().stream()
            .filter(row -> row.get(1) != null)
            .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get(1))));
    List<List<Cell>> rows = new ArrayList<>();
    byVoice.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Node, List<List<@Nullable Node>>> entry) ->
                        -column(entry.getValue(), 0).size())
                .thenComparing(entry -> entry.getKey().toString()))
        .forEach(
            entry ->
                rows.add(
                    List.of(
                        cells.of(entry.getKey()),
                        number(column(entry.getValue(), 0).size(), here),
                        Cell.text(
                            column(entry.getValue(), 3).stream()
                                .reduce("", (one, other) -> other)
                                .split("T", 2)[0]))));
    return new Table(
        here.say("about.voices"),
        List.of(
            new Table.Head(here.say("about.voice"), ""),
            new Table.Head(here.say("column.offices"), ""),
            new Table.Head(here.say("about.recorded"), "")),
        rows,
        here.say("listing.nothing"));
  }

  private static Cell number(int count, Here here) {
    return Cell.text(here.number(count)).withTone(Cell.Tone.NUMBER);
  }

  /** Returns the texts of a column, sorted, each once. */
  private static Set<String> column(List<List<@Nullable Node>> rows, int position) {
    Set<String> texts = new TreeSet<>();
    for (List<@Nullable Node> row : rows) {
      Node node = row.get(position);
      if (node != null) {
        texts.add(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
      }
    }
    return texts;
  }
}
