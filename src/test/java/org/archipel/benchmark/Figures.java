package org.archipel.benchmark;

import java.util.Arrays;
import java.util.List;

/** Some measurements of one thing, in milliseconds. Immutable. */
record Figures(List<Double> milliseconds) {

  Figures {
    milliseconds = milliseconds.stream().sorted().toList();
  }

  static Figures of(double... milliseconds) {
    return new Figures(Arrays.stream(milliseconds).boxed().toList());
  }

  double median() {
    return at(0.5);
  }

  double p95() {
    return at(0.95);
  }

  /** The smallest measurement that at least this fraction of all do not exceed. */
  private double at(double fraction) {
    if (milliseconds.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(fraction * milliseconds.size()) - 1;
    return milliseconds.get(Math.max(0, rank));
  }
}
