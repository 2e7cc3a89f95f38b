package org.archipel.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.catalog.Home;
import org.archipel.problem.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server that has a home open, as its {@code server.json} describes it.
 *
 * @param token proves that the caller may read the home folder, and so may act as its operator
 */
record RunningServer(String address, long process, String token) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads who has a home open.
   *
   * @throws Trouble if it is another command, not a server
   */
  static RunningServer of(Home home) {
    return find(home)
        .orElseThrow(
            () ->
                Trouble.environment(
                    "The home folder "
                        + home.folder()
                        + " is in use by another archipel process that is not a server; try again"
                        + " when it has ended."));
  }

  static Optional<RunningServer> find(Home home) {
    try {
      JsonNode json = JSON.readTree(Files.readString(home.serverFile()));
      return Optional.of(
          new RunningServer(
              json.path("address").asString(),
              json.path("process").asLong(),
              json.path("token").asString()));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Writes the file, readable by its owner alone. */
  void announce(Home home) {
    Map<String, Object> content = Map.of("address", address, "process", process, "token", token);
    try {
      Path fresh = home.folder().resolve("server.json.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, JSON.writeValueAsString(content));
      Files.move(fresh, home.serverFile(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + home.serverFile() + ": " + e.getMessage(), e);
    }
  }

  /** Runs a command line there; prints what it printed; returns its exit code. */
  int run(List<String> arguments, Console console) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "operator/command"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(command(arguments, console))))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw Trouble.environment("The server at " + address + " answered " + answer.statusCode());
      }
      JsonNode json = JSON.readTree(answer.body());
      console.out().print(json.path("stdout").asString());
      console.err().print(json.path("stderr").asString());
      return json.path("exit").asInt();
    } catch (ConnectException e) {
      throw Trouble.environment(
          "The server that holds the home folder (process "
              + process
              + ") does not answer at "
              + address,
          e);
    } catch (IOException e) {
      throw Trouble.environment("Lost the server at " + address + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Trouble.environment("Interrupted while the server at " + address + " was working", e);
    }
  }

  /** A dash after {@code -o} is standard output. */
  private static boolean readsStandardInput(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean output = i > 0 && List.of("-o", "--output").contains(arguments.get(i - 1));
      if (arguments.get(i).equals("-") && !output) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> command(List<String> arguments, Console console) {
    try {
      String stdin =
          readsStandardInput(arguments)
              ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
              : "";
      return Map.of("args", arguments, "cwd", console.directory().toString(), "stdin", stdin);
    } catch (IOException e) {
      throw Trouble.environment("Cannot read standard input: " + e.getMessage(), e);
    }
  }
}
