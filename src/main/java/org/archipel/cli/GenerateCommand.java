package org.archipel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.archipel.catalog.Generate;
import org.archipel.catalog.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code archipel generate}: synthetic stack documents. */
@Command(
    name = "generate",
    description = {
      "Write synthetic stack documents for benchmarks and demonstrations, marked as such.",
      "The same options always give the same files. Contribute them to a home of their own.",
      ""
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private Archipel archipel;

  @Option(
      names = "--offices",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many offices (default: ${DEFAULT-VALUE}).")
  private int offices;

  @Option(
      names = "--times",
      paramLabel = "K",
      defaultValue = "1",
      description = "How many times the ordinary number of systems (default: ${DEFAULT-VALUE}).")
  private int times;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Other seeds give other documents (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Console console = archipel.console();
    Path target = console.file(folder.toString());
    List<Path> files =
        Generate.of(Installation.find(), new Generate.Options(offices, times, seed)).write(target);
    console.out().println(files.size() + " synthetic stack documents in " + target);
    return Archipel.DONE;
  }
}
