package org.archipel.catalog.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.FixedSlots.Chosen;
import org.archipel.architecture.count.FixedSlots.Found;
import org.archipel.architecture.model.Slot.Place;

/**
 * The fixed set of tables that the public sees of members' data: per slot of the public edition how
 * many offices fill it, and with which option. Immutable.
 *
 * <p>Which slots and bands there are follows from public data alone, so that the form of the tables
 * tells nothing. An option that only members know of is a row too, but one that is told only when
 * its figures may be shown.
 *
 * @param rows slots, each followed by its options
 * @param bands the offices that are counted together, by the name of their group; {@link #ALL}
 *     first
 */
record NetworkTables(List<Row> rows, Map<String, Set<Node>> bands) {

  /** The band that is all offices. */
  static final String ALL = "network";

  /** The offices whose size the public does not know; never told, but it can be subtracted. */
  static final String UNKNOWN = "network-size-unknown";

  /**
   * A slot or an option.
   *
   * @param place of the slot
   * @param option its key; empty for the slot itself
   * @param product what is offered, where it is a product
   * @param count who has it
   * @param base whom it is counted among
   * @param isOpen whether the public knows of the row anyway
   */
  record Row(
      Place place, String option, Optional<Node> product, Who count, Who base, boolean isOpen) {

    boolean isSlot() {
      return option.isEmpty();
    }
  }

  NetworkTables {
    rows = List.copyOf(rows);
    bands = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bands));
  }

  /**
   * @param members the places as members' data fill them
   * @param open the same places, in the same order, as public data fill them
   */
  static NetworkTables of(List<Found> members, List<Found> open, Map<String, Set<Node>> bands) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Found all = members.get(i);
      Found known = open.get(i);
      Who base = new Who(all.base(), known.base());
      Who said = new Who(all.said(), known.said());
      Who running = new Who(all.running(), known.running());
      rows.add(new Row(all.place(), "", Optional.empty(), running, base, true));
      Set<String> keys = new TreeSet<>(known.options().keySet());
      keys.addAll(all.options().keySet());
      for (String key : keys) {
        Optional<Chosen> its = Optional.ofNullable(all.options().get(key));
        Optional<Chosen> seen = Optional.ofNullable(known.options().get(key));
        rows.add(
            new Row(
                all.place(),
                key,
                its.or(() -> seen).flatMap(Chosen::product),
                new Who(
                    its.map(Chosen::running).orElse(Set.of()),
                    seen.map(Chosen::running).orElse(Set.of())),
                said,
                seen.isPresent()));
      }
    }
    return new NetworkTables(rows, bands);
  }
}
