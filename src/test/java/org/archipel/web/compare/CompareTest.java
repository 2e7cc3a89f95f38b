package org.archipel.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offices side by side, on the real data. */
class CompareTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void tellsAtAGlanceWhatTwoOfficesDoDifferentlyInSearch() {
    String page = server.page("/compare?office=GB&office=US&capability=search");

    assertThat(page)
        .containsSubsequence("<dt>Both</dt>", "TMview", "Only United Kingdom (GB)")
        .containsSubsequence("Only United States of America (US)", "PATENTSCOPE")
        .containsSubsequence("≠", "Differs", "Only one told of")
        .contains("not said is not “does not have”");
    assertThat(page.substring(page.indexOf("<h2"))).doesNotContain("E-filing", "in use");
  }

  @Test
  void leavesOutWhatDoesNotDiffer() {
    assertThat(server.page("/compare?office=GB&office=US&only=differences"))
        .contains("class=\"different\"")
        .doesNotContain("tr class=\"only-one\"", "tr class=\"same\"", "tr class=\"nobody\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Germny, Did you mean Germany (DE)?",
    "Atlantis, There is no office “Atlantis”.",
    "<b>, There is no office “&lt;b&gt;”."
  })
  void namesTheOfficeThatIsNoneAndTheNearest(String given, String said) {
    String encoded = java.net.URLEncoder.encode(given, java.nio.charset.StandardCharsets.UTF_8);
    var answer = server.get("/compare?office=GB&office=" + encoded);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(said).contains("value=\"GB\"").doesNotContain("<b>,");
  }

  @Test
  void takesOfficesByTheirNames() {
    assertThat(server.page("/compare?office=Germany&office=united+states+of+america+(US)"))
        .contains("Germany (DE)</a> · <a", "class=\"matrix\"");
  }

  @Test
  void asksForASecondOfficeAndLeadsOnFromOne() {
    assertThat(server.page("/compare?office=GB"))
        .contains("Choose a second office", "/questions/compare/against-reference?office=GB");
  }

  @Test
  void anAddressToBeSharedHasNoEmptyParts() {
    var answer = server.get("/compare?office=GB&office=&office=US&capability=&only=differences");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/compare?office=GB&office=US&only=differences");
  }

  @Test
  void saysItInTheLanguageOfTheReader() {
    assertThat(server.page("/compare?office=GB&office=US&capability=search&language=zh"))
        .contains("比较知识产权局", "不同", "最后见于 2013-04（媒体）")
        .doesNotContain("last seen");
  }
}
