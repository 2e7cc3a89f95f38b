package org.archipel.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.archipel.snapshot.fact.Facts;
import org.archipel.snapshot.fact.LongIndex;

/**
 * Reads columns: for each row the value that a property has for its subject. Where a subject has
 * several values and one is wanted, the first by number is taken, so that the order in which they
 * come does not matter. One thread.
 *
 * <p>Which row a subject is says a function that gives {@link Things#NONE} for a subject that is
 * none.
 */
final class ColumnReader {

  private static final int[] EMPTY = {};

  private final Facts facts;

  ColumnReader(Facts facts) {
    this.facts = facts;
  }

  /** Returns the instances of a class that are wanted. */
  LongIndex instances(Node type, LongPredicate wanted) {
    LongIndex found = new LongIndex();
    facts.subjects(
        RDF.Nodes.type,
        type,
        subject -> {
          if (wanted.test(subject)) {
            found.add(subject);
          }
        });
    return found;
  }

  /** Adds the values that a property has for the rows. */
  void addValues(LongToIntFunction row, Node property, LongIndex values) {
    facts.each(
        property,
        (subject, object) -> {
          if (row.applyAsInt(subject) != Things.NONE) {
            values.add(object);
          }
        });
  }

  /** Returns one value per row, or {@link Things#NONE}. */
  int[] one(int rows, LongToIntFunction row, Node property, LongToIntFunction value) {
    int[] column = new int[rows];
    Arrays.fill(column, Things.NONE);
    facts.each(
        property,
        (subject, object) -> {
          int at = row.applyAsInt(subject);
          if (at != Things.NONE) {
            int number = value.applyAsInt(object);
            if (number != Things.NONE && (column[at] == Things.NONE || number < column[at])) {
              column[at] = number;
            }
          }
        });
    return column;
  }

  /** Returns the values per row, sorted, without repetition. */
  int[][] many(int rows, LongToIntFunction row, Node property, LongToIntFunction value) {
    int[][] column = new int[rows][];
    Arrays.fill(column, EMPTY);
    facts.each(
        property,
        (subject, object) -> {
          int at = row.applyAsInt(subject);
          if (at != Things.NONE) {
            int number = value.applyAsInt(object);
            if (number != Things.NONE) {
              column[at] = with(column[at], number);
            }
          }
        });
    return column;
  }

  /** Returns a sorted set with one more in it. */
  static int[] with(int[] set, int one) {
    int at = Arrays.binarySearch(set, one);
    if (at >= 0) {
      return set;
    }
    int[] more = new int[set.length + 1];
    System.arraycopy(set, 0, more, 0, -at - 1);
    more[-at - 1] = one;
    System.arraycopy(set, -at - 1, more, -at, set.length + at + 1);
    return more;
  }

  /** Returns how each row stands, as far as it was said. */
  Status[] statuses(int rows, LongToIntFunction row, Node property) {
    List<Status> values = List.of(Status.values());
    LongToIntFunction status = remembered(node -> values.indexOf(Status.of(node)));
    int[] column = one(rows, row, property, status);
    Status[] statuses = new Status[rows];
    for (int i = 0; i < rows; i++) {
      statuses[i] = column[i] == Things.NONE ? Status.NOT_SAID : values.get(column[i]);
    }
    return statuses;
  }

  /** Returns the earliest month per row, counted from year 0, or 0; a year alone is this month. */
  int[] months(int rows, LongToIntFunction row, Node property, int whenOnlyYear) {
    int[] column = one(rows, row, property, remembered(node -> Months.of(node, whenOnlyYear)));
    for (int i = 0; i < rows; i++) {
      column[i] = Math.max(0, column[i]);
    }
    return column;
  }

  /** Returns a function that looks at each term once. */
  LongToIntFunction remembered(java.util.function.ToIntFunction<Node> of) {
    LongIndex seen = new LongIndex();
    List<Integer> values = new ArrayList<>();
    return number -> {
      int at = seen.add(number);
      if (at == values.size()) {
        values.add(of.applyAsInt(facts.node(number)));
      }
      return values.get(at);
    };
  }
}
