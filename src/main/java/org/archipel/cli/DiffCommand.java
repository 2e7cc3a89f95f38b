package org.archipel.cli;

import java.util.List;
import java.util.Locale;
import org.archipel.catalog.Catalog;
import org.archipel.ledger.ItemDifference;
import org.archipel.stack.ContributionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code archipel diff}: what changed at an office between two moments. */
@Command(
    name = "diff",
    description = {"Show what changed at an office between two moments, item by item.", ""},
    footer = {
      "",
      "A moment is a commit of 'archipel history', a day (its end, UTC) or a time:",
      "  archipel diff AU 2026-01-01 2026-12-31",
      "  archipel diff AU 1f3c9a7d2b4e now",
      "  archipel diff network 2026-01-01"
    },
    mixinStandardHelpOptions = true)
final class DiffCommand extends CatalogCommand {

  @Parameters(
      index = "0",
      paramLabel = "CODE",
      description = "WIPO ST.3 code of the office, or network.")
  private String office = "";

  @Parameters(index = "1", paramLabel = "FROM", description = "The earlier moment.")
  private String from = "";

  @Parameters(
      index = "2",
      paramLabel = "TO",
      defaultValue = "now",
      description = "The later moment (default: now).")
  private String to = "now";

  @Mixin private AudienceOption audience;

  private String about() {
    return office.equalsIgnoreCase(ContributionKey.NETWORK)
        ? ContributionKey.NETWORK
        : office.toUpperCase(Locale.ROOT);
  }

  @Override
  int run(Catalog catalog, Console console) {
    List<ItemDifference> changes = catalog.diff(about(), from, to, audience.get());
    changes.forEach(change -> console.out().println(Changes.line(change)));
    if (changes.isEmpty()) {
      console.err().println("Nothing changed.");
    }
    return Archipel.DONE;
  }
}
