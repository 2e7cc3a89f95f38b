package org.archipel.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least and greatest value of each variable under linear constraints, all variables from zero: the
 * two-phase simplex with Bland's rule, dense. For tests; some hundred variables.
 */
final class Simplex {

  private static final double EPSILON = 1e-9;

  private final int variables;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> exact = new ArrayList<>();
  private double[][] tableau = {};
  private int[] basis = {};
  private int columns;
  private int allowed;
  private final double[] least;
  private final double[] greatest;

  Simplex(int variables) {
    this.variables = variables;
    this.least = new double[variables];
    this.greatest = new double[variables];
    Arrays.fill(least, Double.MAX_VALUE);
    Arrays.fill(greatest, -Double.MAX_VALUE);
  }

  /** Whether corners that were passed lie so far apart in a variable; the bounds are no nearer. */
  boolean isKnownToSpan(int variable, double room) {
    prepare();
    return Math.floor(greatest[variable] + 1e-6) - Math.ceil(least[variable] - 1e-6) >= room;
  }

  private void pass() {
    double[] corner = new double[variables];
    for (int r = 0; r < tableau.length; r++) {
      if (basis[r] < variables) {
        corner[basis[r]] = tableau[r][columns];
      }
    }
    for (int v = 0; v < variables; v++) {
      least[v] = Math.min(least[v], corner[v]);
      greatest[v] = Math.max(greatest[v], corner[v]);
    }
  }

  void atMost(double[] row, double bound) {
    add(row, bound, false);
  }

  void equal(double[] row, double bound) {
    add(row, bound, true);
  }

  double greatest(int variable) {
    return optimum(variable, 1);
  }

  double least(int variable) {
    return -optimum(variable, -1);
  }

  private void add(double[] row, double bound, boolean isExact) {
    double[] full = Arrays.copyOf(row, variables + 1);
    full[variables] = bound;
    rows.add(full);
    exact.add(isExact);
  }

  private double optimum(int variable, double sign) {
    prepare();
    double[] objective = new double[columns + 1];
    objective[variable] = -sign;
    for (int r = 0; r < tableau.length; r++) {
      if (objective[basis[r]] != 0) {
        eliminate(objective, tableau[r], basis[r]);
      }
    }
    maximise(objective, allowed, true);
    return objective[columns];
  }

  /** Makes a feasible basis: slacks, then one artificial variable per row, driven to zero. */
  private void prepare() {
    int slacks = rows.size();
    if (tableau.length > 0) {
      return;
    }
    columns = variables + slacks + rows.size();
    allowed = variables + slacks;
    tableau = new double[rows.size()][columns + 1];
    basis = new int[rows.size()];
    double[] objective = new double[columns + 1];
    for (int r = 0; r < rows.size(); r++) {
      double sign = rows.get(r)[variables] < 0 ? -1 : 1;
      for (int c = 0; c < variables; c++) {
        tableau[r][c] = sign * rows.get(r)[c];
      }
      tableau[r][variables + r] = exact.get(r) ? 0 : sign;
      tableau[r][variables + slacks + r] = 1;
      tableau[r][columns] = sign * rows.get(r)[variables];
      basis[r] = variables + slacks + r;
      for (int c = 0; c <= columns; c++) {
        objective[c] -= c >= variables + slacks && c < columns ? 0 : tableau[r][c];
      }
    }
    maximise(objective, columns, false);
    if (objective[columns] < -1e-6) {
      throw new IllegalStateException("what is shown contradicts itself");
    }
    driveOut(allowed);
    pass();
  }

  private void driveOut(int real) {
    for (int r = 0; r < tableau.length; r++) {
      for (int c = 0; basis[r] >= real && c < real; c++) {
        if (Math.abs(tableau[r][c]) > EPSILON) {
          pivot(r, c, new double[columns + 1]);
        }
      }
    }
  }

  /** Takes the steepest column, and after many steps the first, which never goes in a circle. */
  private void maximise(double[] objective, int allowed, boolean isFeasible) {
    for (int step = 0; ; step++) {
      int entering = -1;
      for (int c = 0; c < allowed; c++) {
        boolean better =
            entering < 0 || (step < 5_000 && objective[c] < objective[entering] - EPSILON);
        entering = objective[c] < -EPSILON && better ? c : entering;
      }
      if (entering < 0) {
        return;
      }
      int leaving = -1;
      double best = Double.MAX_VALUE;
      for (int r = 0; r < tableau.length; r++) {
        if (tableau[r][entering] > EPSILON) {
          double ratio = tableau[r][columns] / tableau[r][entering];
          if (ratio < best - EPSILON
              || (ratio < best + EPSILON && leaving >= 0 && basis[r] < basis[leaving])) {
            best = Math.min(ratio, best);
            leaving = r;
          }
        }
      }
      if (leaving < 0) {
        throw new IllegalStateException("unbounded");
      }
      pivot(leaving, entering, objective);
      if (isFeasible) {
        pass();
      }
    }
  }

  private void pivot(int row, int column, double[] objective) {
    double divisor = tableau[row][column];
    for (int c = 0; c <= columns; c++) {
      tableau[row][c] /= divisor;
    }
    int[] filled = new int[columns + 1];
    int count = 0;
    for (int c = 0; c <= columns; c++) {
      if (Math.abs(tableau[row][c]) > 1e-12) {
        filled[count++] = c;
      }
    }
    for (int r = 0; r <= tableau.length; r++) {
      double[] from = r == tableau.length ? objective : tableau[r];
      double factor = r == row ? 0 : from[column];
      for (int i = 0; i < count && factor != 0; i++) {
        from[filled[i]] -= factor * tableau[row][filled[i]];
      }
    }
    basis[row] = column;
  }

  private static void eliminate(double[] from, double[] row, int column) {
    double factor = from[column];
    if (factor != 0) {
      for (int c = 0; c < from.length; c++) {
        from[c] -= factor * row[c];
      }
    }
  }
}
