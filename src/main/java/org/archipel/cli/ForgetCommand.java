package org.archipel.cli;

import org.archipel.catalog.Catalog;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel forget}: a contribution out of all history, for good. */
@Command(
    name = "forget",
    description = {
      "Erase everything that ever stood under a key, from every repository and its whole history.",
      "This cannot be undone, and it changes the ids of later commits.",
      ""
    },
    footer = {"", "Example:", "  archipel forget AU/press/stack --yes"},
    mixinStandardHelpOptions = true)
final class ForgetCommand extends CatalogCommand {

  @Parameters(
      paramLabel = "KEY",
      description = "OFFICE/CLAIMANT/PART, as 'archipel history' lists it.")
  private String key = "";

  @Option(names = "--yes", description = "Really do it.")
  private boolean sure;

  @Override
  int run(Catalog catalog, Console console) {
    ContributionKey wanted = new ContributionKey(key);
    if (!wanted.isSpoken()) {
      throw Trouble.usage(
          "'"
              + key
              + "' is not a key: expected OFFICE/CLAIMANT/PART, such as AU/press/stack, or network/CLAIMANT/PART.");
    }
    if (!catalog.knows(wanted)) {
      throw Trouble.usage(
          "Nothing ever stood under '" + key + "'; 'archipel history' lists the keys.");
    }
    if (!sure) {
      throw Trouble.usage("This erases " + key + " for good. Say --yes to do it.");
    }
    catalog.forget(wanted);
    console.out().println("Forgotten: " + key);
    return Archipel.DONE;
  }
}
