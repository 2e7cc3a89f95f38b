package org.archipel.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.view.Language;
import org.archipel.view.Words;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Lists that are narrowed by facets, on the real data. */
class ListingTest {

  @SuppressWarnings("unused")
  private static final List<Listing> ALL = Listing.ALL;

  private final RunningServer server = RunningServer.get();

  @ParameterizedTest
  @FieldSource("ALL")
  void everyListHasAPageItsWordsAndItsRowsForPrograms(Listing listing) {
    Words words = Words.of(Language.EN, "/org/archipel/web/");
    assertThat(words.has("listing." + listing.name())).isTrue();
    assertThat(words.has("listing." + listing.name() + ".lead")).isTrue();
    assertThat(listing.facets()).isNotEmpty();
    assertThat(listing.facets()).allMatch(facet -> words.has("column." + facet.name()));
    assertThat(listing.columns()).allMatch(column -> words.has("column." + column));

    assertThat(server.page("/" + listing.name()))
        .contains("<h1>" + words.get("listing." + listing.name()) + "</h1>")
        .contains("format=csv");
    assertThat(server.get("/" + listing.name() + "?format=json").body()).contains("\"rows\"");
  }

  /** The count at a value is what its choice gives: two ways of counting the same. */
  @ParameterizedTest
  @FieldSource("ALL")
  void everyValueLeadsToAsManyLinesAsItCounts(Listing listing) {
    Pattern box =
        Pattern.compile(
            "name=\"(\\w+)\" value=\"([^\"]+)\"> <span>[^<]*</span> <small>([\\d,]+)</small>");
    Matcher boxes = box.matcher(server.page("/" + listing.name()));
    Map<String, Integer> tried = new java.util.TreeMap<>();
    while (boxes.find()) {
      if (tried.merge(boxes.group(1), 1, Integer::sum) <= 2) {
        String value =
            java.net.URLEncoder.encode(boxes.group(2), java.nio.charset.StandardCharsets.UTF_8);
        String page = server.page("/" + listing.name() + "?" + boxes.group(1) + "=" + value);
        assertThat(page).contains(boxes.group(3) + " of ").contains("class=\"chosen\"");
      }
    }
  }

  @Test
  void aChoiceInOneFacetNarrowsTheOthersAndNotItself() {
    String all = server.page("/apis");
    String rest = server.page("/apis?protocol=rest");

    assertThat(count(rest, "protocol", "soap")).isEqualTo(count(all, "protocol", "soap"));
    assertThat(count(rest, "protocol", "rest")).isEqualTo(lines(rest));
    assertThat(lines(rest)).isBetween(1, lines(all) - 1);
    assertThat(server.page("/apis?protocol=rest&protocol=soap"))
        .contains(lines(rest) + count(all, "protocol", "soap") + " of ");
  }

  @Test
  void aValueThatIsNoneLeavesNothingAndSaysSo() {
    assertThat(server.page("/apis?protocol=%3Cscript%3E"))
        .contains("0 of ", "Protocol: &lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void saysItInTheLanguageOfTheReader() {
    assertThat(server.page("/products?language=ar"))
        .contains("lang=\"ar\" dir=\"rtl\"", "من يشغّل ماذا", "لبنة البناء")
        .doesNotContain("in English only");
  }

  private static int lines(String page) {
    Matcher count = Pattern.compile("role=\"status\">([\\d,]+) ").matcher(page);
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1).replace(",", ""));
  }

  private static int count(String page, String facet, String key) {
    Matcher box =
        Pattern.compile(
                "name=\""
                    + facet
                    + "\" value=\""
                    + key
                    + "\"[^>]*> <span>[^<]*</span> <small>(\\d+)")
            .matcher(page);
    assertThat(box.find()).as(facet + "=" + key).isTrue();
    return Integer.parseInt(box.group(1));
  }
}
