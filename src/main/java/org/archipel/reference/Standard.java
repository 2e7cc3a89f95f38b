package org.archipel.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A row of {@code standards.csv}. Immutable.
 *
 * @param code as its publisher writes it: {@code ST.96}
 * @param rights slugs of the IP rights that it serves
 * @param status in words: {@code in force}
 * @param edition latest edition in words: {@code May 2001}, {@code 8.0}
 * @param aliases other names: {@code OAuth2}
 * @param supersedes codes of the standards that it was made to take the place of
 * @param confidence how sure the compilers are of the row
 * @param note what else is known of it, or of how well it is known
 */
public record Standard(
    String code,
    String title,
    List<String> rights,
    Optional<String> status,
    Optional<String> edition,
    Optional<String> publisher,
    List<String> aliases,
    List<String> supersedes,
    Optional<String> confidence,
    Optional<String> note,
    Origin origin) {

  /**
   * A row of {@code standard-milestones.csv}: a day that matters to those who have to follow it.
   *
   * @param standard code
   * @param kind a code of the scheme {@code standard-milestone-kind}
   * @param binds slugs of the frameworks whose members it concerns
   */
  public record Milestone(
      String standard,
      String kind,
      LocalDate date,
      List<String> binds,
      Optional<String> note,
      Origin origin) {

    /** Returns {@code id/standard/ST.92/milestone/transition-ends}. */
    public Node node() {
      String uri = ThingType.STANDARD.node(standard).getURI();
      return NodeFactory.createURI(uri + "/milestone/" + kind);
    }
  }
}
