package org.archipel.snapshot.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.archipel.snapshot.Uses;

/**
 * Finds products that run in the same systems, per capability. One thread, used once.
 *
 * <p>A product that too few systems have is in no pair with enough (Agrawal and Srikant, Fast
 * Algorithms for Mining Association Rules, 1994), so that the table of pairs of one capability
 * stays small.
 */
public final class SystemPairs {

  /**
   * Two products that meet in systems for a capability or a narrower one.
   *
   * @param capability its number in the snapshot
   * @param first the product with the smaller number
   * @param second the other product
   * @param systems how many systems run both (a count, at least the least wanted)
   * @param offices how many offices run these systems (a count)
   */
  public record Pair(int capability, int first, int second, int systems, int offices) {}

  private final Snapshot snapshot;
  private final int least;

  /** Per system in the order of rows the products that run, sorted; and who runs it. */
  private final List<int[]> products = new ArrayList<>();

  private final List<Integer> offices = new ArrayList<>();
  private final List<int[]> capabilities = new ArrayList<>();

  private SystemPairs(Snapshot snapshot, int least) {
    this.snapshot = snapshot;
    this.least = least;
  }

  /**
   * Returns all pairs, by capability, then by product.
   *
   * @param least how many systems a pair meets in at least (a count, from 1)
   */
  public static List<Pair> of(Snapshot snapshot, int least) {
    SystemPairs pairs = new SystemPairs(snapshot, least);
    pairs.gather();
    List<Pair> found = new ArrayList<>();
    for (int capability = 0; capability < snapshot.capabilities().size(); capability++) {
      pairs.count(capability, found);
    }
    return found;
  }

  /** The rows of a system lie together. */
  private void gather() {
    Uses uses = snapshot.uses();
    int[][] upwards = Adoption.upwards(snapshot.capabilities());
    int row = 0;
    while (row < uses.size()) {
      int system = uses.system(row);
      int office = uses.office(row);
      int end = row;
      while (end < uses.size() && uses.system(end) == system && uses.office(end) == office) {
        end++;
      }
      if (system != Things.NONE) {
        products.add(running(uses, row, end));
        offices.add(office);
        capabilities.add(
            Arrays.stream(uses.capabilities(row))
                .flatMap(capability -> Arrays.stream(upwards[capability]))
                .sorted()
                .distinct()
                .toArray());
      }
      row = end;
    }
  }

  private static int[] running(Uses uses, int from, int to) {
    int[] running = new int[to - from];
    int n = 0;
    for (int row = from; row < to; row++) {
      int product = uses.product(row);
      boolean isNew = n == 0 || running[n - 1] != product;
      if (product != Things.NONE && uses.status(row).isRunning() && isNew) {
        running[n++] = product;
      }
    }
    return Arrays.copyOf(running, n);
  }

  private void count(int capability, List<Pair> found) {
    List<Integer> systems = new ArrayList<>();
    for (int system = 0; system < capabilities.size(); system++) {
      if (Arrays.binarySearch(capabilities.get(system), capability) >= 0) {
        systems.add(system);
      }
    }
    int[] frequent = frequent(systems);
    int n = (int) Arrays.stream(frequent).filter(place -> place != Things.NONE).count();
    int[] product = new int[n];
    for (int i = 0; i < frequent.length; i++) {
      if (frequent[i] != Things.NONE) {
        product[frequent[i]] = i;
      }
    }
    int[] met = new int[n * n];
    int[] last = new int[n * n];
    int[] atOffices = new int[n * n];
    Arrays.fill(last, Things.NONE);
    int[] dense = new int[n];
    for (int system : systems) {
      int office = offices.get(system);
      int size = 0;
      for (int one : products.get(system)) {
        if (frequent[one] != Things.NONE) {
          dense[size++] = frequent[one];
        }
      }
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int cell = dense[i] * n + dense[j];
          met[cell]++;
          if (last[cell] != office) {
            last[cell] = office;
            atOffices[cell]++;
          }
        }
      }
    }
    for (int cell = 0; cell < met.length; cell++) {
      if (met[cell] >= least) {
        found.add(
            new Pair(capability, product[cell / n], product[cell % n], met[cell], atOffices[cell]));
      }
    }
  }

  /** Returns per product its place among those that enough systems have, or none. */
  private int[] frequent(List<Integer> systems) {
    int[] counts = new int[snapshot.products().size()];
    for (int system : systems) {
      for (int product : products.get(system)) {
        counts[product]++;
      }
    }
    int places = 0;
    for (int product = 0; product < counts.length; product++) {
      counts[product] = counts[product] >= least ? places++ : Things.NONE;
    }
    return counts;
  }
}
