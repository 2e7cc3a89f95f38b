package org.archipel.reader.source;

import java.util.List;
import java.util.Map;
import org.archipel.problem.Position;

/**
 * The release cycles of a product as a source of lifecycle data lists them. Immutable.
 *
 * @param slug of the product at the source; empty when the file does not say it
 * @param name of the product in words; empty when the file does not say it
 * @param cycles in the order of the file, each once
 */
public record Lifecycle(Position position, String slug, String name, List<Cycle> cycles) {

  public Lifecycle {
    cycles = List.copyOf(cycles);
  }

  /** Returns this lifecycle for a product that the sender names. */
  public Lifecycle of(String slug) {
    return new Lifecycle(position, slug, name, cycles);
  }

  /**
   * A cycle.
   *
   * @param cycle as the source writes it: {@code 1.10} is not {@code 1.1}
   * @param cells what is said, by the columns of {@code releases.csv}; what is not said is missing
   */
  public record Cycle(Position position, String cycle, Map<String, String> cells) {

    public Cycle {
      cells = Map.copyOf(cells);
    }
  }
}
