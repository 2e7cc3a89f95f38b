package org.archipel.web.show;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.report.ReportText;
import org.archipel.web.door.Assets;

/**
 * A report as one file that looks the same wherever it is opened: its style stands in it, and
 * nothing leads to a server. Immutable.
 */
public record ReportFile(ReportText report) {

  /** Returns the style of the pages: our own files, never what anybody sent. */
  public String style() {
    return List.of("pico.css", "archipel.css").stream()
        .map(Assets::find)
        .filter(java.util.Objects::nonNull)
        .map(asset -> new String(asset.content(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }
}
