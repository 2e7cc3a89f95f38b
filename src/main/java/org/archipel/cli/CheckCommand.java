package org.archipel.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Checker.Checked;
import org.archipel.catalog.Checker.CheckedFile;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Sending;
import org.archipel.problem.Severity;
import org.archipel.reader.source.SentFile;
import org.archipel.report.PeerQuestions;
import org.archipel.report.Peers;
import org.archipel.report.StackReport;
import org.archipel.report.StackReports;
import org.archipel.report.StackReports.PeerSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel check}: problems, or a report on what the files hold; nothing is stored. */
@Command(
    name = "check",
    description = {
      "Check files as a contribution would be checked; nothing is stored.",
      "With --report, tell what is in them: what is past vendor support, who else runs it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  archipel check au.yaml                          what is wrong with it?",
      "  archipel check bom.json --report                how does my stack stand?",
      "  archipel check bom.json --report html > report.html",
      "",
      "Exit code 1 when a problem at or above --fail-on was found."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand extends CatalogCommand {

  private static final Duration TIME_FOR_PEERS = Duration.ofSeconds(60);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of any format that is read; - is standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--office",
      paramLabel = "CODE",
      description = "The office that the files are about, where they do not say it.")
  private String office = "";

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the columns of a table mean; 'archipel map init' proposes one.")
  private @Nullable Path mapping;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private ProblemFormat format = ProblemFormat.text;

  @Option(
      names = "--normalised",
      description = "Print the normal form (JSON-LD) of files without errors.")
  private boolean normalised;

  @Option(
      names = "--report",
      arity = "0..1",
      fallbackValue = "md",
      paramLabel = "FORMAT",
      description = "Print a report instead: ${COMPLETION-CANDIDATES} (default: md).")
  private @Nullable ReportFormat report;

  @Mixin private AudienceOption audience;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      description = "${COMPLETION-CANDIDATES} (default: error).")
  private Severity failOn = Severity.ERROR;

  @Override
  String mediaType() {
    return report == null ? super.mediaType() : report.mediaType();
  }

  @Override
  Optional<Integer> withoutData(Console console) {
    return report == null ? Optional.of(problems(console)) : Optional.empty();
  }

  @Override
  Optional<Integer> withoutCatalog(String why, Console console) {
    Checker checker = Checker.of(Installation.find());
    return Optional.of(report(checker, (known, own, day) -> new Peers.NotAsked(why), console));
  }

  @Override
  int run(Catalog catalog, Console console) {
    PeerSource peers = new PeerQuestions(catalog, audience.get(), TIME_FOR_PEERS);
    return report(catalog.checker(), peers, console);
  }

  private int problems(Console console) {
    Checked checked = checked(Checker.of(Installation.find()), console);
    if (format == ProblemFormat.text) {
      checked.files().forEach(file -> takenAs(file, console));
    }
    if (normalised) {
      checked.normalJson().forEach(console.out()::println);
      format.print(checked.problems(), console.err());
    } else {
      format.print(checked.problems(), console.out());
    }
    return exitCode(checked);
  }

  private static void takenAs(CheckedFile file, Console console) {
    file.reading()
        .recognised()
        .ifPresent(
            as ->
                console
                    .err()
                    .println("%s: %s, because %s".formatted(file.name(), as.format(), as.why())));
  }

  private int report(Checker checker, PeerSource peers, Console console) {
    Checked checked = checked(checker, console);
    StackReport made =
        new StackReports(checker.resolver(), peers)
            .of(checked, code(), LocalDate.now(ZoneOffset.UTC));
    Objects.requireNonNull(report).print(made, console.out());
    return exitCode(checked);
  }

  private Checked checked(Checker checker, Console console) {
    List<SentFile> sent = SentFiles.read(files, console);
    Optional<SentFile> columns = SentFiles.read(Optional.ofNullable(mapping), console);
    return code()
        .map(
            given ->
                checker.check(
                    new Sending(sent, given, Optional.empty(), Optional.empty(), "nobody")
                        .mapping(columns)))
        .orElseGet(() -> checker.check(sent, columns));
  }

  private Optional<String> code() {
    return Optional.of(office.toUpperCase(Locale.ROOT)).filter(given -> !given.isEmpty());
  }

  private int exitCode(Checked checked) {
    boolean failed = checked.problems().stream().anyMatch(p -> p.severity().compareTo(failOn) >= 0);
    return failed ? Archipel.PROBLEMS : Archipel.DONE;
  }
}
