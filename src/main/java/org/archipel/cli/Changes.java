package org.archipel.cli;

import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ledger.ItemDifference;
import org.archipel.ontology.Ids;

/** Tells a change of an item in a line or some. */
final class Changes {

  private Changes() {}

  static String line(ItemDifference change) {
    String head =
        switch (change.kind()) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          case CHANGED -> "~ ";
        };
    return head + shortName(change.subject()) + details(change);
  }

  private static String details(ItemDifference change) {
    if (change.kind() != ItemDifference.Kind.CHANGED) {
      return "";
    }
    return change.values().stream()
        .map(
            p ->
                "\n    "
                    + property(p.property())
                    + ": "
                    + values(p.removed())
                    + " → "
                    + values(p.added()))
        .collect(Collectors.joining());
  }

  private static String values(java.util.Collection<Node> values) {
    return values.isEmpty()
        ? "(nothing)"
        : values.stream().map(Changes::value).collect(Collectors.joining(", "));
  }

  private static String value(Node node) {
    return node.isURI() ? shortName(node) : node.getLiteralLexicalForm();
  }

  private static String property(Node node) {
    return node.getURI()
        .substring(Math.max(node.getURI().lastIndexOf('#'), node.getURI().lastIndexOf('/')) + 1);
  }

  private static String shortName(Node node) {
    return Ids.localName(node.getURI()).orElse(node.getURI());
  }
}
