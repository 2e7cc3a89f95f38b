package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

  private static final String OFFICES =
      "SELECT ?office { ?office a <https://w3id.org/archipel/ns#Office> } ORDER BY ?office LIMIT 3";

  private final RunningServer server = RunningServer.get();

  @Test
  void answersGetAndBothFormsOfPost() {
    HttpResponse<String> get = server.get(query(OFFICES), "Accept", "text/csv");
    HttpResponse<String> form =
        server.post(
            "/sparql",
            "query=" + encoded(OFFICES),
            "Accept",
            "text/csv",
            "Content-Type",
            "application/x-www-form-urlencoded");
    HttpResponse<String> direct =
        server.post(
            "/sparql", OFFICES, "Accept", "text/csv", "Content-Type", "application/sparql-query");

    assertThat(get.body()).contains("https://w3id.org/archipel/id/office/AD").hasLineCount(4);
    assertThat(form.body()).isEqualTo(get.body());
    assertThat(direct.body()).isEqualTo(get.body());
    assertThat(get.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(get.headers().firstValue("Fuseki-Request-Id")).isEmpty();
  }

  @Test
  void givesRowsTruthAndStatementsInTheFormatAskedFor() {
    assertThat(
            server
                .get(query(OFFICES), "Accept", "*/*")
                .headers()
                .firstValue("Content-Type")
                .orElse(""))
        .startsWith("application/sparql-results+json");
    assertThat(server.get(query("ASK {}"), "Accept", "application/sparql-results+json").body())
        .contains("true");
    assertThat(
            server
                .get(
                    query("DESCRIBE <https://w3id.org/archipel/id/office/AD>"),
                    "Accept",
                    "application/n-triples")
                .body())
        .contains("st3Code");
    assertThat(
            server
                .get(query("CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 5"), "Accept", "text/turtle")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void saysThatAResultWasCut() {
    HttpResponse<String> cut =
        server.get(query("SELECT * { ?a a ?b . ?c a ?d }"), "Accept", "text/csv");

    assertThat(cut.statusCode()).isEqualTo(200);
    assertThat(cut.headers().firstValue("Archipel-Truncated")).contains("true");
    assertThat(cut.body()).hasLineCount(100_001);
    assertThat(server.get(query(OFFICES)).headers().firstValue("Archipel-Truncated")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/x> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "LOAD <http://127.0.0.1:1/x>",
        "SELECT * { nonsense"
      })
  void refusesWhatReachesOutWritesOrMakesNoSense(String text) {
    HttpResponse<String> response = server.get(query(text));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body()).contains("bad-query");
  }

  @Test
  void refusesUpdatesGraphStoreAndOtherParameters() {
    assertThat(
            server
                .post(
                    "/sparql",
                    "update=" + encoded("CLEAR ALL"),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            server
                .post("/sparql", "CLEAR ALL", "Content-Type", "application/sparql-update")
                .statusCode())
        .isEqualTo(415);
    assertThat(
            server
                .send(
                    server
                        .builder("/sparql?default", "Content-Type", "text/turtle")
                        .PUT(BodyPublishers.ofString("<a:a> <a:b> <a:c> .")))
                .statusCode())
        .isEqualTo(405);
    assertThat(server.send(server.builder("/sparql?default").DELETE()).statusCode()).isEqualTo(405);
    assertThat(server.get("/sparql?graph=x").statusCode()).isEqualTo(400);
    for (String path : new String[] {"/sparql/update", "/sparql/data", "/sparql/upload"}) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(server.get(query("ASK {}") + "&callback=alert").statusCode()).isEqualTo(400);
    assertThat(server.get(query("ASK {}") + "&default-graph-uri=file:///etc/passwd").statusCode())
        .isEqualTo(400);
  }

  @Test
  void keepsWhatMembersSayFromThePublic() {
    String vault = query("ASK { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'Members only vault')) }");

    assertThat(server.get(vault).body()).contains("false");
    assertThat(server.get(vault + "&audience=members").statusCode()).isEqualTo(401);
    assertThat(
            server
                .get(vault + "&audience=members", "Authorization", "Bearer " + server.token())
                .body())
        .contains("true");
  }

  @Test
  void givesPeopleAForm() {
    assertThat(server.page("/sparql")).contains("<textarea", "arc:usesProduct");
  }

  private static String query(String text) {
    return "/sparql?query=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
