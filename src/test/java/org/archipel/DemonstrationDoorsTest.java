package org.archipel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Homes;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Outcome;
import org.archipel.catalog.Progress;
import org.archipel.catalog.Sending;
import org.archipel.cli.CommandLines;
import org.archipel.demonstration.Watermark;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.reader.source.SentFile;
import org.archipel.web.OperatorCommands.CommandResult;
import org.archipel.web.RunningServer;
import org.archipel.web.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever leaves a demonstration says that it is one; nothing else does. */
class DemonstrationDoorsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @TempDir private static Path folder;

  private static Catalog catalog;
  private static Server server;
  private static String office;

  /** A request: an address and what it accepts. */
  private record Door(String path, String accept) {}

  @BeforeAll
  static void start() throws IOException {
    catalog = Homes.withDemonstration(folder.resolve("home"));
    server = Server.start(catalog, 0, (args, cwd, stdin) -> new CommandResult(0, "", ""));
    office =
        catalog.search("(synthetic)", Audience.PUBLIC, 50).stream()
            .filter(hit -> hit.type().equals("Office"))
            .map(hit -> hit.node().getURI())
            .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.close();
    catalog.close();
  }

  @Test
  void everyAnswerOfADemonstrationIsMarked() {
    List<Door> doors = doors(catalog, office, "harbourline-registry");

    assertThat(doors).hasSizeGreaterThan(60);
    for (Door door : doors) {
      HttpResponse<String> answer = get(server.port(), door);
      String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];

      assertThat(answer.headers().firstValue(Watermark.HEADER))
          .as("%s", door)
          .hasValue("synthetic");
      assertThat(answer.statusCode())
          .as("%s %s", door, answer.body())
          .isEqualTo(door.path().equals("/none") ? 404 : 200);
      assertMarked(door, type, answer.body());
    }
  }

  @Test
  void noAnswerOfTheRealCatalogueIsMarked() {
    RunningServer real = RunningServer.get();
    for (Door door : doors(real.catalog(), "AD", "wipo-das")) {
      HttpResponse<String> answer = get(real.port(), door);

      assertThat(answer.headers().firstValue(Watermark.HEADER)).as("%s", door).isEmpty();
      assertThat(answer.body())
          .as("%s", door)
          .doesNotContain(
              Watermark.SENTENCE, "\"demonstration\"", ",demonstration\r\n", "synthetic-mark");
    }
    assertThat(CommandLines.run(real.catalog(), "ask", "Q01", "product=wipo-das"))
        .doesNotContain(Watermark.SENTENCE);
  }

  @Test
  void everyCommandOfADemonstrationIsMarked() {
    String csv = CommandLines.run(catalog, "ask", "Q01", "product=postgresql", "--format", "csv");
    String json = CommandLines.run(catalog, "ask", "Q01", "product=postgresql", "--format", "json");
    String select = "SELECT ?s { ?s a <https://w3id.org/archipel/ns#Office> } LIMIT 3";
    String construct = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 3";

    assertThat(csv.lines().findFirst()).get().asString().endsWith(",demonstration");
    assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",synthetic"));
    assertThat(json).startsWith("{\"demonstration\":true,");
    assertThat(CommandLines.run(catalog, "sparql", "-e", select, "--format", "csv"))
        .contains("s,demonstration", ",synthetic");
    assertThat(CommandLines.run(catalog, "sparql", "-e", select, "--format", "json"))
        .startsWith("{\"demonstration\":true,");
    assertThat(CommandLines.run(catalog, "sparql", "-e", construct))
        .contains(Arc.DEMONSTRATION_NOTICE.getURI());
    for (List<String> command :
        List.of(
            List.of("ask", "Q01", "product=postgresql"),
            List.of("sparql", "-e", select),
            List.of("sparql", "-e", "ASK {}"),
            List.of("search", "postgresql"),
            List.of("history"),
            List.of("history", office),
            List.of("diff", office, "now", "now"))) {
      assertThat(CommandLines.run(catalog, command.toArray(String[]::new)))
          .as("%s", command)
          .endsWith("(" + Watermark.SENTENCE + ")\n");
    }
  }

  /** Slots and decisions of the network are no part of stack documents. */
  @Test
  void answersNearlyEveryQuestionWithItsExample() {
    List<String> empty = new ArrayList<>();
    List<Question> questions = catalog.questions().all();
    for (Question question : questions) {
      Door door =
          new Door("/api/v1/questions/" + question.id() + given(question), "application/json");
      if (get(server.port(), door).body().contains("\"rowCount\":0,")) {
        empty.add(question.id());
      }
    }

    assertThat(empty).hasSizeLessThan(questions.size() / 6).doesNotContain("product/who-runs");
  }

  @Test
  void theStoreOfEveryAudienceSaysSo() {
    for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.office(office))) {
      assertThat(notices(catalog, audience)).as("%s", audience).isPositive();
      assertThat(catalog.differingGraphs(audience)).isEmpty();
    }
    assertThat(notices(RunningServer.get().catalog(), Audience.PUBLIC)).isZero();
  }

  @Test
  void theMarkLeavesJsonAndRdfReadable() {
    HttpResponse<String> turtle =
        get(server.port(), new Door("/id/office/" + office, "text/turtle"));
    HttpResponse<String> json =
        get(server.port(), new Door("/id/office/" + office, "application/ld+json"));

    assertThat(
            RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph().stream(
                org.apache.jena.graph.Node.ANY,
                Arc.DEMONSTRATION_NOTICE,
                org.apache.jena.graph.Node.ANY))
        .hasSize(1);
    assertThat(RDFParser.fromString(json.body(), Lang.JSONLD).toGraph().size()).isPositive();
  }

  @Test
  void serveRefusesAHomeOfTheOtherKind() throws IOException {
    Path real = folder.resolve("real");
    Path invented = folder.resolve("invented");
    Homes.copyOfRealData(real);
    Homes.copyOfDemonstration(invented);

    assertThatThrownBy(() -> open(real, Catalog.Content.DEMONSTRATION))
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.kind().exitCode()).isEqualTo(3))
        .hasMessageEndingWith("real data: choose another with --home, or leave out --demo.");
    assertThatThrownBy(() -> open(invented, Catalog.Content.REAL))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("serve it with --demo");
    open(invented, Catalog.Content.DEMONSTRATION).close();
  }

  @Test
  void takesContributionsForInventedOfficesOnly() throws IOException {
    try (Catalog own = Homes.withDemonstration(folder.resolve("own"))) {
      assertThat(contribute(own, office).isAcceptable()).isTrue();
      assertThat(contribute(own, "AU").problems()).isNotEmpty();
    }
    assertThat(contribute(RunningServer.get().catalog(), office).isAcceptable()).isFalse();
  }

  private static Outcome contribute(Catalog to, String code) {
    String text =
        "archipel: stack/1\noffice: \"%s\"\npart: system/new\nsystems: [{ id: new, name: New, status: in-use }]\n"
            .formatted(code);
    return to.contribute(
        new Sending(
            List.of(new SentFile("new.yaml", text.getBytes(UTF_8))),
            code,
            Optional.empty(),
            Optional.empty(),
            "test"));
  }

  private static Catalog open(Path folder, Catalog.Content content) {
    Home home = new Home(folder);
    return Catalog.open(
        home, HomeLock.take(home).orElseThrow(), Installation.find(), Progress.SILENT, content);
  }

  private static long notices(Catalog of, Audience audience) {
    return of.store(audience)
        .read(
            dataset ->
                dataset.stream(
                        org.archipel.ontology.Ids.graph("about"),
                        org.apache.jena.graph.Node.ANY,
                        Arc.DEMONSTRATION_NOTICE,
                        org.apache.jena.graph.Node.ANY)
                    .count());
  }

  private static void assertMarked(Door door, String type, String body) {
    switch (type) {
      case "text/html" ->
          assertThat(body)
              .as("%s", door)
              .contains("<title>Synthetic · ", "<aside class=\"synthetic\"", "synthetic-mark");
      case "text/csv", "text/tab-separated-values" ->
          assertThat(body.lines().findFirst())
              .as("%s", door)
              .get()
              .asString()
              .endsWith("demonstration");
      case "application/json",
          "application/problem+json",
          "application/ld+json",
          "application/schema+json",
          "application/sparql-results+json" ->
          assertThat(body).as("%s", door).matches("(?s)\\{\"(x-)?demonstration\":true,.*");
      case "text/calendar" ->
          assertThat(body.replace("\r\n ", "").replace("\\,", ","))
              .as("%s", door)
              .contains("X-WR-CALDESC:" + Watermark.SENTENCE, "CATEGORIES:synthetic");
      default -> assertThat(body).as("%s", door).contains(Watermark.SENTENCE);
    }
  }

  private static List<Door> doors(Catalog of, String office, String platform) {
    List<Door> doors = new ArrayList<>();
    for (Question question : of.questions().all()) {
      String path = "questions/" + question.id() + given(question);
      doors.add(new Door("/" + path, BROWSER));
      doors.add(new Door("/api/v1/" + path, "application/json"));
      doors.add(new Door("/api/v1/" + path, "text/csv"));
    }
    for (String page :
        List.of("/", "/questions", "/api", "/problems", "/search?q=post", "/sparql", "/none")) {
      doors.add(new Door(page, BROWSER));
    }
    for (String json :
        List.of(
            "/api/v1/questions",
            "/api/v1/openapi.json",
            "/api/v1/search?q=post",
            "/health",
            "/none")) {
      doors.add(new Door(json, "application/json"));
    }
    for (String feed :
        List.of("/opensearch.xml", "/sitemap.xml", "/robots.txt", "/changes.atom", "/dates.ics")) {
      doors.add(new Door(feed, "*/*"));
    }
    doors.add(new Door("/schema/stack.schema.json", "*/*"));
    doors.add(new Door("/context/stack.jsonld", "*/*"));
    for (String thing :
        List.of("/id/office/" + office, "/id/product/postgresql", "/id/product/" + platform)) {
      Stream.of(BROWSER, "text/turtle", "application/ld+json", "application/n-triples")
          .forEach(accept -> doors.add(new Door(thing, accept)));
    }
    String select = sparql("SELECT ?s ?o { ?s a ?o } LIMIT 3");
    Stream.of("json", "xml")
        .forEach(f -> doors.add(new Door(select, "application/sparql-results+" + f)));
    doors.add(new Door(select, "text/csv"));
    doors.add(new Door(select, "text/tab-separated-values"));
    String construct = sparql("CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 3");
    Stream.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
        .forEach(accept -> doors.add(new Door(construct, accept)));
    doors.add(new Door(sparql("ASK {}"), "application/sparql-results+json"));
    return doors;
  }

  private static String given(Question question) {
    List<String> pairs =
        question.parameters().stream()
            .filter(Parameter::required)
            .map(
                parameter ->
                    parameter.name()
                        + "="
                        + URLEncoder.encode(String.join(",", parameter.example()), UTF_8))
            .toList();
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String sparql(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, UTF_8);
  }

  private static HttpResponse<String> get(int port, Door door) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + door.path()))
              .header("Accept", door.accept())
              .build(),
          BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError("" + door, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
