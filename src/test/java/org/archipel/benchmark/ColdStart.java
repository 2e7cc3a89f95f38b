package org.archipel.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** From the start of the process to the first answer over HTTP, the data being there already. */
final class ColdStart {

  private static final int STARTS = 5;

  private ColdStart() {}

  /** Uses the jar of this working folder; the first starts fill the home and the start-up cache. */
  static Figures run(Path home) throws IOException, InterruptedException {
    start(home);
    start(home);
    double[] starts = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      starts[i] = start(home);
    }
    return Figures.of(starts);
  }

  private static double start(Path home) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process server =
        new ProcessBuilder("./archipel", "serve", "--port", "0", "--home", home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("the server did not start");
      }
      String address = line.substring(line.indexOf("http")).strip();
      ask(address + (address.endsWith("/") ? "" : "/") + "api/v1/questions/product/who-runs");
      return (System.nanoTime() - start) / 1e6;
    } finally {
      server.toHandle().destroy();
      server.waitFor();
    }
  }

  private static void ask(String question) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(question + "?product=postgresql"))
                    .header("Accept", "application/json")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }
}
