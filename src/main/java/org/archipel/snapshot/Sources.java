package org.archipel.snapshot;

import org.archipel.snapshot.fact.Facts;

/** What the parts of a snapshot are read from. One thread. */
record Sources(Facts facts, ColumnReader columns, Standing standing, Dictionaries kinds) {

  static Sources of(Facts facts) {
    ColumnReader columns = new ColumnReader(facts);
    Standing standing = new Standing(facts);
    return new Sources(facts, columns, standing, Dictionaries.read(facts, columns, standing));
  }

  /** Returns per row whether its claim is only attributed. */
  boolean[] attributed(int rows, java.util.function.IntToLongFunction claim) {
    boolean[] attributed = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      attributed[i] = standing.isAttributed(claim.applyAsLong(i));
    }
    return attributed;
  }
}
