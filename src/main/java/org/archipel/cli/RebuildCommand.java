package org.archipel.cli;

import java.util.List;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Audience;
import picocli.CommandLine.Command;

/** {@code archipel rebuild}: the stores anew from the ledger. */
@Command(
    name = "rebuild",
    description = {"Check the ledger and build every store anew from it.", ""},
    mixinStandardHelpOptions = true)
final class RebuildCommand extends CatalogCommand {

  @Override
  int run(Catalog catalog, Console console) {
    catalog.rebuild(ProgressBar.on(console));
    for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS)) {
      console.out().printf("%s: %d statements%n", audience, catalog.statements(audience));
    }
    return Archipel.DONE;
  }
}
