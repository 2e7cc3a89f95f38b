package org.archipel.catalog;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ledger.Commit;
import org.archipel.ontology.Arc;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Ids;
import org.archipel.stack.ContributionKey;

/**
 * Says in the graph what the ledger knows about who shared what, when: one {@code arc:Contribution}
 * per commit and key.
 */
final class ContributionStatements {

  static final Node GRAPH = Ids.graph("changes");

  private ContributionStatements() {}

  static void add(Commit commit, List<Triple> triples) {
    commit.touched().forEach((key, digest) -> add(commit, key, digest, triples));
  }

  private static void add(
      Commit commit, ContributionKey key, GraphDigest digest, List<Triple> triples) {
    Node contribution = node(commit, key);
    String office = key.office().orElse("");
    if (!office.isEmpty()) {
      triples.add(Triple.create(contribution, Arc.IS_CONTRIBUTION_ABOUT, Ids.office(office)));
    }
    Node claimant =
        key.claimant().equals(office) ? Ids.office(office) : Ids.node("claimant", key.claimant());
    triples.add(Triple.create(contribution, RDF.type.asNode(), Arc.CONTRIBUTION));
    triples.add(Triple.create(contribution, Arc.HAS_CLAIMANT, claimant));
    triples.add(Triple.create(contribution, Arc.PART, text(key.part())));
    triples.add(Triple.create(contribution, Arc.WRITES_GRAPH, key.graph()));
    triples.add(
        Triple.create(
            contribution,
            Arc.RECORDED,
            NodeFactory.createLiteralDT(commit.recorded().toString(), XSDDatatype.XSDdateTime)));
    triples.add(Triple.create(contribution, Arc.SEQUENCE, integer(commit.sequence())));
    triples.add(Triple.create(contribution, Arc.COMMIT, text(commit.id())));
    triples.add(Triple.create(contribution, Arc.DIGEST, text(digest.toString())));
    triples.add(Triple.create(contribution, Arc.STATEMENT_COUNT, integer(digest.count())));
    triples.add(Triple.create(contribution, DCTerms.title.asNode(), text(commit.title())));
  }

  /** Returns the address of what a commit wrote under a key. */
  static Node node(Commit commit, ContributionKey key) {
    return Ids.node("contribution", commit.shortId() + "/" + key.path());
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node integer(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
