package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {

  private final RunningServer server = RunningServer.get();

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle;charset=UTF-8, TTL",
    "application/ld+json, application/ld+json;charset=UTF-8, JSON-LD",
    "application/n-triples, application/n-triples;charset=UTF-8, NT"
  })
  void givesProgramsStatementsUnderTheSameAddress(String accept, String type, String lang) {
    HttpResponse<String> response = server.get("/id/office/AD", "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(given -> assertThat(given).isEqualToIgnoringCase(type));
    assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept");
    Lang parsed =
        switch (lang) {
          case "TTL" -> Lang.TURTLE;
          case "NT" -> Lang.NTRIPLES;
          default -> Lang.JSONLD11;
        };
    Graph graph = RDFParser.fromString(response.body(), parsed).toGraph();
    assertThat(graph.contains(Ids.office("AD"), Arc.ST3_CODE, null)).isTrue();
    assertThat(graph.contains(null, Arc.IS_RUN_BY, Ids.office("AD"))).isTrue();
  }

  @Test
  void givesPeopleAPage() {
    HttpResponse<String> response = server.browse("/id/office/AD");

    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(server.get("/id/office/AD?format=nt").body()).contains("<https://w3id.org/");
  }

  @Test
  void tellsWhatAnOfficeBelongsToAndWhoIsInATreaty() {
    assertThat(server.browse("/id/office/KI").body())
        .contains("Nobody has said yet what")
        .contains("Treaties and systems it belongs to")
        .contains("Paris Convention for the Protection of Industrial Property")
        .contains("Dates that concern it", "2027-07-01");
    assertThat(server.browse("/id/framework/npi").body())
        .contains("Who takes part", "Denmark (DK)", "Iceland (IS)", "Norway (NO)");
    assertThat(server.browse("/id/membership/AU/pct").body())
        .contains("<title>Patent Cooperation Treaty: Australia (AU)");
    assertThat(server.browse("/id/recommendation/8a").body())
        .contains("Share technology stack and roadmap", "Unofficial translation", "技术路线图");
  }

  @Test
  void sparesAClientWhatItHas() {
    HttpResponse<String> first = server.get("/id/office/AD", "Accept", "text/turtle");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second =
        server.get("/id/office/AD", "Accept", "text/turtle", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    assertThat(
            server.get("/id/office/AD", "Accept", "text/html", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesAFormatItDoesNotHave() {
    HttpResponse<String> response = server.get("/id/office/AD", "Accept", "image/png");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void refusesWritingAndNamesWhatItDoes() {
    HttpResponse<String> response =
        server.send(server.builder("/id/office/AD").PUT(BodyPublishers.ofString("x")));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(response.body()).contains("method-not-allowed");
  }

  @Test
  void knowsNothingOfWhatNobodySpokeOf() {
    assertThat(server.get("/id/product/no-such-thing").statusCode()).isEqualTo(404);
    assertThat(server.get("/id/office/AD/..%2f..%2fx").statusCode()).isBetween(400, 404);
  }

  @Test
  void servesTermsContextAndSchema() {
    assertThat(server.get("/ns").body()).contains("owl:Ontology");
    assertThat(server.get("/context/stack.jsonld").statusCode()).isEqualTo(200);
    assertThat(server.get("/schema/stack.schema.json").statusCode()).isEqualTo(200);
  }
}
