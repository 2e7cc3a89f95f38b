package org.archipel.architecture.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/**
 * Which building block a ready-made system for a capability fills, where nobody said it: the tables
 * give a platform such as an e-filing service capabilities and no block. The table {@code
 * architecture/components.csv} says it per capability; a narrower capability takes it from the
 * broader one. Immutable.
 */
final class Components {

  private static final String TABLE = "/architecture/components.csv";

  private final int[] blocks;

  private Components(int[] blocks) {
    this.blocks = blocks;
  }

  static Components of(Snapshot snapshot) {
    Things capabilities = snapshot.capabilities();
    int[] said = new int[capabilities.size()];
    Arrays.fill(said, Things.NONE);
    for (String line : lines()) {
      int comma = line.indexOf(',');
      int capability = capabilities.number(Ids.node("capability", line.substring(0, comma)));
      if (capability != Things.NONE) {
        said[capability] = snapshot.blocks().number(Ids.node("block", line.substring(comma + 1)));
      }
    }
    int[] blocks = new int[said.length];
    for (int capability = 0; capability < said.length; capability++) {
      int at = capability;
      while (at != Things.NONE && said[at] == Things.NONE) {
        at = capabilities.broader(at);
      }
      blocks[capability] = at == Things.NONE ? Things.NONE : said[at];
    }
    return new Components(blocks);
  }

  /** Returns the block of a ready-made system for a capability, or {@link Things#NONE}. */
  int block(int capability) {
    return blocks[capability];
  }

  private static List<String> lines() {
    try (InputStream table = Components.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the program lacks " + TABLE);
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
