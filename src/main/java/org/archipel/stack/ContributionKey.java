package org.archipel.stack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * What a contribution replaces: one part of what one claimant says about one office, or one of the
 * catalogue's own tables; of the network, one part of what one body says for it. Immutable.
 *
 * @param path {@code <office>/<claimant>/<part>} such as {@code AU/press/stack} or {@code
 *     AU/AU/system/rio}, {@code network/<claimant>/<part>}; {@code reference}, {@code ontology} or
 *     {@code demonstration} for the catalogue's own
 */
public record ContributionKey(String path) implements Comparable<ContributionKey> {

  /** Offices, products, releases, standards, schemes. */
  public static final ContributionKey REFERENCE = new ContributionKey("reference");

  /** The terms themselves. */
  public static final ContributionKey ONTOLOGY = new ContributionKey("ontology");

  /** That a catalogue is a demonstration; stands in the public ledger of one, and in no other. */
  public static final ContributionKey DEMONSTRATION = new ContributionKey("demonstration");

  /** What stands in place of an office's code where the network speaks, not an office. */
  public static final String NETWORK = "network";

  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}/");
  private static final Pattern SPOKEN = Pattern.compile("(?:[A-Z]{2}|" + NETWORK + ")/[^/]+/.+");

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

  /** Whether it is about what the network specifies and decides. */
  public boolean isNetwork() {
    return path.startsWith(NETWORK + "/");
  }

  /** Whether somebody says it, which leaves out the catalogue's own. */
  public boolean isSpoken() {
    return SPOKEN.matcher(path).matches();
  }

  /**
   * Returns who says it: the office's code or a claimant's slug; {@code archipel} for the
   * catalogue's own.
   */
  public String claimant() {
    return isSpoken() ? path.split("/", 3)[1] : "archipel";
  }

  /**
   * Returns the part: {@code stack}, {@code system/rio}; the path itself for the catalogue's own.
   */
  public String part() {
    return isSpoken() ? path.split("/", 3)[2] : path;
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
