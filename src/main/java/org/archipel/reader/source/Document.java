package org.archipel.reader.source;

import java.util.List;
import org.archipel.ontology.Statements;
import org.archipel.reference.Table;
import org.archipel.stack.StackDocument;

/** What a file turned out to be. */
public sealed interface Document {

  /**
   * What an office says about its technology, whatever it was written in.
   *
   * @param hints what the file lets one suppose without saying it, in the order of the file
   */
  record Stack(StackDocument stack, List<Hint> hints) implements Document {

    public Stack {
      hints = List.copyOf(hints);
    }

    public Stack(StackDocument stack) {
      this(stack, List.of());
    }
  }

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

  /**
   * When the releases of products end, as a source of lifecycle data has it: for the steward of the
   * catalogue's own tables, no office's word.
   */
  record Lifecycles(List<Lifecycle> products) implements Document {

    public Lifecycles {
      products = List.copyOf(products);
    }
  }
}
