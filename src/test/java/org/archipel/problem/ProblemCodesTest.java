package org.archipel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps {@link ProblemCode} and {@code docs/problems.md} equal, both ways. */
class ProblemCodesTest {

  private static final Path PAGE = Path.of("docs/problems.md");

  @Test
  void everyCodeHasAHeadingAndEveryHeadingACode() throws IOException {
    List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();

    assertThat(sections().keySet()).hasSizeGreaterThan(20).containsExactlyElementsOf(codes);
  }

  @Test
  void everyHeadingSaysWhatItMeansShowsAMessageOfItsOwnAndHowToMendIt() throws IOException {
    assertThat(sections())
        .allSatisfy(
            (code, text) -> {
              List<String> paragraphs = List.of(text.strip().split("\n\n"));
              assertThat(paragraphs).hasSizeGreaterThanOrEqualTo(3);
              assertThat(paragraphs.get(1))
                  .startsWith("    ")
                  .endsWith(" [" + code + "]")
                  .containsAnyOf(": error: ", ": warning: ");
            });
  }

  @Test
  void aCodeIsFoundByItsId() {
    assertThat(ProblemCode.of("unknown-product")).contains(ProblemCode.UNKNOWN_PRODUCT);
    assertThat(ProblemCode.of("UNKNOWN_PRODUCT")).isEmpty();
  }

  /** Returns the text below each second-level heading, in the order of the page. */
  private static Map<String, String> sections() throws IOException {
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    StringBuilder current = new StringBuilder();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## ")) {
        current = new StringBuilder();
        assertThat(sections.put(line.substring(3), current)).as(line).isNull();
      } else if (line.startsWith("# ")) {
        current = new StringBuilder();
      } else {
        current.append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((code, text) -> texts.put(code, text.toString()));
    return texts;
  }
}
