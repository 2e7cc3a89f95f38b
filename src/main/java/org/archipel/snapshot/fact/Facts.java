package org.archipel.snapshot.fact;

import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The statements of a dataset, property by property, with numbers in place of terms. One thread,
 * inside one read transaction.
 *
 * <p>Numbers are the dataset's own and mean nothing elsewhere: whatever is to be the same for the
 * same statements must not depend on their order.
 */
public sealed interface Facts permits TdbFacts, PlainFacts {

  /** Takes a subject and an object. */
  interface Pairs {
    void take(long subject, long object);
  }

  /** Returns the statements of a dataset, the fast way where its indexes can be read. */
  static Facts of(DatasetGraph dataset) {
    return TDBInternal.isTDB2(dataset) ? new TdbFacts(dataset) : new PlainFacts(dataset);
  }

  /** Returns the term of a number. */
  Node node(long number);

  /** Takes every statement with a property; one in several graphs may come several times. */
  void each(Node property, Pairs action);

  /** Takes the subjects of every statement with a property and an object; some may repeat. */
  void subjects(Node property, Node object, LongConsumer action);
}
