package org.archipel.reader;

import org.archipel.ontology.Statements;
import org.archipel.reference.Table;
import org.archipel.stack.StackDocument;

/** What a file turned out to be. */
public sealed interface Document {

  /** A stack document, in YAML or JSON. */
  record Stack(StackDocument stack) implements Document {}

  /**
   * Statements about one office in an RDF format: ground, inside the sender's namespace, not yet
   * checked against the shapes.
   */
  record Rdf(Statements statements) implements Document {}

  /**
   * One of the catalogue's own tables, as CSV; only recognised: its rows are read together with the
   * tables that they refer to.
   */
  record ReferenceTable(Table table, SentFile file) implements Document {}
}
