package org.archipel.snapshot;

import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;

/**
 * What is said of products, a row each in the order of the things.
 *
 * @param usualBlock the block that it usually fills, or {@link Things#NONE}
 * @param platforms whether it is a shared platform
 * @param capabilities what it realises
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
record ProductRows(int[] usualBlock, boolean[] platforms, int[][] capabilities) {

  static ProductRows read(Sources sources) {
    Dictionary products = sources.kinds().products();
    int n = products.size();
    boolean[] platforms = new boolean[n];
    sources
        .facts()
        .subjects(
            RDF.Nodes.type, Arc.SHARED_PLATFORM, node -> platforms[products.number(node)] = true);
    return new ProductRows(
        sources
            .columns()
            .one(n, products::number, Arc.FILLS_BLOCK, sources.kinds().blocks()::number),
        platforms,
        sources
            .columns()
            .many(
                n,
                products::number,
                Arc.REALISES_CAPABILITY,
                sources.kinds().capabilities()::number));
  }

  /** Returns the product if it is a shared platform. */
  int platform(int product) {
    return product != Things.NONE && platforms[product] ? product : Things.NONE;
  }
}
