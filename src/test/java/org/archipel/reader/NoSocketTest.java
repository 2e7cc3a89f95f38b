package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing in a file makes a reader reach out: neither to an address nor to another file. The first
 * is shown by a server to which every address leads, the second by the Java machine's own record of
 * the files that it reads.
 */
class NoSocketTest {

  private static final StackCheck CHECK = new StackCheck(Fixture.resolver(), Fixture.shapes());

  @TempDir private Path folder;

  @Test
  void opensNoConnectionForAnythingThatNamesAnAddress() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String host = "127.0.0.1:" + server.getLocalPort();
      for (String address :
          List.of("http://" + host + "/c", "HTTPS://" + host, host, "ftp://" + host + "/c")) {
        Reaching.files(address).forEach(NoSocketTest::read);
      }
      server.setSoTimeout(100);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void readsNoFileThatAnythingNames() throws Exception {
    Path canary = Files.writeString(folder.resolve("canary"), "model {\n}\n");
    Path beside = Path.of("canary-" + ProcessHandle.current().pid());
    Files.writeString(beside, "model {\n}\n");
    try {
      assertThat(filesRead(() -> Files.readAllBytes(canary))).contains(canary.toString());
      Set<String> read =
          filesRead(
              () -> {
                for (String address :
                    List.of(
                        canary.toUri().toString(),
                        "file:" + canary,
                        canary.toString(),
                        beside.toString(),
                        "./" + beside,
                        beside.toUri().toString())) {
                  Reaching.files(address).forEach(NoSocketTest::read);
                }
              });
      assertThat(read).noneMatch(file -> file.contains("canary"));
    } finally {
      Files.delete(beside);
    }
  }

  @Test
  void triesEveryFormat() {
    Set<String> tried =
        Reaching.files("http://127.0.0.1/").stream()
            .flatMap(bytes -> FuzzCorpus.recognised(bytes).stream())
            .map(FormatReader::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            Readers.FORMATS.stream().map(FormatReader::name).toList());
  }

  private static void read(byte[] bytes) {
    Reading reading = Fixture.READERS.read(new SentFile("file", bytes), ReadContext.office("AU"));
    if (reading.document().orElse(null) instanceof Document.Stack stack) {
      CHECK.check(stack.stack(), new Problems());
    }
    assertThat(reading.document().isPresent() || reading.hasErrors()).isTrue();
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Returns the paths of the files that the Java machine reads during some work. */
  private Set<String> filesRead(Work work) throws Exception {
    Path file = Files.createTempFile(folder, "record", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withoutThreshold().withoutStackTrace();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    Set<String> paths = new TreeSet<>();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.FileRead")
            && event.getString("path") != null) {
          paths.add(event.getString("path"));
        }
      }
    }
    return paths;
  }
}
