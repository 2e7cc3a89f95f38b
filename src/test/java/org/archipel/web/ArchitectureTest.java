package org.archipel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference architecture as a page, on the real data. */
class ArchitectureTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void theEvidenceMapOfFilingIsTwoClicksFromHomeAsArchimate() {
    assertThat(server.page("/")).contains("<a href=\"/architecture\"");
    Matcher link =
        Pattern.compile("href=\"([^\"]+format=archimate)\"").matcher(server.page("/architecture"));
    assertThat(link.find()).isTrue();

    HttpResponse<String> file = server.get(link.group(1).replace("&amp;", "&"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).contains("<model", "E-filing: evidence map");
  }

  @Test
  void everySlotShowsItsBaseAndLeadsToItsPage() {
    String page = server.page("/architecture?capability=search");

    assertThat(page)
        .contains("Evidence map", "href=\"/id/slot/search/", "href=\"/id/option/search/");
    assertThat(page).containsPattern("\\d+ of \\d+ offices");
  }

  @Test
  void aRightThatNothingIsSaidOfLeavesTheFormsAndSaysSo() {
    assertThat(server.page("/architecture?right=plant-variety"))
        .contains("nothing to draw", "name=\"right\"");
    assertThat(server.browse("/architecture?capability=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void speaksTheLanguageOfTheReaderInPictureAndTable() {
    assertThat(server.page("/architecture?language=ar"))
        .contains("خريطة أدلة", "dir=\"rtl\"", "language=ar&amp;format=archimate")
        .doesNotContain("in English only");
  }
}
