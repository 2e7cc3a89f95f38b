package org.archipel.cli;

import java.util.Locale;
import org.archipel.catalog.Catalog;
import org.archipel.ledger.Commit;
import org.archipel.stack.ContributionKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code archipel history}: who shared what, when. */
@Command(
    name = "history",
    description = {"List contributions, newest first.", ""},
    mixinStandardHelpOptions = true)
final class HistoryCommand extends CatalogCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "Only those about this office, or about the network.")
  private @Nullable String office;

  @Mixin private AudienceOption audience;

  @Override
  int run(Catalog catalog, Console console) {
    String code = office == null ? "" : office.toUpperCase(Locale.ROOT);
    for (Commit commit : catalog.history(audience.get())) {
      if (code.isEmpty()
          || commit.touched().keySet().stream().anyMatch(key -> isAbout(key, code))) {
        print(commit, code, console);
      }
    }
    return Archipel.DONE;
  }

  /** Whether a key is about an office, or about the network where that is meant. */
  private static boolean isAbout(ContributionKey key, String code) {
    return key.office().orElse("").equals(code)
        || (key.isNetwork() && code.equalsIgnoreCase(ContributionKey.NETWORK));
  }

  private static void print(Commit commit, String office, Console console) {
    console
        .out()
        .printf(
            "%s  %s  %s  %s  %s%n",
            commit.shortId(),
            commit.recorded(),
            commit.audience(),
            commit.author(),
            commit.title());
    commit
        .touched()
        .forEach(
            (key, digest) -> {
              if (office.isEmpty() || isAbout(key, office)) {
                console.out().printf("    %s (%d statements)%n", key, digest.count());
              }
            });
  }
}
