package org.archipel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Views by their pages and over REST. */
class ViewsTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void listsTheViewsWithForWhomTheyAre() {
    assertThat(server.page("/views")).contains("/views/landscape?office=", "heads of IT");
    assertThat(server.get("/api/v1/views").body())
        .contains("\"name\":\"reference-architecture\"", "\"knownGaps\"", "\"formats\"");
    assertThat(server.page("/views")).contains("/views/radar?capability=e-filing");
  }

  @Test
  void drawsInsideAPageThatAllowsNoOtherStyle() {
    HttpResponse<String> response = server.browse("/views/landscape?office=AD");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("<svg", "Filing of AD", "in use since 2016", "last seen 2018 (press)")
        .contains("href=\"/id/product/postgresql\"", "format=png", "./archipel view landscape")
        .doesNotContain("<?xml", "<script>");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("style-src 'self' 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void givesTheDrawingInTheFormatAndLanguageAskedFor() {
    String path = "/api/v1/views/landscape?office=AD";
    HttpResponse<String> svg = server.get(path + "&language=ar", "Accept", "image/svg+xml");

    assertThat(svg.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(svg.body()).contains("direction=\"rtl\"", "lang=\"ar\"");
    HttpResponse<String> png = server.get(path + "&format=png");
    assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(server.get(path, "Accept", "image/webp").statusCode()).isEqualTo(406);
  }

  @Test
  void allowsTheStyleOfADossier() throws Exception {
    HttpResponse<String> dossier = server.get("/api/v1/views/landscape?office=AD&format=dossier");
    String style =
        dossier.body().replaceFirst("(?s).*?<head>.*?<style>", "").split("</style>", 2)[0];
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

    assertThat(style)
        .contains("@page", "counter(page)", "break-inside: avoid", "table-header-group");
    assertThat(dossier.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
  }

  @Test
  void comparesOffices() {
    assertThat(server.get("/api/v1/views/comparison?office=AD,NR").body())
        .contains("Comparison:", "Andorra");
  }

  @Test
  void saysWhatIsWrongAndWhatIsNear() {
    assertRefused("/api/v1/views/landscapes?office=AD", 404, "landscape");
    assertRefused("/api/v1/views/landscape", 400, "office is missing");
    assertRefused("/api/v1/views/comparison?office=AD", 400, "two to 8 offices, not 1");
    assertRefused("/api/v1/views/technology", 400, "needs an office or a capability");
    assertRefused("/api/v1/views/roadmap", 400, "needs an office or a product");
    assertRefused(
        "/api/v1/views/office-on-reference?office=AD&capability=e-filing&release=2019",
        404,
        "There is no reference architecture '2019'");
    assertRefused("/api/v1/views/landscape?office=AD&colour=red", 400, "colour");
    assertRefused(
        "/api/v1/views/reference-architecture?capability=e-fling", 400, "Did you mean 'e-filing'");
    assertRefused("/api/v1/views/landscape?office=AD&format=svgz", 400, "svg");
    assertRefused("/api/v1/views/landscape?office=AD&language=de", 400, "language");
    assertThat(server.browse("/views/landscape?office=LK").body())
        .contains("nothing that this audience may see");
    assertThat(server.browse("/views/landscape?office=%3Cscript%3E").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  private void assertRefused(String path, int status, String... said) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(response.body()).contains(said);
  }
}
