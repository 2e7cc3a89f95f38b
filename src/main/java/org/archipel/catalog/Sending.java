package org.archipel.catalog;

import java.util.List;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ContributionKey;

/**
 * Files that somebody sends for an office; together they are one contribution. Immutable.
 *
 * @param office WIPO ST.3 code of the office that they are about; {@link ContributionKey#NETWORK}
 *     for what the network specifies and decides
 * @param part what they replace; empty: as the documents say
 * @param audience default for their items; empty: as the documents say
 * @param author whom the history names
 * @param mapping how the columns of tables among them are to be understood
 */
public record Sending(
    List<SentFile> files,
    String office,
    Optional<String> part,
    Optional<Audience> audience,
    String author,
    Optional<SentFile> mapping) {

  public Sending {
    files = List.copyOf(files);
  }

  /** Files of which none is a table. */
  public Sending(
      List<SentFile> files,
      String office,
      Optional<String> part,
      Optional<Audience> audience,
      String author) {
    this(files, office, part, audience, author, Optional.empty());
  }

  /** Whether it is for the network, not for an office. */
  public boolean isNetwork() {
    return office.equals(ContributionKey.NETWORK);
  }

  /** Returns the same files with a mapping for the tables among them. */
  public Sending mapping(Optional<SentFile> mapping) {
    return new Sending(files, office, part, audience, author, mapping);
  }
}
