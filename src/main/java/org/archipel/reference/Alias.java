package org.archipel.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Ids;

/**
 * A row of {@code aliases.csv}: a name that files use for a product, which a person has accepted.
 * Immutable.
 *
 * @param product slug
 * @param acceptedBy who accepted it, in words
 */
public record Alias(String name, String product, String acceptedBy, LocalDate acceptedOn) {

  /** Returns {@code id/product/postgresql/alias/} and a digest of the name. */
  Node node() {
    return Ids.node("product", product + "/alias/" + Digests.sha256(name).substring(0, 12));
  }

  /** Returns the file that holds these aliases and no others: sorted, one a line. */
  public static String table(Collection<Alias> aliases) {
    List<Alias> sorted =
        aliases.stream()
            .sorted(
                Comparator.comparing((Alias alias) -> Names.fold(alias.name()))
                    .thenComparing(Alias::name))
            .toList();
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(Table.ALIASES.columns().stream().map(Column::name).toList());
      for (Alias alias : sorted) {
        printer.printRecord(alias.name, alias.product, alias.acceptedBy, alias.acceptedOn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
