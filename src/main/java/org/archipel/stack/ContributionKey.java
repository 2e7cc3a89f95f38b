package org.archipel.stack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * What a contribution replaces: one part of what one claimant says about one office, or one of the
 * catalogue's own tables. Immutable.
 *
 * @param path {@code <office>/<claimant>/<part>} such as {@code AU/press/stack} or {@code
 *     AU/AU/system/rio}; {@code reference}, {@code ontology} or {@code demonstration} for the
 *     catalogue's own
 */
public record ContributionKey(String path) implements Comparable<ContributionKey> {

  /** Offices, products, releases, standards, schemes. */
  public static final ContributionKey REFERENCE = new ContributionKey("reference");

  /** The terms themselves. */
  public static final ContributionKey ONTOLOGY = new ContributionKey("ontology");

  /** That a catalogue is a demonstration; stands in the public ledger of one, and in no other. */
  public static final ContributionKey DEMONSTRATION = new ContributionKey("demonstration");

  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}/");

  public static ContributionKey of(String office, String claimant, String part) {
    return new ContributionKey(office + "/" + claimant + "/" + part);
  }

  /** Returns the named graph that holds the statements of this key in every store. */
  public Node graph() {
    return Ids.graph(path);
  }

  /** Returns the code of the office that is spoken about; empty for all other keys. */
  public Optional<String> office() {
    return OFFICE.matcher(path).lookingAt() ? Optional.of(path.substring(0, 2)) : Optional.empty();
  }

  /**
   * Returns who says it: the office's code or a claimant's slug; {@code archipel} for the
   * catalogue's own.
   */
  public String claimant() {
    return office().isPresent() ? path.split("/", 3)[1] : "archipel";
  }

  /**
   * Returns the part: {@code stack}, {@code system/rio}; the path itself for the catalogue's own.
   */
  public String part() {
    return office().isPresent() ? path.split("/", 3)[2] : path;
  }

  @Override
  public int compareTo(ContributionKey other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
