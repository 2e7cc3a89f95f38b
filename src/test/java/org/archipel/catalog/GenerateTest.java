package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problems;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.stack.Part;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

  private static final ReferenceData REFERENCE =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());

  @TempDir Path folder;

  @Test
  void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    assertThat(bytes("a", 7)).isEqualTo(bytes("b", 7)).isNotEqualTo(bytes("c", 8));
  }

  @Test
  void marksEveryDocumentAsSynthetic() throws IOException {
    for (Path file : generate("a", 7)) {
      assertThat(Files.readString(file))
          .startsWith("# synthetic")
          .contains("name: Synthetic ")
          .doesNotContain("source: https://www.");
    }
  }

  @Test
  void writesDocumentsWithoutProblemsMostlyPublic() throws IOException {
    StackCheck check = new StackCheck(REFERENCE.resolver(), Shapes.load(Path.of("ontology")));
    long all = 0;
    long open = 0;
    for (Path file : generate("a", 7)) {
      Reading reading =
          new Readers(REFERENCE.resolver())
              .read(
                  new SentFile(file.getFileName().toString(), Files.readAllBytes(file)),
                  ReadContext.UNKNOWN);
      assertThat(reading.problems()).isEmpty();
      Problems problems = new Problems();
      Document.Stack document = (Document.Stack) reading.document().orElseThrow();
      for (Part part : check.check(document.stack(), problems).parts()) {
        all += part.all().size();
        open += part.statements().getOrDefault(Audience.PUBLIC, Statements.none()).size();
      }
      assertThat(problems.toList()).isEmpty();
    }
    assertThat(all / 5).isBetween(5_000L, 6_000L);
    assertThat(100.0 * open / all).isBetween(76.0, 84.0);
  }

  private List<Path> generate(String name, long seed) {
    return new Generate(REFERENCE, new Generate.Options(5, 1, seed)).write(folder.resolve(name));
  }

  private String bytes(String name, long seed) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : generate(name, seed)) {
      all.append(file.getFileName()).append(Files.readString(file));
    }
    return all.toString();
  }
}
