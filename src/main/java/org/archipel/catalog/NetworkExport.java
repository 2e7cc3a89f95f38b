package org.archipel.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ledger.Commit;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.reader.document.StackWriter;
import org.archipel.reference.Resolver;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.Part;
import org.archipel.stack.StackDocument;
import org.archipel.stack.Unmapping;

/** Writes what a body says for the network as its document, to be edited and sent back. */
record NetworkExport(Ledger ledger, Resolver names) {

  /**
   * Returns the document as text.
   *
   * @param body slug of the claimant that speaks for the network
   * @throws Trouble wrong usage, if it says nothing under this part or the format is a table
   */
  String write(String body, String part, Audience audience, ExportFormat format) {
    ContributionKey key = ContributionKey.of(ContributionKey.NETWORK, body, part);
    SortedMap<Audience, Statements> said = new TreeMap<>();
    for (Audience source : Projection.sources(audience)) {
      ledger
          .head(source)
          .map(head -> ledger.state(source, head).statements(key))
          .filter(statements -> !statements.isEmpty())
          .ifPresent(statements -> said.put(source, statements));
    }
    if (said.isEmpty()) {
      throw Trouble.usage(
          "'%s' says nothing for the network under the part '%s'; there are: %s."
              .formatted(body, part, String.join(", ", keys(audience))));
    }
    StackDocument document =
        Unmapping.unmap(ContributionKey.NETWORK, List.of(new Part(key, said)), names);
    return switch (format) {
      case YAML -> head(key) + StackWriter.yaml(document);
      case JSON -> StackWriter.json(document);
      default ->
          throw Trouble.usage(
              "What the network decides is written as yaml or json, not as a table.");
    };
  }

  private List<String> keys(Audience audience) {
    List<String> keys =
        Projection.sources(audience).stream()
            .flatMap(
                source ->
                    ledger.head(source).stream()
                        .flatMap((Commit head) -> ledger.state(source, head).keys().stream()))
            .filter(ContributionKey::isNetwork)
            .map(ContributionKey::path)
            .distinct()
            .sorted()
            .toList();
    return keys.isEmpty() ? List.of("none") : keys;
  }

  private static String head(ContributionKey key) {
    return """
        # yaml-language-server: $schema=https://w3id.org/archipel/schema/network.schema.json
        # What stands under %s. Written by Archipel on %s.
        # Edit it and send it back; it takes the place of what stands there:
        #   archipel contribute FILE --network --dry-run
        #   archipel contribute FILE --network

        """
        .formatted(key, LocalDate.now(ZoneOffset.UTC));
  }
}
