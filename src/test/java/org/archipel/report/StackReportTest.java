package org.archipel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Installation;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.SentFile;
import org.archipel.report.StackReport.Technology;
import org.archipel.report.Support.State;
import org.junit.jupiter.api.Test;

class StackReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Checker CHECKER = Checker.of(Installation.find());

  private final StackReport report = report("mixed.yaml");

  @Test
  void sortsWhatIsPastVendorSupportFirstAndNeverCallsTheUnknownHealthy() {
    assertThat(report.technologies())
        .extracting(Technology::slug, known -> known.support().state())
        .startsWith(org.assertj.core.groups.Tuple.tuple("postgresql", State.PAST))
        .contains(
            org.assertj.core.groups.Tuple.tuple("oracle-database", State.LATER),
            org.assertj.core.groups.Tuple.tuple("postgresql", State.UNKNOWN),
            org.assertj.core.groups.Tuple.tuple("tomcat", State.UNKNOWN));
    assertThat(report.technologies())
        .extracting(known -> known.support().state())
        .isSortedAccordingTo(java.util.Comparator.naturalOrder());
  }

  @Test
  void gathersVersionsOfOneReleaseWithTheirPlaces() {
    Technology old = report.technologies().getFirst();

    assertThat(old.versions()).containsExactly("11.4", "11.9");
    assertThat(old.release()).hasValue("11");
    assertThat(old.times()).isEqualTo(2);
    assertThat(old.places()).extracting(Object::toString).first().asString().contains(":9:");
    assertThat(old.by()).isEqualTo("id");
  }

  @Test
  void saysWhyTheEndOfSupportIsUnknown() {
    assertThat(report.of(State.UNKNOWN))
        .extracting(known -> known.support().words())
        .contains(
            "no version is given",
            "the version belongs to no release that is known here",
            "no releases of it are known here");
  }

  @Test
  void countsEveryNameOnceAndKeepsTheUnknownApart() {
    assertThat(report.recognised()).isEqualTo(4);
    assertThat(report.named()).isEqualTo(6);
    assertThat(report.unknown()).extracting(StackReport.UnknownName::name).contains("postgrsql");
    assertThat(Summary.of(report))
        .hasSize(3)
        .first()
        .isEqualTo("4 technologies recognised of 6; 2 names are not known here.");
  }

  @Test
  void showsStandardsInterfacesPlansAndAi() {
    assertThat(report.standards())
        .extracting(StackReport.StandardSeen::code)
        .containsExactly("ST.36", "ST.96");
    assertThat(report.apis().getFirst().details()).isEqualTo("rest, version 2, ST.96");
    assertThat(report.plans().getFirst().what()).isEqualTo("migration oracle-database");
    assertThat(report.plans().getFirst().details()).isEqualTo("2028, then postgresql");
    assertThat(report.aiUses().getFirst().details()).isEqualTo("image-search");
  }

  @Test
  void isGivenForAFileThatAContributionWouldRefuse() {
    assertThat(report.problems()).extracting(Problem::code).contains(ProblemCode.UNKNOWN_PRODUCT);
    assertThat(report.isReadable()).isTrue();
  }

  @Test
  void saysThatAFileIsOfNoKnownFormat() {
    StackReport none = report(new SentFile("notes.bin", new byte[] {0, 1, 2, 3}));

    assertThat(none.isReadable()).isFalse();
    assertThat(Sections.of(none).taken()).first().asString().contains("no format that is read");
  }

  @Test
  void letsNoNameSteerATerminalOrBecomeMarkup() {
    StackReport steering = report(new SentFile("a\u001B[31m.bin", new byte[] {0}));

    assertThat(ReportMarkdown.write(Sections.of(steering))).doesNotContain("\u001B");
    assertThat(ReportMarkdown.write(Sections.of(report)))
        .contains("Home \\| \\<b>grown\\</b>", "## Past vendor support (1)", ReportText.PROMISE)
        .doesNotContain("|<b>", " <b>");
  }

  private static StackReport report(String name) {
    try {
      Path file = Path.of("src/test/resources/report", name);
      return report(new SentFile(name, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static StackReport report(SentFile file) {
    return new StackReports(CHECKER.resolver(), (known, own, day) -> new Peers.NotAsked("No."))
        .of(CHECKER.check(List.of(file)), Optional.empty(), DAY);
  }
}
