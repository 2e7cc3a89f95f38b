package org.archipel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Checker.Checked;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Sending;
import org.archipel.problem.Severity;
import org.archipel.reader.source.SentFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code archipel check}: problems only, nothing is stored. */
@Command(
    name = "check",
    description = {"Check files as a contribution would be checked; nothing is stored.", ""},
    footer = {"", "Exit code 1 when a problem at or above --fail-on was found."},
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private Archipel archipel;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Stack documents (YAML, JSON) or RDF.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--office",
      paramLabel = "CODE",
      description = "The office that RDF files are about.")
  private String office = "";

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
      names = "--fail-on",
      defaultValue = "error",
      description = "${COMPLETION-CANDIDATES} (default: error).")
  private Severity failOn = Severity.ERROR;

  @Override
  public Integer call() {
    Console console = archipel.console();
    Checker checker = Checker.of(Installation.find());
    List<SentFile> sent = SentFiles.read(files, console);
    Checked checked = office.isEmpty() ? checker.check(sent) : checker.check(sending(sent));
    if (normalised) {
      checked.normalJson().forEach(console.out()::println);
      format.print(checked.problems(), console.err());
    } else {
      format.print(checked.problems(), console.out());
    }
    boolean failed = checked.problems().stream().anyMatch(p -> p.severity().compareTo(failOn) >= 0);
    return failed ? Archipel.PROBLEMS : Archipel.DONE;
  }

  private Sending sending(List<SentFile> sent) {
    return new Sending(
        sent, office.toUpperCase(Locale.ROOT), Optional.empty(), Optional.empty(), "nobody");
  }
}
