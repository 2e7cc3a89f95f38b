package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckTest {

  private static final String CHECK = "/api/v1/check";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String DOCUMENT =
      """
      archipel: stack/1
      office: AU
      systems:
        - name: <script>alert(7)</script>
          capabilities: [search]
          uses:
            - { product: postgresql, version: "11.4", status: in-use }
            - { name: "<img src=x onerror=alert(8)>", kind: product }
      """;

  private final RunningServer server = RunningServer.get();

  @Test
  void tellsWhatIsPastSupportAndWhoElseRunsIt() {
    HttpResponse<String> answer = server.post(CHECK, DOCUMENT);
    JsonNode report = json(answer);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(report.at("/files/0/format").asString()).startsWith("stack document");
    assertThat(report.at("/technologies/0/support/state").asString()).isEqualTo("past");
    assertThat(report.at("/technologies/0/positions/0").asString()).isEqualTo("Your file:7:20");
    assertThat(report.at("/unknown/0/name").asString()).startsWith("<img");
    JsonNode andorra = report.at("/peers/users/0/offices/0");
    assertThat(andorra.path("office").asString()).isEqualTo("AD");
    assertThat(andorra.path("attributed").asBoolean()).isFalse();
    assertThat(andorra.path("words").asString()).isEqualTo("in use since 2024");
  }

  @Test
  void isNoPeerOfItself() {
    JsonNode report = json(server.post(CHECK + "?office=AD", DOCUMENT.replace("AU", "AD")));

    assertThat(report.at("/peers/users/0/offices").valueStream())
        .noneMatch(peer -> peer.path("office").asString().equals("AD"));
  }

  @Test
  void neverPutsWhatOthersSawAsInUse() {
    String markdown =
        server
            .post(CHECK, "office: AU\nuses: [{product: mysql}]", "Accept", "text/markdown")
            .body();

    assertThat(markdown).contains("AD last seen 2018 (press)").doesNotContain("AD in use");
  }

  @Test
  void answersAsTheOpenApiDescriptionSays() throws IOException {
    JsonNode api = json(server.get("/api/v1/openapi.json"));
    String schema =
        api.at("/components/schemas/StackReport")
            .toString()
            .replace("\"type\":\"object\"", "\"type\":\"object\",\"additionalProperties\":false");
    JsonSchema described =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    String mixed = Files.readString(Path.of("src/test/resources/report/mixed.yaml"));

    assertThat(api.at("/paths/~1api~1v1~1check/post/operationId").asString()).isEqualTo("check");
    assertThat(described.validate(server.post(CHECK, mixed).body(), InputFormat.JSON)).isEmpty();
    assertThat(described.validate("{\"asOf\":\"2026-11-22\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void answersAFormOfABrowserWithAPageThatShowsNamesAsText() {
    String page = form("/check", DOCUMENT).body();

    assertThat(page)
        .contains("Past vendor support (1)", "href=\"/id/product/postgresql\"", "&lt;img")
        .contains("your stack \" onfocus=alert(1).yaml was taken for")
        .contains("Nothing is stored")
        .doesNotContain("<script>", "<img src=x");
    assertThat(server.page("/check")).contains("type=\"file\"", "multipart/form-data");
    assertThat(server.page("/")).contains("href=\"/check\"");
  }

  @Test
  void saysOnThePageWhatCannotBeRead() {
    HttpResponse<String> answer = form("/check", "\u0000 <script>nothing</script>");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("could be read", "type=\"file\"").doesNotContain("<script>");
    assertThat(form("/check", "").statusCode()).isEqualTo(400);
  }

  @Test
  void answersByAcceptOrFormat() {
    assertThat(type(server.post(CHECK, DOCUMENT, "Accept", "text/markdown")))
        .startsWith("text/markdown");
    assertThat(type(server.post(CHECK, DOCUMENT, "Accept", BROWSER))).startsWith("text/html");
    assertThat(type(server.post(CHECK + "?format=md", DOCUMENT))).startsWith("text/markdown");
    assertThat(server.post(CHECK + "?format=pdf", DOCUMENT).statusCode()).isEqualTo(400);
    assertThat(server.post(CHECK, DOCUMENT, "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void refusesWithAProblem() {
    HttpResponse<String> malformed =
        server.post(CHECK, "garbage", "Content-Type", "multipart/form-data; boundary=x");

    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(type(malformed)).isEqualTo("application/problem+json");
    assertThat(json(malformed).path("detail").asString()).doesNotContain("garbage");
    assertThat(server.post(CHECK, "").statusCode()).isEqualTo(400);
    assertThat(json(server.post(CHECK, "\u0000")).path("type").asString())
        .endsWith("#unreadable-file");
    assertThat(server.post(CHECK + "?audience=members", DOCUMENT).statusCode()).isEqualTo(401);
    assertThat(server.get(CHECK).statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> form(String path, String file) {
    String body =
        """
        --limit
        Content-Disposition: form-data; name="file"; filename="your stack %22 onfocus=alert(1).yaml"

        FILE
        --limit--
        """
            .replace("\n", "\r\n")
            .replace("FILE", file);
    return server.post(
        path, body, "Content-Type", "multipart/form-data; boundary=limit", "Accept", BROWSER);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
