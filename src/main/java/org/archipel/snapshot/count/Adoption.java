package org.archipel.snapshot.count;

import java.util.Arrays;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.archipel.snapshot.Uses;

/**
 * How many offices run which product for which capability, all at once. Immutable.
 *
 * <p>Rows of a snapshot lie together by office, so that one pass is enough: a cell remembers the
 * last office that it counted.
 */
public final class Adoption {

  private final int capabilities;
  private final int[] offices;
  private final int[] stated;
  private final int[] base;

  private Adoption(int products, int capabilities) {
    this.capabilities = capabilities;
    this.offices = new int[products * capabilities];
    this.stated = new int[products * capabilities];
    this.base = new int[capabilities];
  }

  /** Counts what runs: in use or retiring. */
  public static Adoption of(Snapshot snapshot) {
    Adoption adoption = new Adoption(snapshot.products().size(), snapshot.capabilities().size());
    adoption.count(snapshot.uses(), upwards(snapshot.capabilities()));
    return adoption;
  }

  /** Returns per capability itself and what is broader. */
  static int[][] upwards(Things capabilities) {
    int[][] upwards = new int[capabilities.size()][];
    Arrays.setAll(upwards, capabilities::upwards);
    return upwards;
  }

  private void count(Uses uses, int[][] upwards) {
    int[] lastOf = filled(offices.length);
    int[] lastStated = filled(offices.length);
    int[] lastSaid = filled(base.length);
    for (int row = 0; row < uses.size(); row++) {
      int office = uses.office(row);
      int product = uses.product(row);
      boolean counts = product != Things.NONE && uses.status(row).isRunning();
      boolean isStated = !uses.isAttributed(row);
      for (int capability : uses.capabilities(row)) {
        for (int broader : upwards[capability]) {
          once(broader, office, base, lastSaid);
          if (counts) {
            int cell = product * capabilities + broader;
            once(cell, office, offices, lastOf);
            if (isStated) {
              once(cell, office, stated, lastStated);
            }
          }
        }
      }
    }
  }

  private static int[] filled(int size) {
    int[] filled = new int[size];
    Arrays.fill(filled, Things.NONE);
    return filled;
  }

  private static void once(int cell, int office, int[] counts, int[] last) {
    if (last[cell] != office) {
      last[cell] = office;
      counts[cell]++;
    }
  }

  /** Returns how many offices run a product for a capability or a narrower one. */
  public int offices(int product, int capability) {
    return offices[product * capabilities + capability];
  }

  /** Returns how many of {@link #offices} say so themselves or confirmed it. */
  public int stated(int product, int capability) {
    return stated[product * capabilities + capability];
  }

  /**
   * Returns how many offices said anything about technology for a capability or a narrower one,
   * also that it is planned or retired.
   */
  public int base(int capability) {
    return base[capability];
  }
}
