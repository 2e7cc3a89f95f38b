package org.archipel.ontology;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The one form in which a number, a date or a truth value is kept, whatever the sender wrote: that
 * in which TDB2 gives it back. TDB2 keeps such values, not their texts ({@code "01"^^xsd:integer}
 * comes back as {@code 1}); since the ledger keeps the same form, the digests of both can be
 * compared. Strings, dates in parts and all other datatypes stay as they are.
 */
final class CanonicalLiteral {

  private CanonicalLiteral() {}

  static Node of(Node node) {
    if (!node.isLiteral() || !isValue(node.getLiteralDatatypeURI())) {
      return node;
    }
    NodeId inline = NodeId.inline(node);
    return inline != null
        ? NodeId.extract(inline)
        : ThriftConvert.convert(ThriftConvert.convert(node, true));
  }

  private static boolean isValue(String datatype) {
    return datatype.startsWith(XSDDatatype.XSD) && !datatype.equals(XSDDatatype.XSDstring.getURI());
  }
}
