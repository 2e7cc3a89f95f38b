package org.archipel.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuestionBookTest {

  private static final Path PAGE = Path.of("docs/questions.md");

  /** With {@code -Darchipel.rewrite=true} the page is written first. */
  @Test
  void thePageSaysWhatTheHeadersSay() throws IOException {
    String page = QuestionBook.write(Questions.load(Path.of("queries")));
    if (Boolean.getBoolean("archipel.rewrite")) {
      Files.writeString(PAGE, page, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
    assertThat(page).contains("Q01", "Q40", "product/who-runs");
  }
}
