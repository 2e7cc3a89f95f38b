package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.ontology.Audience;
import org.archipel.view.Language;
import org.archipel.view.Words;
import org.archipel.web.door.Json;
import org.junit.jupiter.api.Test;

class PagesTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void greetsWithCountsASearchBoxAndQuestions() {
    String page = server.page("/");

    assertThat(page)
        .contains("technology uses", "release cycles", "name=\"q\"", "attributed")
        .contains("/questions/product/who-runs?product=");
    assertThat(page.split("name=\"q\"", -1)).as("search boxes").hasSize(2);
  }

  @Test
  void takesNamesToCheckOnTheFirstPage() {
    assertThat(server.page("/"))
        .contains("action=\"/check\" enctype=\"multipart/form-data\"", "name=\"names\"")
        .contains("Nothing of it is stored");
  }

  @Test
  void showsATilePerOfficeWithWhoseWordThereIs() {
    String page = server.page("/");

    assertThat(tile(page, "AD")).contains("tile stated", "Andorra (AD): Stated", "●");
    assertThat(tile(page, "AU")).contains("tile attributed", "Australia (AU): Attributed", "○");
    assertThat(tile(page, "TV")).contains("tile not-said", "Tuvalu (TV): Not said");
    assertThat(Pattern.compile("<a class=\"tile ").matcher(page).results().count())
        .isEqualTo(server.catalog().counts(Audience.PUBLIC).offices());
  }

  private static String tile(String page, String office) {
    int at = page.indexOf("href=\"/id/office/" + office + "\" title=");
    assertThat(at).as(office).isPositive();
    return page.substring(page.lastIndexOf("<li>", at), page.indexOf("</li>", at));
  }

  @Test
  void showsDatesAheadWithTheOfficesThatTheyTouchAndTheirBase() {
    String page = server.page("/");

    assertThat(page).contains("/questions/standard/ready-by?standard=ST.92", "2027-07-01");
    String dates = page.substring(page.indexOf("id=\"ahead\""), page.indexOf("id=\"retire\""));
    assertThat(dates).contains("End of support", "attributed", "of which any product is known");
    Matcher days = Pattern.compile("<time datetime=\"([^\"]+)\"").matcher(dates);
    assertThat(days.results().map(day -> day.group(1)).toList())
        .hasSizeGreaterThan(3)
        .isSorted()
        .allMatch(day -> day.compareTo(LocalDate.now(ZoneOffset.UTC).toString()) >= 0);
  }

  @Test
  void speaksSixLanguagesOnTheFirstPageAndInTheSearch() {
    for (Language language : Language.values()) {
      for (String path : List.of("/", "/search?q=register", "/search", "/id/product/nothing")) {
        String address = path + (path.contains("?") ? "&" : "?") + "language=" + language.tag();
        String page = server.browse(address).body();

        assertThat(page)
            .as(address)
            .contains("<html lang=\"" + language.tag() + "\"")
            .doesNotContain("tongue-note", ">home.", ">search.", ">problem.", ">region.");
      }
      Words words = Words.of(language, "/org/archipel/web/");
      assertThat(server.page("/?language=" + language.tag()))
          .contains("<h1>" + words.get("home.heading") + "</h1>");
    }
  }

  @Test
  void suggestsThingsByKindWhileSomebodyTypes() {
    String list = server.get("/search/suggest?q=postg", "Accept", "*/*").body();

    assertThat(list)
        .contains("<h2>Products</h2>", "href=\"/id/product/postgresql\"")
        .doesNotContain("<html");
    assertThat(server.get("/search/suggest?q=").body().strip()).isEmpty();
    assertThat(server.get("/search/suggest?q=%3Cscript%3E").body()).doesNotContain("<script>");
  }

  @Test
  void saysWhatMayHaveBeenMeantByAnAddressThatIsNone() {
    HttpResponse<String> page = server.browse("/id/product/postgressql");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Did you mean", "href=\"/id/product/postgresql\"");
    assertThat(server.get("/id/product/postgressql", "Accept", "text/turtle").body())
        .contains("\"near\"", "/id/product/postgresql");
    assertThat(server.browse("/id/office/ZZ").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsSearchEnginesWhatTheDataAreWithoutEndingTheirElement() {
    String page = server.page("/");
    String start = "<script type=\"application/ld+json\">";
    int at = page.indexOf(start) + start.length();
    var data = Json.MAPPER.readTree(page.substring(at, page.indexOf("</script>", at)));

    assertThat(data.path("@type").asString()).isEqualTo("Dataset");
    assertThat(data.path("license").asString()).contains("creativecommons.org");
    assertThat(data.path("distribution")).hasSize(2);
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
