package org.archipel.architecture.count;

import java.util.Arrays;
import org.archipel.snapshot.Things;

/** In which systems a block runs for a capability. One thread. */
final class SystemsOfBlocks {

  private static final int[] NONE = {};

  private final int blocks;
  private final int[][] systems;
  private final int[] sizes;

  SystemsOfBlocks(int capabilities, int blocks) {
    this.blocks = blocks;
    this.systems = new int[capabilities * blocks][];
    Arrays.fill(systems, NONE);
    this.sizes = new int[systems.length];
  }

  /**
   * Adds a system; rows of one system mostly follow each other, so that it is seldom kept twice.
   */
  void add(int capability, int block, int system) {
    if (system == Things.NONE) {
      return;
    }
    int cell = capability * blocks + block;
    int size = sizes[cell];
    if (size > 0 && systems[cell][size - 1] == system) {
      return;
    }
    if (size == systems[cell].length) {
      systems[cell] = Arrays.copyOf(systems[cell], Math.max(4, size * 2));
    }
    systems[cell][size] = system;
    sizes[cell] = size + 1;
  }

  /** Returns the systems; one may be repeated. */
  int[] of(int capability, int block) {
    int cell = capability * blocks + block;
    return Arrays.copyOf(systems[cell], sizes[cell]);
  }
}
