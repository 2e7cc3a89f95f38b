package org.archipel.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;

/** When things end, on the real data. */
class LifecycleTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void keepsApartWhatOfficesSayAndWhatOthersSaw() {
    String page = server.page("/lifecycle");

    assertThat(page)
        .containsSubsequence("class=\"ahead\"", "Announced retirements", "Leaving together")
        .containsSubsequence("class=\"said own\"", "as offices say themselves")
        .containsSubsequence("class=\"said others\"", "Last seen by others", "Bootstrap");
    String own = page.substring(page.indexOf("said own"), page.indexOf("said others"));
    assertThat(own).doesNotContain("attributed", "seen in");
  }

  @Test
  void saysItInTheLanguageOfTheReader() {
    assertThat(server.page("/lifecycle?language=ru"))
        .contains("Жизненный цикл: что когда заканчивается", "без даты")
        .doesNotContain(">no date<");
  }

  @Test
  void timeRunsInTheDirectionOfReading() {
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThat(Strip.around(day, false).at(day)).isEqualTo("19.99%");
    assertThat(Strip.around(day, true).at(day)).isEqualTo("80.01%");
    assertThat(Strip.around(day, false).has(LocalDate.of(2030, 1, 1))).isFalse();
    assertThat(Strip.around(day, false).has(LocalDate.of(2029, 12, 31))).isTrue();
  }
}
