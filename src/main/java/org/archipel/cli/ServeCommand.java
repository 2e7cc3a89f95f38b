package org.archipel.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Catalog.Content;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Progress;
import org.archipel.demonstration.Watermark;
import org.archipel.problem.Trouble;
import org.archipel.web.OperatorCommands.CommandResult;
import org.archipel.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code archipel serve}: the catalogue over HTTP. */
@Command(
    name = "serve",
    description = {
      "Serve pages, REST and SPARQL; prints the address.",
      "On first use loads the data that ships with Archipel; with --demo, an invented network.",
      ""
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Archipel archipel;
  @Mixin private HomeOption home;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--demo",
      description = {
        "Serve a fictitious network of 200 offices, marked as such on every page and answer;",
        "it has a home of its own (default: ./archipel-demo-home)."
      })
  private boolean demonstration;

  @Override
  public Integer call() throws Exception {
    Console console = archipel.console();
    if (archipel.openCatalog().isPresent()) {
      throw Trouble.environment("This home is being served already.");
    }
    Home folder = demonstration ? home.ofDemonstration(console) : home.in(console);
    Content content = demonstration ? Content.DEMONSTRATION : Content.REAL;
    HomeLock lock = HomeLock.take(folder).orElseThrow(() -> taken(folder));
    Progress progress = ProgressBar.on(console);
    try (Catalog catalog = Catalog.open(folder, lock, Installation.find(), progress, content)) {
      ProgressBar.clear(progress);
      catalog.verifyInBackground();
      serve(catalog, folder, console);
    }
    return Archipel.DONE;
  }

  private void serve(Catalog catalog, Home folder, Console console) throws InterruptedException {
    try (Server server =
        Server.start(
            catalog, host, port, (args, cwd, stdin) -> operate(catalog, args, cwd, stdin))) {
      Thread stop = Thread.ofPlatform().unstarted(() -> stop(server, folder));
      Runtime.getRuntime().addShutdownHook(stop);
      new RunningServer(server.address(), ProcessHandle.current().pid(), server.operatorToken())
          .announce(folder);
      console.out().println("Archipel is at " + server.address());
      if (catalog.isDemonstration()) {
        console.out().println(Watermark.SENTENCE);
      }
      console.flush();
      server.join();
    }
  }

  private static void stop(Server server, Home folder) {
    server.close();
    try {
      Files.deleteIfExists(folder.serverFile());
    } catch (IOException e) {
      // The next start finds the lock free and replaces the file.
    }
  }

  /** Runs a command line that another process handed over, on the catalogue that is open here. */
  private static CommandResult operate(Catalog catalog, List<String> args, Path cwd, String stdin) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            cwd,
            false);
    int exit = new Archipel(console, Optional.of(catalog)).run(args);
    return new CommandResult(exit, out.toString(), err.toString());
  }

  private static Trouble taken(Home folder) {
    return Trouble.environment(
        RunningServer.find(folder)
            .map(
                server ->
                    "The home folder "
                        + folder.folder()
                        + " is already served at "
                        + server.address()
                        + " (process "
                        + server.process()
                        + "). Stop that one, or choose another with --home.")
            .orElse(
                "The home folder " + folder.folder() + " is in use by another archipel process."));
  }
}
