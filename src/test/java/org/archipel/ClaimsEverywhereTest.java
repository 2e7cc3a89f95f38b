package org.archipel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.cli.CommandLines;
import org.archipel.query.Column;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.ValueType;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules on claims by every door, for a synthetic office of which claims of every kind are made
 * ({@code web/every-claim}). Each kind has a system of its own, whose id is its name in lower case,
 * so that one pattern finds it whether a door tells names or addresses.
 */
class ClaimsEverywhereTest {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String OFFICE = RunningServer.OFFICE;

  private static final String STATED = "(?is).*stated.register.*";
  private static final String FRESH = "(?is).*fresh.portal.*";
  private static final String OLD = "(?is).*old.archive.*";
  private static final String CONFIRMED = "(?is).*confirmed.mailroom.*";
  private static final String REJECTED = "(?is).*rejected.mainframe.*";
  private static final String INFERRED = "(?is).*guessed.gateway.*";
  private static final String MEMBERS = "(?is).*members.vault.*";
  private static final String OWN_ONLY = "(?is).*own.desk.*";

  private static final Set<String> RISKS = Set.of("lifecycle/past-support", "lifecycle/no-plan");

  /** Questions that tell denials, and how a row says that it is one. */
  private static final Map<String, String> TELL_DENIALS =
      Map.of(
          "trust/where-from", "tells statements one by one, beside the status of their claim",
          "trust/where-they-disagree", "is about what the office denies: a row says 'rejected'");

  static List<Question> questions() {
    return SERVER.catalog().questions().all();
  }

  static Stream<Question> phrased() {
    return questions().stream().filter(question -> !TELL_DENIALS.containsKey(question.id()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void showsTheMembersWhatIsInferredAndThePublicNothingOfIt(Question question) {
    for (Door door : Door.values()) {
      String open = door.open(question, "public");
      assertThat(open).as(door + " for the public").doesNotMatch(INFERRED).doesNotMatch(MEMBERS);
      assertThat(open).as(door + " for the public").doesNotMatch(OWN_ONLY);
      assertThat(door.open(question, "members")).as(door + " for members").doesNotMatch(OWN_ONLY);
    }
  }

  @Test
  void findsByEveryDoorWhatItHidesFromOthers() {
    Question runs = SERVER.catalog().questions().get("office/what-runs");
    for (Door door : Door.values()) {
      assertThat(door.open(runs, "members")).as(door.name()).matches(INFERRED).matches(MEMBERS);
      assertThat(door.open(runs, "office:" + OFFICE)).as(door.name()).matches(OWN_ONLY);
    }
    for (String audience : List.of("members", "office:" + OFFICE)) {
      assertThat(sparql(audience)).matches(INFERRED).matches(MEMBERS);
      assertThat(page("/id/office/" + OFFICE, audience)).matches(INFERRED).matches(MEMBERS);
      assertThat(page("/search?q=guessed+gateway", audience)).contains("Guessed gateway</bdi></a>");
      for (String format : List.of("ttl", "jsonld", "nt")) {
        assertThat(page("/id/office/" + OFFICE + "?format=" + format, audience))
            .matches(INFERRED)
            .matches(MEMBERS);
      }
    }
  }

  @Test
  void hidesItFromSparqlSearchAndThePagesOfThings() {
    List<String> open = new ArrayList<>(List.of(sparql("public")));
    for (String path :
        List.of("/id/office/" + OFFICE, "/id/product/postgresql", "/id/release/postgresql/11")) {
      open.add(SERVER.page(path));
      open.add(SERVER.get(path + "?format=ttl").body());
      open.add(SERVER.get(path + "?format=jsonld").body());
    }
    for (String text : open) {
      assertThat(text).doesNotMatch(INFERRED).doesNotMatch(MEMBERS).doesNotMatch(OWN_ONLY);
    }
    assertThat(open).filteredOn(text -> text.matches(STATED)).hasSizeGreaterThan(3);
    for (String name : List.of("guessed", "members", "own desk")) {
      String path = "/search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
      assertThat(SERVER.page(path)).doesNotContain("gateway</a>", "vault</a>", "desk</a>");
      assertThat(SERVER.get("/api/v1" + path).body())
          .doesNotContain("gateway", "vault", "own-desk");
    }
    for (String id : List.of("by/research-notes/system/guessed-gateway", "system/own-desk")) {
      assertThat(SERVER.get("/id/office/" + OFFICE + "/" + id).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("phrased")
  void listsNothingThatTheOfficeDenies(Question question) {
    for (Door door : Door.values()) {
      for (String audience : List.of("public", "members")) {
        assertThat(door.open(question, audience)).as(door + " " + audience).doesNotMatch(REJECTED);
      }
    }
  }

  @Test
  void tellsADenialOnlyAsOne() {
    Question disagree = SERVER.catalog().questions().get("trust/where-they-disagree");
    for (Door door : List.of(Door.PAGE, Door.TERMINAL, Door.CSV)) {
      assertThat(door.lines(disagree, "public").stream().filter(line -> line.matches(REJECTED)))
          .as(door.name())
          .isNotEmpty()
          .allMatch(line -> line.contains("rejected"));
    }
    String page = SERVER.page("/id/office/" + OFFICE);
    assertThat(page.substring(0, page.indexOf("others-denied"))).doesNotMatch(REJECTED);
    assertThat(rows(page).filter(row -> row.matches(REJECTED)))
        .isNotEmpty()
        .allMatch(row -> row.contains("denied by the office") && !row.contains("in use"));
    for (String path : List.of("/id/product/postgresql", "/id/capability/e-filing")) {
      assertThat(SERVER.page(path)).doesNotMatch(REJECTED).matches(CONFIRMED);
    }
    assertThat(SERVER.page("/id/office/" + OFFICE + "/by/press/system/rejected-mainframe"))
        .contains("The office has denied this");
  }

  @ParameterizedTest
  @MethodSource("phrased")
  void neverReadsAttributedAsInUse(Question question) {
    boolean phrased = names(question).containsAll(List.of("status", "claimStatus"));
    for (Door door : List.of(Door.PAGE, Door.TERMINAL)) {
      List<String> lines = door.lines(question, "members");
      lines.stream()
          .filter(line -> line.matches(FRESH) || line.matches(OLD) || line.matches(INFERRED))
          .forEach(
              line -> {
                assertThat(line).as(door + " " + question).doesNotContainIgnoringCase("in use");
                if (phrased && line.matches(OLD)) {
                  assertThat(line).as(door + " " + question).contains("last seen 2018-05 (press)");
                }
                if (phrased && line.matches(FRESH)) {
                  assertThat(line).as(door + " " + question).contains("seen in 2026-03 (press)");
                }
              });
    }
  }

  @Test
  void readsWhatIsAttributedAsSeenOnThePagesOfThings() {
    for (String path :
        List.of("/id/product/postgresql", "/id/capability/e-filing", "/id/right/patent")) {
      List<String> rows = rows(SERVER.page(path)).filter(row -> row.contains(">Nauru")).toList();
      assertThat(rows).filteredOn(row -> row.matches(STATED)).isNotEmpty();
      assertThat(rows)
          .filteredOn(row -> row.matches(STATED))
          .allMatch(row -> row.contains("in use"));
      assertThat(rows)
          .filteredOn(row -> row.matches(FRESH))
          .isNotEmpty()
          .allMatch(row -> row.contains("seen in 2026-03 (press)") && !row.contains("in use"));
      assertThat(rows)
          .filteredOn(row -> row.matches(OLD))
          .allMatch(row -> row.contains("last seen 2018-05 (press)") && !row.contains("in use"));
    }
    String page = SERVER.page("/id/office/" + OFFICE + "/by/press/system/old-archive");
    assertThat(page).contains("last seen 2018-05 (press)").doesNotContainIgnoringCase("in use");
    String office = SERVER.page("/id/office/" + OFFICE);
    assertThat(office.substring(office.indexOf("\"said others\"")))
        .contains("last seen 2018-05 (press)", "seen in 2026-03 (press)", "last seen 2019 (press)")
        .contains("in use (confirmed)")
        .doesNotContain(">in use<", "in use since");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void tellsProgramsWhoseWordEveryRowIs(Question question) {
    for (JsonNode row : json(question, "public").path("rows")) {
      String status = row.path("claimStatus").path("id").asString("");
      if (status.equals("attributed") && names(question).contains("claim")) {
        for (String column : List.of("claim", "claimant", "grade")) {
          assertThat(row.path(column).path("iri").asString("")).as(column).startsWith("https://");
        }
        if (row.path("claim").path("iri").asString("").contains("/office/" + OFFICE + "/")) {
          assertThat(row.path("claimAsOf").asString("")).as("claimAsOf").startsWith("20");
          assertThat(row.path("source").asString(""))
              .as("source")
              .startsWith("https://example.org");
        }
      }
      if (!TELL_DENIALS.containsKey(question.id())) {
        assertThat(status).isIn("", "stated", "confirmed", "attributed");
      }
    }
    assertThat(SERVER.get(path("/api/v1", question, "public"), "Accept", "text/csv").body())
        .startsWith(String.join(",", names(question)));
  }

  @Test
  void leavesNoClaimInSparqlWithoutItsOrigin() {
    String attributed =
        """
        PREFIX arc: <https://w3id.org/archipel/ns#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?claim ?whole {
          ?claim arc:hasClaimStatus <https://w3id.org/archipel/id/claim-status/attributed>
          FILTER(STRSTARTS(STR(?claim), "https://w3id.org/archipel/id/office/%s/"))
          BIND(EXISTS { ?claim arc:hasClaimant ?by ; arc:hasEvidenceGrade ?grade ; arc:asOf ?asOf ;
            dcterms:source ?source } AS ?whole)
        }
        """
            .formatted(OFFICE);
    assertThat(ask(attributed, "public").lines().skip(1))
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.endsWith(",true"));
  }

  @Test
  void asksQuestionsThatHaveTheOfficeInTheirRows() {
    Set<String> speaking = new TreeSet<>();
    for (Question question : questions()) {
      if (json(question, "members").path("rows").toString().contains("/office/" + OFFICE + "/")) {
        speaking.add(question.id());
      }
    }
    assertThat(speaking)
        .contains("office/what-runs", "product/who-runs", "capability/which-systems")
        .contains("lifecycle/past-support", "lifecycle/last-seen-past-support", "api/which-apis")
        .hasSizeGreaterThan(10);
  }

  @Test
  void holdsOnlyTheOfficesOwnWordInListsOfRisks() {
    for (Question question : questions()) {
      if (RISKS.contains(question.id())) {
        String rows = json(question, "members").path("rows").toString();
        assertThat(rows).matches(CONFIRMED).matches(MEMBERS);
        assertThat(rows).doesNotMatch(FRESH).doesNotMatch(OLD).doesNotMatch(INFERRED);
      }
      if (question.id().startsWith("lifecycle/last-seen")) {
        String rows = json(question, "public").path("rows").toString();
        assertThat(rows).matches(FRESH).matches(OLD);
        assertThat(rows).doesNotMatch(STATED).doesNotMatch(CONFIRMED);
      }
    }
  }

  /** The ways to ask a question. */
  private enum Door {
    PAGE,
    JSON,
    CSV,
    TERMINAL,
    TERMINAL_CSV;

    String open(Question question, String audience) {
      return String.join("\n", lines(question, audience));
    }

    List<String> lines(Question question, String audience) {
      return switch (this) {
        case PAGE -> rows(page(path("", question, audience), audience)).toList();
        case JSON -> List.of(json(question, audience).path("rows").toString());
        case CSV -> get(path("/api/v1", question, audience), "text/csv").lines().toList();
        case TERMINAL -> terminal(question, audience, "table").lines().toList();
        case TERMINAL_CSV -> terminal(question, audience, "csv").lines().toList();
      };
    }
  }

  private static String terminal(Question question, String audience, String format) {
    List<String> words = new ArrayList<>(List.of("ask", question.id()));
    given(question).forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of("--audience", audience, "--format", format));
    String before = System.setProperty("archipel.columns", "2000");
    try {
      return CommandLines.run(SERVER.catalog(), words.toArray(String[]::new));
    } finally {
      System.setProperty("archipel.columns", Objects.requireNonNullElse(before, "120"));
    }
  }

  private static JsonNode json(Question question, String audience) {
    return JsonMapper.shared()
        .readTree(get(path("/api/v1", question, audience), "application/json"));
  }

  private static String sparql(String audience) {
    String query =
        """
        PREFIX arc: <https://w3id.org/archipel/ns#>
        SELECT ?system ?p ?o { ?system arc:isRunBy <https://w3id.org/archipel/id/office/%s> ; ?p ?o }
        """
            .formatted(OFFICE);
    return ask(query, audience);
  }

  private static String ask(String query, String audience) {
    return get(
        "/sparql?audience="
            + audience
            + "&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8),
        "text/csv");
  }

  private static String page(String path, String audience) {
    return get(path + (path.contains("?") ? "&" : "?") + "audience=" + audience, "text/html");
  }

  private static String get(String path, String accept) {
    HttpResponse<String> response =
        SERVER.get(path, "Accept", accept, "Authorization", "Bearer " + SERVER.token());
    assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
    return response.body();
  }

  private static String path(String door, Question question, String audience) {
    return given(question).entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(
            Collectors.joining(
                "&", door + "/questions/" + question.id() + "?", "&audience=" + audience));
  }

  /** Asks about the office, and about the product and the capability that all its systems have. */
  private static Map<String, String> given(Question question) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      if (parameter.type() == ValueType.OFFICE) {
        given.put(parameter.name(), OFFICE);
      } else if (parameter.name().equals("thing")) {
        given.put("thing", "office/" + OFFICE + "/system/stated-register");
      } else if (parameter.required()) {
        given.put(parameter.name(), value(parameter));
      }
    }
    return given;
  }

  private static String value(Parameter parameter) {
    return switch (parameter.type()) {
      case PRODUCT -> "postgresql";
      default -> String.join(",", parameter.example());
    };
  }

  private static List<String> names(Question question) {
    return question.returns().stream().map(Column::name).toList();
  }

  private static Stream<String> rows(String page) {
    return Arrays.stream(page.split("<tr>")).skip(1).map(row -> row.split("</tr>")[0]);
  }
}
