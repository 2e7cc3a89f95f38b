package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archipel.cli.CommandLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office says goes out, and back in without a change. */
class ExportTest {

  private static final List<String> FOR_MEMBERS = List.of("members-vault", "Members vault");
  private static final List<String> FOR_THE_OFFICE = List.of("own-desk", "Own desk", "10.1");

  private final RunningServer server = RunningServer.get();

  @ParameterizedTest
  @CsvSource({"NR,yaml", "NR,json", "AD,yaml", "AD,json", "AU,yaml", "FR,json"})
  void sentBackAsItIsItChangesNothing(String office, String format) {
    String file = own(office, format).body();

    JsonNode answer = contributed(office, "au." + format, file);
    assertThat(answer.at("/changeCount").asInt()).isZero();
    assertThat(answer.at("/preview/groups").size()).isZero();
    assertThat(answer.at("/receipt/changed").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void theCommandWritesAFileThatChangesNothing(String format, @TempDir Path folder)
      throws IOException {
    String file = folder.resolve("nr." + format).toString();

    CommandLines.run(server.catalog(), "export", "--office", "nr", "-o", file);
    assertThat(Files.readString(Path.of(file))).contains("stated-register", "own-desk");
    assertThat(CommandLines.run(server.catalog(), "contribute", file, "--office", "NR"))
        .isEqualTo("Nothing changed: the same stands there already.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void holdsOnlyWhatTheCallerMaySee(String format) {
    String open = server.get(path("NR", format)).body();
    String members = asked("NR", format, "members").body();
    String own = own("NR", format).body();

    assertThat(open).contains("stated-register").doesNotContain(FOR_MEMBERS.toArray(String[]::new));
    assertThat(open).doesNotContain(FOR_THE_OFFICE.toArray(String[]::new));
    assertThat(members).contains(FOR_MEMBERS);
    assertThat(members).doesNotContain(FOR_THE_OFFICE.toArray(String[]::new));
    assertThat(own).contains(FOR_MEMBERS).contains(FOR_THE_OFFICE);
    assertThat(asked("NR", format, "office:AD").body())
        .doesNotContain(FOR_THE_OFFICE.toArray(String[]::new));
    assertThat(server.get(path("NR", format) + "&audience=office:NR").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"NR,en,xlsx", "NR,ar,xlsx", "AD,fr,xlsx", "AU,zh,xlsx", "EP,en,xlsx", "NR,ru,zip"})
  void aWorkbookSentBackAsItIsChangesNothing(
      String office, String language, String ending, @TempDir Path folder) {
    String file = folder.resolve(office + "." + ending).toString();

    CommandLines.run(
        server.catalog(), "export", "--office", office, "-o", file, "--language", language);
    assertThat(CommandLines.run(server.catalog(), "contribute", file, "--office", office))
        .isEqualTo("Nothing changed: the same stands there already.\n");
  }

  @Test
  void theUnansweredQuestionsChangeNothing(@TempDir Path folder) {
    String file = folder.resolve("questions.xlsx").toString();

    CommandLines.run(server.catalog(), "export", "--office", "SM", "-o", file, "--starter");
    assertThat(CommandLines.run(server.catalog(), "contribute", file, "--office", "SM"))
        .contains("Nothing changed");
  }

  @Test
  void givesAWorkbookOfWhatTheCallerMaySee() {
    HttpResponse<String> response = server.get(path("NR", "xlsx") + "&language=es");

    assertThat(response.body()).startsWith("PK");
    assertThat(response.headers().firstValue("Content-Disposition").orElse("")).contains("nr.xlsx");
    assertThat(server.get(path("NR", "xlsx") + "&language=de").statusCode()).isEqualTo(400);
  }

  @Test
  void saysWhatItIsAndOfWhatCommit() {
    String yaml = own("NR", "yaml").body();
    String commit = server.catalog().history(org.archipel.ontology.Audience.PUBLIC).getFirst().id();

    assertThat(yaml)
        .contains("# What Nauru (NR) says about its technology, as the office itself may see it.")
        .contains("commit " + commit.substring(0, 12) + " (public)")
        .contains("archipel contribute nr.yaml --office NR --dry-run");
    assertThat(server.get(path("NR", "yaml")).body())
        .contains("as the public may see it")
        .contains("sent back, it would take that away");
  }

  @Test
  void offersTheClaimsOfOthersToASilentOfficeForReview() {
    String yaml = own("AU", "yaml").body();
    int start = yaml.indexOf("# reviews:");
    String answered = yaml.substring(0, start) + yaml.substring(start).replaceAll("(?m)^# ", "");
    long claims = yaml.lines().filter(line -> line.contains("- claim: ")).count();

    assertThat(claims).isGreaterThan(40);
    JsonNode preview = tried("AU", "au.yaml", answered).at("/preview");
    assertThat(preview.path("summary").asString()).contains(claims + " reviews added");
  }

  @Test
  void goesOnWithTheReviewsThatAnOfficeHasGiven() {
    String document =
        """
        archipel: stack/1
        office: NZ
        reviews:
          - {claim: "%s", verdict: rejected, asOf: 2026-01-02}
        """;
    String yaml = own("NZ", "yaml").body();
    String first = yaml.replaceAll("(?s).*?- claim: (\\S+).*", "$1");
    contributed("NZ", "nz.yaml", document.formatted(first));

    String next = own("NZ", "yaml").body();
    assertThat(next).contains("\nreviews:\n  - claim: " + first).contains("\n  # - claim: ");
    assertThat(next.split("- claim: " + first + "\n", -1)).hasSize(2);
    JsonNode preview = tried("NZ", "nz.yaml", next.replace("\n  # ", "\n  ")).at("/preview");
    assertThat(preview.at("/groups").size()).isEqualTo(1);
    assertThat(preview.at("/groups/0/removed").asInt()).isZero();
    assertThat(preview.at("/groups/0/added").asInt()).isPositive();
  }

  @Test
  void nothingThatOthersSayLeavesItsComment() {
    String says = "one\\nsystems: [{id: a, name: A}]\\u2028uses: []\\u0085apis: []";
    contributed(
        "MC",
        "mc.yaml",
        """
        archipel: stack/1
        office: MC
        claim: {claimant: press, grade: press, source: "https://example.org/a", says: "%s"}
        systems: [{id: s, name: "Line\\nplans: []"}]
        """
            .formatted(says));

    String yaml = own("MC", "yaml").body();
    assertThat(yaml).contains("one systems: [{id: a, name: A}] uses: [] apis: []");
    assertThat(yaml.split("[\\n\\u0085\\u2028]"))
        .allMatch(line -> line.isBlank() || line.matches(" *#.*|archipel: .*|office: .*"));
  }

  @Test
  void choosesTheFormatByAcceptToo() {
    HttpResponse<String> json =
        server.get("/api/v1/offices/NR/export", "Accept", "application/json");
    HttpResponse<String> any = server.get("/api/v1/offices/NR/export");

    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"nr.json\"");
    assertThat(any.body()).startsWith("# yaml-language-server:");
    assertThat(server.get("/api/v1/offices/NR/export", "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(server.get(path("NR", "docx")).statusCode()).isEqualTo(400);
    assertThat(server.get(path("XX", "yaml")).statusCode()).isEqualTo(404);
    assertThat(server.get(path("NR", "yaml") + "&part=..%2F..").statusCode()).isEqualTo(400);
  }

  @Test
  void isLinkedFromThePageOfTheOffice() {
    assertThat(server.page("/id/office/NR")).contains("/api/v1/offices/NR/export?format=yaml");
  }

  private static String path(String office, String format) {
    return "/api/v1/offices/" + office + "/export?format=" + format;
  }

  private HttpResponse<String> own(String office, String format) {
    return asked(office, format, "office:" + office);
  }

  private HttpResponse<String> asked(String office, String format, String audience) {
    HttpResponse<String> response =
        server.get(
            path(office, format) + "&audience=" + audience,
            "Authorization",
            "Bearer " + server.token());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response;
  }

  private JsonNode contributed(String office, String name, String body) {
    return sent("?office=" + office + "&name=" + name, body);
  }

  private JsonNode tried(String office, String name, String body) {
    return sent("?dryRun=true&office=" + office + "&name=" + name, body);
  }

  private JsonNode sent(String query, String body) {
    HttpResponse<String> response =
        server.post(
            "/api/v1/contributions" + query, body, "Authorization", "Bearer " + server.token());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return JsonMapper.shared().readTree(response.body());
  }
}
