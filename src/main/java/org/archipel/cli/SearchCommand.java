package org.archipel.cli;

import java.util.List;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Ids;
import org.archipel.search.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel search}: what is called so, or nearly so. */
@Command(
    name = "search",
    description = {
      "Find things by name, code or alias in six languages; a wrong letter or two does no harm.",
      ""
    },
    mixinStandardHelpOptions = true)
final class SearchCommand extends CatalogCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "A name or the beginning of one; several words are one text.")
  private List<String> words = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int most;

  @Mixin private AudienceOption audience;

  @Override
  int run(Catalog catalog, Console console) {
    String text = String.join(" ", words);
    List<Hit> hits = catalog.search(text, audience.get(), Math.clamp(most, 1, 1_000));
    if (hits.isEmpty()) {
      console.err().printf("Nothing is called '%s' or nearly so.%n", text);
    }
    for (Hit hit : hits) {
      String alias = hit.matched().equals(hit.label()) ? "" : " (" + hit.matched() + ")";
      String path = hit.node().getURI().substring(Ids.BASE.length());
      console.out().printf("%-14s  %s%s  %s%n", hit.type(), hit.label(), alias, path);
    }
    return Archipel.DONE;
  }
}
