package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimWordsTest {

  private static final LocalDate ASKED = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "in-use, stated, office-document, 2018, 2016, in use since 2016",
    "in-use, confirmed, press, 2018, , in use (confirmed)",
    "in-use, rejected, press, 2018, , denied by the office",
    ", stated, office-document, 2026, , stated",
    ", confirmed, press, 2026, , confirmed by the office",
    ", '', '', '', , ''",
    "in-use, attributed, press, 2026-03, , seen in 2026-03 (press)",
    "in-use, attributed, press, 2026-03-01, , seen on 2026-03-01 (press)",
    "in-use, attributed, inferred, '', , 'seen once, date unknown (inferred)'",
    ", attributed, press, 2025, , mentioned in 2025 (press)",
    "planned, attributed, press, 2025, 2027, 'planned for 2027, as reported 2025 (press)'",
    "planned, attributed, press, 2019, 2021, 'planned for 2021, as last reported 2019 (press)'",
    ", attributed, press, 2019, , last mentioned 2019 (press)"
  })
  void tellsWhoseWordItIsAndHowOld(
      String status, String claimStatus, String grade, String asOf, String since, String phrase) {
    assertThat(words(status, claimStatus, grade, asOf, since).phrase()).isEqualTo(phrase);
  }

  /** A year or a month is old only when all of it is. */
  @ParameterizedTest
  @CsvSource({
    "2022, last seen 2022 (press)",
    "2023, seen in 2023 (press)",
    "2023-10, last seen 2023-10 (press)",
    "2023-11, seen in 2023-11 (press)",
    "2023-11-21, last seen 2023-11-21 (press)",
    "2023-11-22, seen on 2023-11-22 (press)"
  })
  void readsLastSeenAfterThreeYears(String asOf, String phrase) {
    assertThat(words("in-use", "attributed", "press", asOf, "").phrase()).isEqualTo(phrase);
  }

  private static ClaimWords words(
      String status, String claimStatus, String grade, String asOf, String since) {
    return new ClaimWords(text(status), claimStatus, grade, asOf, text(since), "", ASKED);
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }
}
