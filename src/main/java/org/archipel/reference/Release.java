package org.archipel.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;

/**
 * A row of {@code releases.csv}: a release cycle of a product and its vendor's milestones.
 * Immutable.
 *
 * @param product slug
 * @param cycle as the vendor writes it: {@code 15}, {@code 22.04}, {@code 2012-r2}
 * @param label what people call it when that is not the cycle: {@code 11g Release 2}
 * @param milestones at most one of a kind; what is unknown is absent
 * @param longTermSupport whether the vendor calls it so
 * @param latest latest version within it
 */
public record Release(
    String product,
    String cycle,
    Optional<String> label,
    List<Milestone> milestones,
    boolean longTermSupport,
    Optional<String> latest,
    Optional<LocalDate> latestReleased,
    Optional<PartialDate> asOf) {

  public Node node() {
    return Ids.release(product, cycle);
  }

  /**
   * A step in the vendor's lifecycle.
   *
   * @param kind a code of the scheme {@code milestone-kind}
   * @param date the day; empty when the vendor only says that it is over
   */
  public record Milestone(String kind, Optional<LocalDate> date) {}
}
