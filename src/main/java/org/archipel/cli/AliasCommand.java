package org.archipel.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.archipel.catalog.Aliases;
import org.archipel.catalog.Installation;
import org.archipel.problem.Trouble;
import org.archipel.reference.Alias;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code archipel alias}: another name of a product, accepted by a person. */
@Command(
    name = "alias",
    description = {
      "Accept a name that files use as a name of a product, from now on and for everybody.",
      "It is written into catalog-data/reference/aliases.csv, with who accepted it and when;",
      "a running server knows it after its next start.",
      ""
    },
    footer = {"", "Example:", "  archipel alias \"Postgre SQL\" postgresql --by \"Data steward\""},
    mixinStandardHelpOptions = true)
final class AliasCommand implements Callable<Integer> {

  @ParentCommand private Archipel archipel;

  @Parameters(index = "0", paramLabel = "NAME", description = "The name as files write it.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "PRODUCT", description = "Slug or name of the product.")
  private String product = "";

  @Option(
      names = "--by",
      paramLabel = "WHO",
      required = true,
      description = "Who accepts it; everybody can read this.")
  private String by = "";

  @Option(names = "--on", paramLabel = "DATE", description = "When (default: today).")
  private LocalDate on = LocalDate.now(ZoneId.systemDefault());

  @Override
  public Integer call() {
    if (name.isBlank() || by.isBlank()) {
      throw Trouble.usage("NAME and WHO may not be empty.");
    }
    Aliases aliases = Aliases.of(Installation.find());
    String slug = aliases.product(product);
    aliases.accept(new Alias(name.strip(), slug, by.strip(), on));
    archipel.console().out().println("Accepted: '" + name.strip() + "' is " + slug + ".");
    return Archipel.DONE;
  }
}
