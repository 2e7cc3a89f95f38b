package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.view.Sources;
import org.archipel.view.answer.Row;

/**
 * What an office has for a capability without anybody having said which building block it fills: it
 * fills the slots of which it is an option. Without this, an office with a shared platform would
 * seem to have a gap. Immutable.
 */
final class Met {

  /**
   * A product at the office.
   *
   * @param attributed whether only others say so
   */
  record Use(Node product, boolean attributed) {}

  private final Map<String, List<Use>> bySlot;

  private Met(Map<String, List<Use>> bySlot) {
    this.bySlot = Map.copyOf(bySlot);
  }

  /**
   * @param arguments office, capability and release
   */
  static Met read(Sources sources, Map<String, List<String>> arguments) {
    Map<String, List<String>> office = new HashMap<>(arguments);
    office.remove("release");
    Map<Node, Use> uses = new LinkedHashMap<>();
    for (Row row : Row.of(sources.ask("capability/which-technology", office))) {
      boolean runs = row.count("stated") + row.count("attributed") > 0;
      row.node("product")
          .filter(product -> runs)
          .ifPresent(product -> uses.put(product, new Use(product, row.count("stated") == 0)));
    }
    Map<String, List<String>> slots = new HashMap<>(arguments);
    slots.remove("office");
    Map<String, List<Use>> bySlot = new HashMap<>();
    for (Row row : Row.of(sources.ask("architecture/which-options", slots))) {
      Use use = row.node("product").map(uses::get).orElse(null);
      if (use != null) {
        bySlot.computeIfAbsent(row.text("slot"), any -> new ArrayList<>()).add(use);
      }
    }
    return new Met(bySlot);
  }

  Set<Node> products() {
    Set<Node> products = new LinkedHashSet<>();
    bySlot.values().forEach(uses -> uses.forEach(use -> products.add(use.product())));
    return products;
  }

  /** Returns what fills a slot so. */
  List<Use> of(Row slot) {
    return bySlot.getOrDefault(slot.text("slot"), List.of());
  }

  /** Returns the finding on a slot: what the answer says, unless it only seemed to be missing. */
  String finding(Row slot) {
    String said = slot.text("finding");
    List<Use> uses = of(slot);
    if (!said.equals("missing") || uses.isEmpty()) {
      return said;
    }
    if (uses.size() > 1) {
      return "several";
    }
    Node only = uses.getFirst().product();
    boolean same = slot.is("common", only) || slot.is("recommended", only);
    return same ? "same" : "other";
  }
}
