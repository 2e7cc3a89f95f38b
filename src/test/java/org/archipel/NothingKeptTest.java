package org.archipel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.archipel.catalog.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is only checked leaves nothing behind: not in the home, not among temporary files, not in
 * what the server prints. The processes are real ones, with a folder for temporary files of their
 * own; what a contribution leaves shows that the search finds it.
 */
class NothingKeptTest {

  private static final String CANARY = "zanzibarkestrel";

  private static final String DOCUMENT =
      """
      archipel: stack/1
      office: AD
      systems:
        - name: CANARY-system
          capabilities: [search]
          owner: CANARY-unit
          uses:
            - { product: postgresql, version: "15.CANARY", status: in-use }
            - { name: CANARY-technology, kind: product }
      apis:
        - name: CANARY-api
          endpoint: https://CANARY.example/api?token=CANARY
      """
          .replace("CANARY", CANARY);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void whatIsOnlyCheckedIsFoundNowhereAfterwards() throws Exception {
    Path home = folder.resolve("home");
    Homes.copyOfRealData(home);
    Process server = start("serve", "--home", home.toString(), "--port", "0");
    try (BufferedReader printed = server.inputReader(UTF_8)) {
      JsonNode announced = announced(home, printed);
      sendInEveryWay(announced.path("address").asString());
      Path file = Files.writeString(folder.resolve(CANARY + ".yaml"), DOCUMENT);
      assertThat(run("check", file.toString(), "--report", "--home", home.toString()))
          .contains(CANARY + "-technology");
      assertThat(
              run(
                  "check",
                  file.toString(),
                  "--report",
                  "html",
                  "--home",
                  folder.resolve("none").toString()))
          .contains(CANARY + "-technology");
      Files.delete(file);
      assertThat(traces()).isEmpty();

      contribute(announced);
      server.toHandle().destroy(); // leaves what it printed to be read
      assertThat(printed.lines()).noneMatch(line -> line.contains(CANARY));
    } finally {
      server.destroy();
      server.waitFor(1, TimeUnit.MINUTES);
    }
    assertThat(traces()).isNotEmpty().allMatch(trace -> trace.contains("home"));
  }

  private void sendInEveryWay(String address) throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String accept : List.of("application/json", "text/markdown", "text/html")) {
      answers.add(post(address + "api/v1/check?name=" + CANARY, DOCUMENT, "Accept", accept));
    }
    String form = "multipart/form-data; boundary=limit";
    answers.add(post(address + "check", form(DOCUMENT), "Content-Type", form));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .allSatisfy(answer -> assertThat(answer.body()).contains(CANARY + "-technology"));
    // What is refused leaves no trace either.
    post(address + "api/v1/check?format=" + CANARY, DOCUMENT);
    post(address + "api/v1/check?office=" + CANARY, DOCUMENT);
    post(address + "api/v1/check", "\u0000" + CANARY);
    post(address + "api/v1/check", DOCUMENT.replace("stack/1", CANARY + ": ["));
    post(address + "api/v1/check", CANARY, "Content-Type", form + CANARY);
    post(address + "check", form(CANARY), "Content-Type", form);
    post(address + "check/" + CANARY, form(CANARY), "Content-Type", form);
  }

  private static String form(String file) {
    return ("--limit\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + CANARY
            + ".yaml\"\n\n"
            + file
            + "\n--limit\nContent-Disposition: form-data; name=\"names\"\n\n"
            + "PostgreSQL 15\n"
            + CANARY
            + " 1.0\n--limit--\n")
        .replace("\n", "\r\n");
  }

  private static void contribute(JsonNode announced) throws Exception {
    HttpResponse<String> answer =
        post(
            announced.path("address").asString() + "api/v1/contributions?office=AD",
            DOCUMENT,
            "Authorization",
            "Bearer " + announced.path("token").asString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static HttpResponse<String> post(String address, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(
        request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString(UTF_8));
  }

  /** Waits until the server says where it is. */
  private static JsonNode announced(Path home, BufferedReader printed) throws IOException {
    assertThat(printed.readLine()).startsWith("Archipel is at");
    return JsonMapper.shared().readTree(Files.readString(home.resolve("server.json")));
  }

  /** Runs a command to its end; returns what it printed, which is not among what is searched. */
  private String run(String... command) throws Exception {
    Process process = builder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out;
  }

  private Process start(String... command) throws IOException {
    return builder(command).redirectError(folder.resolve("server.err").toFile()).start();
  }

  private ProcessBuilder builder(String... command) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Djava.io.tmpdir=" + temporary);
    line.add("-Darchipel.base=" + Path.of("").toAbsolutePath());
    line.add("-Dorg.slf4j.simpleLogger.log.org.archipel=trace");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.archipel.cli.Archipel"));
    line.addAll(List.of(command));
    return new ProcessBuilder(line);
  }

  /** Returns the files below the folder whose name or content holds the canary, packed or not. */
  private List<String> traces() throws IOException {
    List<String> traces = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().contains(CANARY) || holds(file)) {
              traces.add(folder.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          /** The server may replace a generation of a store meanwhile. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return traces;
  }

  private static boolean holds(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return holds(bytes) || (file.toString().contains("ledger") && holdsPacked(bytes));
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }

  private static boolean holds(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(CANARY);
  }

  /** Git packs what it keeps: whatever looks like the beginning of a packed object is unpacked. */
  private static boolean holdsPacked(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      boolean start =
          bytes[i] == 0x78 && (((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)) % 31 == 0;
      if (start && holds(unpacked(bytes, i))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] unpacked(byte[] bytes, int from) {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] buffer = new byte[64 * 1024];
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (DataFormatException e) {
      // It only looked like a beginning.
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }
}
