package org.archipel.store;

import java.util.ArrayList;
import java.util.List;

/** Rows of four term numbers: graph, subject, predicate, object. One thread. */
final class Rows {

  static final int WIDTH = 4;
  private static final int ROWS_PER_CHUNK = 1 << 16;

  private final List<int[]> chunks = new ArrayList<>();
  private int count;

  int count() {
    return count;
  }

  void add(int graph, int subject, int predicate, int object) {
    int row = count % ROWS_PER_CHUNK;
    if (row == 0) {
      chunks.add(new int[ROWS_PER_CHUNK * WIDTH]);
    }
    int[] chunk = chunks.getLast();
    int at = row * WIDTH;
    chunk[at] = graph;
    chunk[at + 1] = subject;
    chunk[at + 2] = predicate;
    chunk[at + 3] = object;
    count++;
  }

  /** Returns the term number in a row and a column. */
  int get(int row, int column) {
    return chunks.get(row / ROWS_PER_CHUNK)[(row % ROWS_PER_CHUNK) * WIDTH + column];
  }
}
