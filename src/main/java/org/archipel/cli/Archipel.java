package org.archipel.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archipel.catalog.Catalog;
import org.archipel.problem.Nearest;
import org.archipel.problem.Trouble;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code archipel}. */
@Command(
    name = "archipel",
    description = {
      "The shared map of how the world's intellectual-property offices are built:",
      "who runs which systems, products and standards, until when, and who says so.",
      ""
    },
    footer = {
      "",
      "First steps:",
      "  archipel serve                            open the catalogue in the browser",
      "  archipel ask                              list the questions it answers",
      "  archipel ask Q01 product=wipo-das         which offices take part in WIPO DAS?",
      "  archipel check my-stack.yaml              what is wrong with my file? (stores nothing)",
      "",
      "Exit codes: 0 done, 1 problems found, 2 wrong usage, 3 could not read or write."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Archipel.Version.class,
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      ContributeCommand.class,
      ExportCommand.class,
      MapCommand.class,
      AskCommand.class,
      SparqlCommand.class,
      HistoryCommand.class,
      SearchCommand.class,
      ViewCommand.class,
      DiffCommand.class,
      AliasCommand.class,
      ReleaseCommand.class,
      ForgetCommand.class,
      RebuildCommand.class,
      GenerateCommand.class,
      LifecycleCommand.class,
      WarmUpCommand.class,
      GenerateCompletion.class
    })
public final class Archipel implements Runnable {

  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  private final Console console;
  private final Optional<Catalog> open;
  private List<String> arguments = List.of();

  @Option(
      names = "--debug",
      description = "Print stack traces.",
      scope = ScopeType.INHERIT,
      hidden = true)
  private boolean debug;

  /**
   * @param open the catalogue of the server in which this runs; empty in a process of its own
   */
  Archipel(Console console, Optional<Catalog> open) {
    this.console = console;
    this.open = open;
  }

  public static void main(String[] args) {
    int exit = new Archipel(Console.ofProcess(), Optional.empty()).run(List.of(args));
    System.exit(exit);
  }

  /** Runs one command line; returns its exit code. */
  int run(List<String> args) {
    arguments = args;
    CommandLine line =
        new CommandLine(this)
            .setOut(console.out())
            .setErr(console.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(this::wrongUsage)
            .setExecutionExceptionHandler(this::trouble);
    int exit = line.execute(args.toArray(String[]::new));
    console.flush();
    return exit;
  }

  Console console() {
    return console;
  }

  Optional<Catalog> openCatalog() {
    return open;
  }

  /** Returns the command line as it was typed. */
  List<String> arguments() {
    return arguments;
  }

  /** Without a command: teaches. */
  @Override
  public void run() {
    new CommandLine(this).usage(console.out());
  }

  private int wrongUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    console.err().println("archipel: " + e.getMessage() + hint(e));
    console.err().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  /** Returns the command or option that a misspelt word was probably meant to be. */
  private static String hint(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return "";
    }
    CommandLine line = e.getCommandLine();
    Set<String> words = new TreeSet<>(line.getSubcommands().keySet());
    words.addAll(line.getCommandSpec().optionsMap().keySet());
    return Nearest.hint(unmatched.getUnmatched().getFirst(), words);
  }

  private int trouble(Exception e, CommandLine line, ParseResult parsed) {
    if (debug) {
      e.printStackTrace(console.err());
    }
    if (e instanceof Trouble trouble) {
      console.err().println("archipel: " + trouble.getMessage());
      return trouble.kind().exitCode();
    }
    console.err().println("archipel: unexpected " + e + (debug ? "" : " (--debug shows where)"));
    return Trouble.Kind.ENVIRONMENT.exitCode();
  }

  /** Reads the version from the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Archipel.class.getPackage().getImplementationVersion();
      return new String[] {"archipel " + (version == null ? "(built from source)" : version)};
    }
  }
}
