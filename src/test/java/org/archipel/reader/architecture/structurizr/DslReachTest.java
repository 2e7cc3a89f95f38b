package org.archipel.reader.architecture.structurizr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.structurizr.dsl.StructurizrDslParserException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.stack.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a DSL file makes the reader, or the library behind it, reach out. */
class DslReachTest {

  private static final Readers READERS =
      new Readers(ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver());

  /** Lines that bring in something, in the block where they may stand. */
  private static final List<String> REACHING =
      List.of(
          "workspace extends %s {\n}",
          "workspace {\n!include %s\n}",
          "workspace {\nmodel {\n!include %s\n}\n}",
          "workspace {\nmodel {\na = softwareSystem A {\n!docs %s\n!adrs %s\n!decisions %s\n}\n}\n}",
          "workspace {\n!docs %s\n!adrs %s\nmodel {\n}\n}",
          "workspace {\nviews {\ntheme %s\n}\n}",
          "workspace {\nviews {\nthemes %s %s\n}\n}",
          "workspace {\nviews {\nimage * {\nimage %s\n}\n}\n}",
          "workspace {\nviews {\nimage * {\nplantuml %s\n}\n}\n}",
          "workspace {\nviews {\nimage * {\nmermaid %s\n}\n}\n}",
          "workspace {\nviews {\nimage * {\nkroki plantuml %s\n}\n}\n}",
          "workspace {\nviews {\nstyles {\nelement X {\nicon %s\n}\n}\n}\n}",
          "workspace {\nviews {\nbranding {\nlogo %s\n}\n}\n}",
          "workspace {\n!script %s\n}",
          "workspace {\n!plugin %s\n}",
          "workspace {\nmodel {\n!impliedRelationships %s\n}\n}",
          "workspace {\nmodel {\na = softwareSystem A {\nurl %s\n}\n}\n}");

  @TempDir private Path folder;

  @Test
  void touchesNeitherTheAddressNorTheFileThatALineNames() throws Exception {
    Path canary = canary();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (String target : List.of(address(server), canary.toString(), folder.toString())) {
        for (String text : REACHING) {
          Reading reading = read(text.replace("%s", target));
          assertThat(String.valueOf(reading)).as(text).doesNotContain("Canary");
          assertThat(
                  reading.document().isPresent()
                      || reading.problems().stream().anyMatch(Problem::isError))
              .as(text)
              .isTrue();
        }
      }
      assertUntouched(server);
    }
  }

  @Test
  void reachesNothingEvenIfTheLibraryIsGivenTheLineItself() throws Exception {
    Path canary = canary();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<String> taken = new ArrayList<>();
      for (String target : List.of(address(server), canary.toString(), folder.toString())) {
        for (String text : REACHING) {
          if (!text.contains("icon") && !text.contains("mage *") && !text.contains("logo")) {
            taken.add(parsed(text.replace("%s", target)));
          }
        }
      }
      assertThat(taken).hasSizeGreaterThan(30).noneMatch(model -> model.contains("Canary"));
      assertUntouched(server);
    }
  }

  @Test
  void givesTheLibraryExactlyTheWordsThatItHasLookedAt() throws Exception {
    List<String> names =
        List.of(
            "# no comment",
            "// none",
            "a \\\"quoted\\\" word",
            "C:\\",
            "${HOME}",
            "->",
            "=",
            "/* x",
            "{");
    StringBuilder text = new StringBuilder("workspace {\nmodel {\n");
    for (String name : names) {
      text.append("softwareSystem \"").append(name).append(" \" \"described\"\n");
    }
    Reading reading = read(text + "}\n}\n");

    assertThat(reading.problems()).isEmpty();
    Document.Stack stack = (Document.Stack) reading.document().orElseThrow();
    assertThat(stack.stack().entries().get(ItemKind.SYSTEM))
        .extracting(entry -> String.valueOf(entry.values().get("name")))
        .containsExactlyElementsOf(
            names.stream().map(name -> "[" + name.replace("\\\"", "\"") + "]").toList());
  }

  private Path canary() throws IOException {
    return Files.writeString(folder.resolve("canary.dsl"), "c = softwareSystem \"Canary\"\n");
  }

  private static String address(ServerSocket server) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/canary.dsl";
  }

  private static void assertUntouched(ServerSocket server) throws IOException {
    server.setSoTimeout(100);
    assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
  }

  private static Reading read(String text) {
    return READERS.read(
        new SentFile("workspace.dsl", text.getBytes(UTF_8)), ReadContext.office("AU"));
  }

  private static String parsed(String text) {
    var parser = StructurizrDslReader.parser();
    try {
      parser.parse(text, new File("workspace.dsl"));
    } catch (StructurizrDslParserException e) {
      return "refused";
    }
    return String.valueOf(parser.getWorkspace().getModel().getElements());
  }
}
