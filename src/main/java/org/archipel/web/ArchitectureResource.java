package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.catalog.ViewOrder;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Arguments;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.ValueType;
import org.archipel.view.View;
import org.archipel.view.answer.Row;
import org.archipel.view.kind.Views;
import org.archipel.web.architecture.ArchitecturePage;
import org.archipel.web.architecture.ArchitecturePage.Choice;
import org.archipel.web.architecture.ArchitecturePage.Chosen;
import org.archipel.web.architecture.ArchitecturePage.Frozen;
import org.archipel.web.architecture.SlotRows;
import org.archipel.web.door.Here;
import org.archipel.web.door.Pages;
import org.archipel.web.picture.ViewPage.Drawing;
import org.archipel.web.question.Example;
import org.archipel.web.question.Options;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;
import org.jspecify.annotations.Nullable;

/** The reference architecture: one capability at a time. */
@Path("architecture")
@Produces(Pages.TYPE)
public final class ArchitectureResource {

  /** What a visitor sees first: every office has it. */
  private static final String FIRST = "e-filing";

  private static final String SLOTS = "architecture/which-slots";

  private final Site site;

  ArchitectureResource(Site site) {
    this.site = site;
  }

  @GET
  public Response show(@Context Request request, @Context HttpServletRequest http) {
    Map<String, List<String>> given = given(http);
    Question slots = Asked.question(site, SLOTS);
    // Says what is wrong with an argument before anything is drawn.
    Arguments.of(slots, given, site.catalog().names());
    site.catalog().prepare(slots, site.audience(http));
    return site.page(request, http, "architecture", () -> page(given, http));
  }

  private static Map<String, List<String>> given(HttpServletRequest http) {
    Map<String, List<String>> given = new TreeMap<>();
    for (String name : List.of("capability", "right", "release")) {
      String value = http.getParameter(name);
      if (value != null && !value.isBlank()) {
        given.put(name, List.of(value));
      }
    }
    given.putIfAbsent("capability", List.of(FIRST));
    return given;
  }

  private ArchitecturePage page(Map<String, List<String>> given, HttpServletRequest http) {
    Audience audience = site.audience(http);
    Here here = Here.of(http);
    List<Row> everywhere = rows(SLOTS, Map.of(), audience);
    List<Row> slots = rows(SLOTS, given, audience);
    List<Row> options = rows("architecture/which-options", given, audience);
    List<Row> releases = rows("architecture/which-releases", Map.of(), audience);
    Node capability = capability(given);
    @Nullable Drawing drawing = null;
    String nothing = "";
    try {
      drawing = drawing(given, here, audience);
    } catch (Trouble trouble) {
      nothing = usage(trouble);
    }
    @Nullable Drawing drawn = drawing;
    String why = nothing;
    return site.catalog()
        .store(audience)
        .read(
            dataset -> {
              PageLabels labels = new PageLabels(dataset, here.tongues());
              return new ArchitecturePage(
                  chosen(given, capability, dataset, new Offered(everywhere, releases, labels)),
                  drawn,
                  why,
                  new SlotRows(labels).of(capability, slots, options),
                  releases.stream().map(ArchitectureResource::frozen).toList());
            });
  }

  private static String usage(Trouble trouble) {
    if (trouble.kind() != Trouble.Kind.USAGE) {
      throw trouble;
    }
    return String.valueOf(trouble.getMessage());
  }

  private List<Row> rows(String id, Map<String, List<String>> given, Audience audience) {
    Question question = Asked.question(site, id);
    Arguments arguments = Arguments.of(question, given, site.catalog().names());
    return Row.of(site.catalog().ask(question, arguments, LocalDate.now(ZoneOffset.UTC), audience));
  }

  private Node capability(Map<String, List<String>> given) {
    return Arguments.of(Asked.question(site, SLOTS), given, site.catalog().names())
        .values()
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().name().equals("capability"))
        .map(entry -> entry.getValue().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private Drawing drawing(Map<String, List<String>> given, Here here, Audience audience) {
    View view = Views.get("reference-architecture");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ViewOrder order = new ViewOrder(view, given, here.language(), today, audience);
    Map<String, String> address = new TreeMap<>();
    given.forEach((name, values) -> address.put(name, values.getFirst()));
    address.put(ViewRequest.LANGUAGE, here.language().tag());
    return ViewsResource.drawing(site.catalog().draw(order), new Example(address).query(), "");
  }

  /** What is there to choose from. */
  private record Offered(List<Row> slots, List<Row> releases, Function<Node, String> labels) {}

  private Chosen chosen(
      Map<String, List<String>> given, Node capability, DatasetGraph dataset, Offered offered) {
    String right = given.getOrDefault("right", List.of("")).getFirst();
    String release = given.getOrDefault("release", List.of("")).getFirst();
    List<Choice> capabilities =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(capability),
                offered.slots().stream().flatMap(row -> row.node("for").stream()))
            .distinct()
            .map(
                node ->
                    new Choice(
                        GraphView.slug(node),
                        offered.labels().apply(node),
                        node.equals(capability)))
            .sorted(Comparator.comparing(Choice::label))
            .toList();
    return new Chosen(
        GraphView.slug(capability),
        capabilities,
        offered(dataset, offered.labels(), ValueType.RIGHT, right),
        offered.releases().stream()
            .map(row -> row.text("name"))
            .map(name -> new Choice(name, name, name.equals(release)))
            .toList(),
        offered(dataset, offered.labels(), ValueType.OFFICE, ""));
  }

  private List<Choice> offered(
      DatasetGraph dataset, Function<Node, String> labels, ValueType type, String chosen) {
    Parameter parameter = Parameter.of("any", type, "", "");
    return new Options(dataset, site.catalog().names(), labels)
        .of(parameter).stream()
            .map(
                option -> new Choice(option.value(), option.label(), option.value().equals(chosen)))
            .toList();
  }

  private static Frozen frozen(Row row) {
    String name = row.text("name");
    return new Frozen(
        name,
        row.text("title"),
        row.text("issued"),
        row.text("citation"),
        "/questions/architecture/what-moved?from=" + Example.encode(name));
  }
}
