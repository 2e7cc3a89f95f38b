package org.archipel.reference;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;

/**
 * A row of {@code frameworks.csv}: a treaty, a regional system or a cooperation in which offices
 * take part. Immutable.
 *
 * @param kind a code of the scheme {@code framework-kind}
 * @param administeredBy code of the office or organisation that administers it
 * @param rights slugs of the IP rights that it is about
 */
public record Framework(
    String slug,
    String label,
    String kind,
    Optional<String> administeredBy,
    List<String> rights,
    Optional<String> definition,
    List<String> aliases,
    Origin origin) {

  public Node node() {
    return ThingType.FRAMEWORK.node(slug);
  }

  /**
   * A row of {@code memberships.csv}: that the state or organisation of an office takes part.
   *
   * @param office code
   * @param framework slug
   * @param kind a code of the scheme {@code membership-kind}
   * @param since when it began, where the source gives it
   */
  public record Membership(
      String office,
      String framework,
      String kind,
      Optional<PartialDate> since,
      Optional<PartialDate> until,
      Optional<String> note,
      Origin origin) {

    /** Returns {@code id/membership/AU/pct}. */
    public Node node() {
      return Ids.node("membership", office + "/" + framework);
    }
  }
}
