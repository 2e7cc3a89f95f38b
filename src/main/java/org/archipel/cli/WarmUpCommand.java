package org.archipel.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Progress;
import org.archipel.web.OperatorCommands.CommandResult;
import org.archipel.web.Server;
import picocli.CommandLine.Command;

/**
 * {@code archipel warm-up}: the training run of the start-up cache. A real start on a home of its
 * own, the first requests that a person makes, a second start on what is there by then.
 */
@Command(name = "warm-up", hidden = true, description = "Train the start-up cache.")
final class WarmUpCommand implements Callable<Integer> {

  private static final List<String> REQUESTS =
      List.of(
          "",
          "health",
          "questions",
          "search?q=postgre",
          "id/product/wipo-das",
          "id/office/GB",
          "questions/product/who-runs?product=wipo-das",
          "api/v1/questions",
          "api/v1/questions/product/who-runs?product=wipo-das",
          "sparql?query=ASK%20%7B%7D");

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("archipel-warm-up");
    try {
      start(new Home(folder));
      start(new Home(folder));
    } finally {
      delete(folder);
    }
    return Archipel.DONE;
  }

  private static void start(Home home) throws IOException, InterruptedException {
    HomeLock lock = HomeLock.take(home).orElseThrow();
    try (Catalog catalog = Catalog.open(home, lock, Installation.find(), Progress.SILENT);
        Server server =
            Server.start(catalog, 0, (args, cwd, stdin) -> new CommandResult(0, "", ""));
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path : REQUESTS) {
        client.send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            BodyHandlers.discarding());
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
