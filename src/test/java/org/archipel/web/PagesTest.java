package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void greetsWithCountsASearchBoxAndQuestions() {
    String page = server.page("/");

    assertThat(page)
        .contains("technology uses", "release cycles", "name=\"q\"", "attributed")
        .contains("/questions/product/who-runs?product=");
  }

  @Test
  void listsEveryQuestionWithItsId() {
    assertThat(server.page("/questions")).contains("Q01", "Q03", "Q11", "Q40");
  }

  @Test
  void answersAQuestionInItsFormWithTheOtherDoors() {
    String page = server.page("/questions/product/who-runs?product=postgresql&office=AD");

    assertThat(page)
        .contains("value=\"postgresql\"", "1 row", "href=\"/id/office/AD\"")
        .contains("in use since 2024", "href=\"/id/release/postgresql/15\"")
        .contains("./archipel ask Q01 office=AD product=postgresql")
        .contains("curl -H", "PREFIX", "/id/product/postgresql&gt;");
  }

  @Test
  void neverPutsAnAttributedClaimAsInUse() {
    String page = server.page("/questions/product/who-runs?product=mysql&office=AD");

    assertThat(page).contains("last seen 2018 (press)").doesNotContain(">in use");
    assertThat(server.page("/questions/product/who-runs?product=oracle-database&office=AD"))
        .contains("planned for 2027, as reported 2023 (press)");
  }

  @Test
  void showsAnOfficeWithItsSystemsAndWhoSaysSo() {
    String page = server.page("/id/office/AD");

    assertThat(page)
        .contains("Filing of AD", "last seen 2018 (press)", "PostgreSQL 15", "in use since 2016")
        .contains("href=\"https://example.org/news/2018\"", "Attributed: public sources said so");
  }

  @Test
  void tellsInTwoLinesWhoseWordThePageOfAnOfficeIsAndHowOld() {
    String page = server.page("/id/office/AD");
    String summary = page.substring(0, page.indexOf("<nav class=\"places\""));

    assertThat(summary)
        .contains("Said by the office itself", "3 claims, received 20", "1 system, 2 uses of")
        .contains("Said by others", "3 claims, from 2018 to 2023, most of them from 2018")
        .contains("2 older than three years: they read “last seen”", "Press: 3")
        .contains("0 confirmed, 0 denied, 3 not answered");
    assertThat(page.indexOf("class=\"said own\"")).isBetween(0, page.indexOf("\"said others\""));
  }

  @Test
  void helpsAnOfficeOfWhichNobodyHasSaidAnything() {
    assertThat(server.page("/id/office/LK"))
        .contains("Nobody has said yet what Sri Lanka", "Patent Cooperation Treaty", "1952-12-29")
        .contains("2027-07-01", "Transition ends", "href=\"/id/office/IN\"", "Not said is not the")
        .contains(
            "./archipel contribute lk.yaml --office LK", "<span lang=\"ru\" dir=\"auto\">Шри");
  }

  @Test
  void namesConceptsInSixLanguagesAndSaysWhatNoPersonHasChecked() {
    assertThat(server.page("/id/capability/e-filing"))
        .contains("lang=\"ar\"", "lang=\"zh\" dir=\"auto\">电子申请</span> <small>made by machine")
        .contains("lang=\"es\"", "lang=\"fr\"", "lang=\"ru\"");
  }

  @Test
  void showsAProductWithItsReleasesAndOffices() {
    String page = server.page("/id/product/postgresql");

    assertThat(page).contains("PostgreSQL 15", "2027-11-11", "Andorra (AD)", "Support until");
  }

  @Test
  void saysSoWhereNobodyHasSaidAnything() {
    assertThat(server.page("/id/office/TV")).contains("Nobody has said yet what Tuvalu");
    assertThat(server.page("/questions/product/who-runs?product=adabas&office=SM"))
        .contains("Nothing that was shared matches.");
    assertThat(server.page("/search?q=nothing-is-called-so")).contains("Nothing is called");
  }

  @Test
  void rendersTheNamesOfThingsAsTextOnly() {
    for (String path :
        List.of(
            "/id/office/AD",
            "/id/office/AD/system/register",
            "/search?q=register",
            "/questions/office/what-runs?office=AD",
            "/search?q=%3Cscript%3Ealert(4)%3C/script%3E",
            "/questions/product/who-runs?product=%22%3E%3Cscript%3Ealert(5)%3C/script%3E",
            "/id/office/AD/%3Cscript%3E",
            "/sparql?form=true&query=%3C/textarea%3E%3Cscript%3Ealert(6)%3C/script%3E")) {
      assertThat(server.browse(path).body())
          .as(path)
          .doesNotContain("<script>", "<img src=x", "<svg onload")
          .containsIgnoringCase("<!doctype html>");
    }
    assertThat(server.page("/id/office/AD")).contains("&lt;script>alert(1)");
  }

  @Test
  void showsTheReasonNextToTheFormWhenAnArgumentIsWrong() {
    HttpResponse<String> response =
        server.browse("/questions/product/who-runs?product=postgressql");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("postgressql", "aria-invalid=\"true\"", "Did you mean");
  }

  @Test
  void forbidsScriptsFramesAndSniffing() {
    for (String path : List.of("/", "/nowhere", "/sparql", "/id/office/AD")) {
      var headers = server.browse(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void linksItsStyleSheetsForGood() {
    Matcher links = Pattern.compile("(?:href)=\"(/assets/[^\"]+)\"").matcher(server.page("/"));
    int found = 0;
    while (links.find()) {
      HttpResponse<String> asset = server.get(links.group(1));
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      found++;
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void namesNoSystemOfTheMembersToThePublic() {
    for (String path :
        List.of("/", "/id/office/AD", "/search?q=vault", "/id/office/AD/system/secret-vault")) {
      assertThat(server.browse(path).body()).doesNotContain("Members only vault");
    }
    assertThat(
            server
                .get(
                    "/id/office/AD?audience=members&format=ttl",
                    "Authorization",
                    "Bearer " + server.token())
                .body())
        .contains("secret-vault");
  }
}
