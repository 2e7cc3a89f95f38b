package org.archipel.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.cli.CommandLines;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<pre[^>]*><code>((?:# An example|archipel: stack/1).*?)</code></pre>");

  private final RunningServer server = RunningServer.get();

  @TempDir Path folder;

  @Test
  void givesExamplesThatAreAccepted() throws IOException {
    Matcher examples = EXAMPLE.matcher(server.page("/id/office/AD"));
    int found = 0;
    while (examples.find()) {
      String text = examples.group(1).replace("&quot;", "\"").replace("&lt;", "<");
      Path file = Files.writeString(folder.resolve("example-" + found + ".yaml"), text);
      assertThat(
              CommandLines.run(
                  server.catalog(), "contribute", file.toString(), "--office", "AD", "--dry-run"))
          .isNotEmpty();
      found++;
    }
    assertThat(found).isEqualTo(2);
  }
}
