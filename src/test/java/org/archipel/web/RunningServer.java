package org.archipel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.catalog.Outcome;
import org.archipel.catalog.Sending;
import org.archipel.reader.source.SentFile;
import org.archipel.web.OperatorCommands.CommandResult;

/**
 * A real server on a free port, with the real data and two synthetic offices: AD, and {@link
 * #OFFICE} of which claims of every kind are made; one for the whole run.
 */
public final class RunningServer {

  /** Nobody has said anything of it but {@code web/every-claim}, where it is written XX. */
  public static final String OFFICE = "NR";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final RunningServer ONE = start();

  private final Catalog catalog;
  private final Server server;

  private RunningServer(Catalog catalog, Server server) {
    this.catalog = catalog;
    this.server = server;
  }

  public static RunningServer get() {
    return ONE;
  }

  public Catalog catalog() {
    return catalog;
  }

  public String token() {
    return server.operatorToken();
  }

  public int port() {
    return server.port();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Sends a GET with headers given as names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(builder(path, headers));
  }

  /** Gets a page as a browser does. */
  public String page(String path) {
    HttpResponse<String> response = browse(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode());
    }
    return response.body();
  }

  public HttpResponse<String> browse(String path) {
    return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(builder(path, headers).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder builder(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static RunningServer start() {
    try {
      Path folder = Files.createTempDirectory("archipel-test-web");
      Catalog catalog = Homes.withRealData(folder.resolve("home"));
      for (String file : List.of("ad-stated.yaml", "ad-attributed.yaml")) {
        contribute(catalog, "AD", file);
      }
      for (String file : List.of("stated", "attributed", "reviews")) {
        contribute(catalog, OFFICE, "every-claim/" + file + ".yaml");
      }
      Server server =
          Server.start(
              catalog,
              0,
              (args, cwd, stdin) ->
                  new CommandResult(args.size(), String.join(" ", args) + stdin, cwd + ""));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, catalog, folder)));
      return new RunningServer(catalog, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void contribute(Catalog catalog, String office, String name) throws IOException {
    byte[] content;
    try (var in = RunningServer.class.getResourceAsStream("/web/" + name)) {
      content = in.readAllBytes();
    }
    String text = new String(content, StandardCharsets.UTF_8).replace("XX", office);
    Outcome outcome =
        catalog.contribute(
            new Sending(
                List.of(new SentFile(name, text.getBytes(StandardCharsets.UTF_8))),
                office,
                Optional.empty(),
                Optional.empty(),
                "test"));
    if (!outcome.isAcceptable()) {
      throw new AssertionError(name + ": " + outcome.problems());
    }
  }

  private static void stop(Server server, Catalog catalog, Path folder) {
    server.close();
    catalog.close();
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }
}
