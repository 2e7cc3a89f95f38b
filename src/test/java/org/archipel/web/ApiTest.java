package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

  private static final String WHO = "/api/v1/questions/product/who-runs";

  private final RunningServer server = RunningServer.get();

  @Test
  void listsQuestionsWithParametersAndColumns() {
    JsonNode questions = json(server.get("/api/v1/questions")).path("questions");

    assertThat(questions.size()).isGreaterThanOrEqualTo(8);
    JsonNode who =
        questions
            .valueStream()
            .filter(q -> q.path("id").asString().equals("product/who-runs"))
            .findFirst()
            .orElseThrow();
    assertThat(who.at("/parameters/0/name").asString()).isEqualTo("product");
    assertThat(who.at("/parameters/0/required").asBoolean()).isTrue();
    assertThat(who.at("/columns/0/type").asString()).isEqualTo("Office");
  }

  @Test
  void answersAsJsonWithLabels() {
    JsonNode answer = json(server.get(WHO + "?product=postgresql&office=AD"));

    assertThat(answer.at("/rows/0/office/label").asString()).isEqualTo("Andorra (AD)");
    assertThat(answer.at("/rows/0/version").asString()).isEqualTo("15.4");
    assertThat(answer.path("truncated").asBoolean()).isFalse();
  }

  @Test
  void answersAsCsvByAcceptOrByFormat() {
    HttpResponse<String> byAccept =
        server.get(WHO + "?product=postgresql&office=AD", "Accept", "text/csv");
    HttpResponse<String> byFormat = server.get(WHO + "?product=postgresql&office=AD&format=csv");

    assertThat(byAccept.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(byAccept.body())
        .startsWith("office,system,product")
        .contains("https://w3id.org/archipel/id/office/AD")
        .isEqualTo(byFormat.body());
  }

  @Test
  void sparesAClientWhatItHas() {
    HttpResponse<String> first = server.get(WHO + "?product=postgresql");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(server.get(WHO + "?product=postgresql", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(server.get(WHO + "?product=mysql", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesWrongArgumentsWithAProblem() {
    HttpResponse<String> misspelt = server.get(WHO + "?product=postgressql");

    assertThat(misspelt.statusCode()).isEqualTo(400);
    assertThat(misspelt.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json(misspelt);
    assertThat(problem.path("type").asString())
        .isEqualTo("https://w3id.org/archipel/problems#bad-parameter");
    assertThat(problem.path("detail").asString()).contains("postgressql", "postgresql");
    assertThat(server.get(WHO).statusCode()).isEqualTo(400);
    assertThat(server.get(WHO + "?product=postgresql&colour=red").statusCode()).isEqualTo(400);
    assertThat(server.get(WHO + "?product=postgresql&asOf=2026-13-40").statusCode()).isEqualTo(400);
    assertThat(server.get(WHO + "?product=postgresql&format=xml").statusCode()).isEqualTo(400);
    assertThat(server.get(WHO + "?product=postgresql", "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(server.get("/api/v1/questions/product/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void speaksForOtherAudiencesToTheOperatorOnly() {
    String path = "/api/v1/search?q=vault&audience=members";

    assertThat(server.get(path).statusCode()).isEqualTo(401);
    assertThat(server.get(path, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    assertThat(server.get(path, "Authorization", "Bearer " + server.token()).body())
        .contains("Members only vault");
    assertThat(server.get("/api/v1/search?q=vault").body()).doesNotContain("Members only vault");
  }

  @Test
  void describesItselfInValidOpenApi() {
    HttpResponse<String> response = server.get("/api/v1/openapi.json");

    SwaggerParseResult result = new OpenAPIV3Parser().readContents(response.body());
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(result.getOpenAPI().getPaths())
        .containsKeys(WHO, "/api/v1/contributions", "/api/v1/search");
  }

  @Test
  void tellsItsHealthAndNothingOfFuseki() {
    assertThat(json(server.get("/health")).path("status").asString()).isEqualTo("up");
    for (String path : new String[] {"/$/ping", "/$/stats", "/$/metrics", "/$/server"}) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void takesAContributionFromTheOperatorAndShowsItAtOnce() {
    String document =
        """
        archipel: stack/1
        office: LI
        systems:
          - { name: Synthetic archive, capabilities: [document-management], status: in-use }
        """;

    assertThat(post("?office=LI", document, "Bearer no").statusCode()).isEqualTo(401);
    HttpResponse<String> tried =
        post("?office=LI&dryRun=true", document, "Bearer " + server.token());
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(server.page("/id/office/LI")).doesNotContain("Synthetic archive");

    HttpResponse<String> accepted = post("?office=LI", document, "Bearer " + server.token());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
    assertThat(json(accepted).at("/receipt/commits/public").asString()).hasSize(40);
    assertThat(server.page("/id/office/LI")).contains("Synthetic archive", "in use");
  }

  @Test
  void refusesABadContributionWithEveryProblemAndItsPlace() {
    HttpResponse<String> refused =
        post(
            "?office=LI&name=li.yaml",
            "archipel: stack/1\noffice: LI\nsystems:\n  - { name: A, status: in-yuse, colour: red }\n",
            "Bearer " + server.token());

    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problems = json(refused).path("problems");
    assertThat(problems.size()).isGreaterThanOrEqualTo(2);
    assertThat(problems.at("/0/position").asString()).startsWith("li.yaml:4:");
    assertThat(refused.body()).contains("unknown-code", "in-yuse");
  }

  @Test
  void refusesWhatIsTooLargePackedOrEndless() {
    String large = "x".repeat(33 * 1024 * 1024);
    assertThat(post("?office=LI", large, "Bearer " + server.token()).statusCode()).isEqualTo(413);

    HttpResponse<String> packed =
        server.post(
            "/sparql", "x", "Content-Encoding", "gzip", "Content-Type", "application/sparql-query");
    assertThat(packed.statusCode()).isEqualTo(415);

    HttpResponse<String> chunked =
        server.send(
            server
                .builder("/sparql", "Content-Type", "application/sparql-query")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[600 * 1024]))));
    assertThat(chunked.statusCode()).isEqualTo(413);

    assertThat(server.get("/", "X-Large", "x".repeat(20_000)).statusCode()).isEqualTo(431);
  }

  @Test
  void runsCommandsForTheOperatorOnly() {
    String command = "{\"args\": [\"ask\", \"Q01\"], \"cwd\": \"/tmp\", \"stdin\": \"!\"}";

    assertThat(operate(command, "Bearer no").statusCode()).isEqualTo(401);
    JsonNode result = json(operate(command, "Bearer " + server.token()));
    assertThat(result.path("exit").asInt()).isEqualTo(2);
    assertThat(result.path("stdout").asString()).isEqualTo("ask Q01!");
    assertThat(result.path("stderr").asString()).isEqualTo("/tmp");
    assertThat(operate("{\"args\": 1}", "Bearer " + server.token()).statusCode()).isEqualTo(400);
    assertThat(server.get("/operator/command").statusCode()).isEqualTo(405);
  }

  @Test
  void takesATableWithTheMappingOfItsColumns() throws IOException {
    Path tables = Path.of("src/test/resources/table");
    String form =
        part("file", "cmdb.csv", Files.readString(tables.resolve("servicenow-cmdb.csv")))
            + part(
                "mapping",
                "map.yaml",
                Files.readString(tables.resolve("servicenow-cmdb.csv.mapping.yaml")))
            + "--limit--\r\n";

    HttpResponse<String> response =
        server.post(
            "/api/v1/contributions?office=AD&dryRun=true",
            form,
            "Content-Type",
            "multipart/form-data; boundary=limit",
            "Authorization",
            "Bearer " + server.token());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(json(response).path("changeCount").asInt()).isGreaterThan(5);
  }

  private static String part(String name, String file, String content) {
    return "--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, file, content);
  }

  private HttpResponse<String> operate(String body, String authorization) {
    return server.post(
        "/operator/command",
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        authorization);
  }

  private HttpResponse<String> post(String query, String body, String authorization) {
    return server.post(
        "/api/v1/contributions" + query,
        body,
        "Content-Type",
        "application/yaml",
        "Authorization",
        authorization);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
