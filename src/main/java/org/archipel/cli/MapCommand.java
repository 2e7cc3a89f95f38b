package org.archipel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Installation;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.table.MappingProposal.Proposed;
import org.archipel.reader.table.MappingProposal.Usability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code archipel map}: what the columns of a table mean. */
@Command(
    name = "map",
    description = "Say what the columns of a table mean, so that it can be contributed.",
    mixinStandardHelpOptions = true,
    subcommands = MapCommand.Init.class)
final class MapCommand implements Runnable {

  @ParentCommand private Archipel archipel;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: 'init' proposes a mapping");
  }

  /** {@code archipel map init}: a mapping to begin with. */
  @Command(
      name = "init",
      description = {
        "Propose a mapping for a table from its headers and values.",
        "What is recognised is mapped, the rest is listed with the reason. Nothing is stored.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  archipel map init cmdb.csv -o cmdb.yaml",
        "  archipel contribute cmdb.csv --office AU --mapping cmdb.yaml --dry-run"
      },
      mixinStandardHelpOptions = true)
  static final class Init implements Callable<Integer> {

    @ParentCommand private MapCommand map;

    @Parameters(paramLabel = "FILE", description = "A table: CSV or an Excel workbook.")
    private Path file = Path.of("");

    @Option(
        names = {"-o", "--output"},
        paramLabel = "MAPPING",
        description = "The file to write; there must be none yet (default: standard output).")
    private @Nullable Path output;

    @Override
    public Integer call() {
      Console console = map.archipel.console();
      SentFile sent = SentFiles.read(file, console);
      Problems problems = new Problems();
      Optional<Proposed> proposed = Checker.of(Installation.find()).proposeMapping(sent, problems);
      problems.toList().forEach(console.err()::println);
      if (proposed.isEmpty()) {
        return Archipel.PROBLEMS;
      }
      write(proposed.get(), console);
      if (proposed.get().usability() == Usability.TO_BE_FILLED_IN) {
        console.err().println("No header is known: fill in the mapping by hand.");
        return Archipel.PROBLEMS;
      }
      return Archipel.DONE;
    }

    private void write(Proposed proposed, Console console) {
      if (output == null) {
        console.out().print(proposed.yaml());
        return;
      }
      try {
        Files.writeString(
            console.file(output.toString()), proposed.yaml(), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw Trouble.usage("'" + output + "' is there already; remove it, or name another file.");
      } catch (IOException e) {
        throw Trouble.environment("Cannot write '" + output + "': " + e.getMessage(), e);
      }
      console
          .err()
          .println(
              "Wrote %s. Look through it, then see what it does:%n  archipel contribute %s --office CODE --mapping %s --dry-run"
                  .formatted(output, file, output));
    }
  }
}
