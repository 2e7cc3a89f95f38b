package org.archipel.catalog.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.catalog.release.NetworkTables.Row;
import org.archipel.disclosure.Protection;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/**
 * Writes the network tables as findings among groups of the edition: all of them for members, what
 * may be shown for the public. One thread, used once.
 */
final class NetworkFigures {

  private final NetworkTables tables;
  private final Node architecture;
  private final List<Triple> triples = new ArrayList<>();

  NetworkFigures(NetworkTables tables, Node architecture) {
    this.tables = tables;
    this.architecture = architecture;
  }

  /** Returns every figure, for members. */
  List<Triple> all() {
    groups("what offices state or confirm, to the public or to members");
    for (Row row : tables.rows()) {
      tables.bands().forEach((band, offices) -> told(row, band, offices));
    }
    return triples;
  }

  /** Returns the figures that may be shown, and which are withheld. */
  List<Triple> shown(Protection protection) {
    groups("what offices state or confirm, to the public or to members; small counts are withheld");
    for (Row row : tables.rows()) {
      if (isListed(row, protection)) {
        tables
            .bands()
            .forEach(
                (band, offices) -> {
                  if (isShown(row, band, protection)) {
                    told(row, band, offices);
                  } else if (!band.equals(NetworkTables.UNKNOWN)) {
                    add(finding(row, band), Arc.IS_SUPPRESSED, "true", XSDDatatype.XSDboolean);
                  }
                });
      }
    }
    return triples;
  }

  /** Whether a row stands in the public edition: one that only members know must be shown. */
  static boolean isListed(Row row, Protection protection) {
    boolean isProduct = row.isSlot() || row.product().isPresent();
    return row.isOpen() || (isProduct && isShown(row, NetworkTables.ALL, protection));
  }

  /** A count is shown with its base or not at all. */
  static boolean isShown(Row row, String band, Protection protection) {
    return protection.isShown(NetworkCells.count(row, band))
        && protection.isShown(NetworkCells.base(row, band));
  }

  private void groups(String method) {
    tables.bands().forEach((band, offices) -> group(band, offices, method));
  }

  private void group(String band, Set<Node> offices, String method) {
    if (!band.equals(NetworkTables.UNKNOWN)) {
      Node group = group(band);
      add(group, RDF.Nodes.type, Arc.OFFICE_GROUP);
      add(group, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label(band), "en"));
      add(group, Arc.IS_FINDING_OF, architecture);
      add(group, Arc.METHOD, NodeFactory.createLiteralString("network: " + method));
      number(group, Arc.OFFICE_COUNT, offices.size());
    }
  }

  private void told(Row row, String band, Set<Node> offices) {
    if (band.equals(NetworkTables.UNKNOWN)) {
      return;
    }
    Node finding = finding(row, band);
    Who count = row.count().among(offices);
    Who base = row.base().among(offices);
    number(finding, Arc.OFFICE_COUNT, count.count());
    number(finding, Arc.PUBLIC_COUNT, count.known());
    number(finding, Arc.STATED_COUNT, count.count());
    number(finding, Arc.ATTRIBUTED_COUNT, 0);
    number(finding, Arc.BASE_COUNT, base.count());
    number(finding, Arc.PUBLIC_BASE_COUNT, base.known());
  }

  private Node finding(Row row, String band) {
    String path = NetworkCells.path(row.place()) + (row.isSlot() ? "" : "/" + row.option());
    Node finding =
        NodeFactory.createURI(architecture.getURI() + "/finding/" + path + "/among/" + band);
    add(finding, RDF.Nodes.type, Arc.FINDING);
    add(finding, Arc.IS_FINDING_OF, architecture);
    add(finding, Arc.IS_FINDING_ON, Ids.node(row.isSlot() ? "slot" : "option", path));
    add(finding, Arc.IS_FINDING_AMONG, group(band));
    return finding;
  }

  private Node group(String band) {
    return NodeFactory.createURI(architecture.getURI() + "/group/" + band);
  }

  private static String label(String band) {
    return band.equals(NetworkTables.ALL)
        ? "The network, members' data included"
        : "The network, members' data included: "
            + band.substring(NetworkTables.ALL.length() + 1)
                .replace('-', ' ')
                .replace("size band ", "")
            + " staff";
  }

  private void number(Node subject, Node property, long number) {
    add(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
  }

  private void add(Node subject, Node property, String text, XSDDatatype type) {
    add(subject, property, NodeFactory.createLiteralDT(text, type));
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
