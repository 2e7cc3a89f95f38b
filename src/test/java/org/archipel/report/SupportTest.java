package org.archipel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.ontology.PartialDate;
import org.archipel.reference.Release;
import org.archipel.reference.Release.Milestone;
import org.archipel.report.Support.State;
import org.junit.jupiter.api.Test;

class SupportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void countsTheLastDayOfSupport() {
    assertThat(of("support-end 2026-11-22").state()).isEqualTo(State.ENDING);
    assertThat(of("support-end 2026-11-22").words())
        .isEqualTo("support until 2026-11-22 (0 days left)");
    assertThat(of("support-end 2026-11-21").state()).isEqualTo(State.PAST);
  }

  @Test
  void callsAnEndNearForEighteenMonths() {
    assertThat(of("support-end 2028-05-22").state()).isEqualTo(State.ENDING);
    assertThat(of("support-end 2028-05-23").state()).isEqualTo(State.LATER);
  }

  @Test
  void tellsWhatExtendedSupportStillCovers() {
    assertThat(of("support-end 2025-01-31", "extended-support-end 2028-01-31").words())
        .isEqualTo("support ended 2025-01-31; extended support until 2028-01-31");
    assertThat(of("active-support-end 2026-01-01", "support-end 2030-01-01").words())
        .isEqualTo("support until 2030-01-01; security fixes only");
  }

  @Test
  void believesAVendorWhoSaysOnlyThatItIsOver() {
    assertThat(of("support-end").state()).isEqualTo(State.PAST);
    assertThat(of("support-end").words()).isEqualTo("support has ended, no day given");
  }

  @Test
  void doesNotTakeADayOnWhichSellingStoppedForTheEndOfSupport() {
    assertThat(of("discontinued 2020-01-01").state()).isEqualTo(State.UNKNOWN);
    assertThat(of("release 2020-01-01").words()).isEqualTo("the end of support is not known");
  }

  @Test
  void putsWhatNobodySupportsBeforeWhatExtendedSupportCovers() {
    Support covered = of("support-end 2020-01-31", "extended-support-end 2028-01-31");
    Support bare = of("support-end 2026-01-31");
    Support soon = of("support-end 2027-01-31");
    List<Support> sorted =
        new ArrayList<>(List.of(Support.unknown("no version is given"), soon, covered, bare));
    sorted.sort(Support.BY_URGENCY);

    assertThat(sorted.subList(0, 3)).containsExactly(bare, covered, soon);
  }

  private static Support of(String... milestones) {
    List<Milestone> steps =
        List.of(milestones).stream()
            .map(text -> text.split(" "))
            .map(
                parts ->
                    new Milestone(
                        parts[0],
                        parts.length == 1
                            ? Optional.empty()
                            : Optional.of(LocalDate.parse(parts[1]))))
            .toList();
    Release release =
        new Release(
            "made-up",
            "1",
            Optional.empty(),
            steps,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PartialDate("2026-08-22")));
    return Support.of(release, DAY);
  }
}
