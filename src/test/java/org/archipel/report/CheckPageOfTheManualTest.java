package org.archipel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Installation;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/check.md} gives what it says. */
class CheckPageOfTheManualTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\\n(.*?)```.*?as of (\\S+),.*?```\\n(.*?)```", Pattern.DOTALL);

  @Test
  void givesTheLinesThatAreShown() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/check.md")));
    assertThat(example.find()).isTrue();
    SentFile file = new SentFile("my.yaml", example.group(1).getBytes(StandardCharsets.UTF_8));
    Checker checker = Checker.of(Installation.find());
    StackReport report =
        new StackReports(checker.resolver(), (known, own, day) -> new Peers.NotAsked("No."))
            .of(checker.check(List.of(file)), Optional.empty(), LocalDate.parse(example.group(2)));

    assertThat(lines(ReportMarkdown.write(Sections.of(report))))
        .containsAll(lines(example.group(3)))
        .hasSizeGreaterThan(20);
    assertThat(lines(example.group(3))).hasSize(4);
  }

  /** Columns are as wide as the widest row, which is not shown. */
  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
  }
}
