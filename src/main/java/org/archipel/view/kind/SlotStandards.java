package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Sources;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.StandardName;

/** The standards and interfaces of slots in words: what is required, what was met. Immutable. */
final class SlotStandards {

  private final Map<String, String> bySlot;

  private SlotStandards(Map<String, String> bySlot) {
    this.bySlot = Map.copyOf(bySlot);
  }

  /**
   * @param arguments as of {@code architecture/which-slots}
   */
  static SlotStandards read(Sources sources, Map<String, List<String>> arguments, Words words) {
    List<Row> rows = Row.of(sources.ask("architecture/which-standards", arguments));
    Set<Node> things = new LinkedHashSet<>();
    rows.forEach(row -> row.node("what").ifPresent(things::add));
    Labels labels = sources.labels(things);
    Map<String, Map<String, List<String>>> names = new LinkedHashMap<>();
    for (Row row : rows) {
      String name = row.node("what").map(what -> name(what, labels)).orElse("");
      names
          .computeIfAbsent(row.text("slot"), any -> new LinkedHashMap<>())
          .computeIfAbsent(row.text("kind"), any -> new ArrayList<>())
          .add(name);
    }
    Map<String, String> said = new HashMap<>();
    names.forEach((slot, kinds) -> said.put(slot, said(kinds, words)));
    return new SlotStandards(said);
  }

  private static String name(Node what, Labels labels) {
    return what.getURI().contains("/standard/") ? StandardName.of(what, labels) : labels.of(what);
  }

  private static String said(Map<String, List<String>> kinds, Words words) {
    List<String> parts = new ArrayList<>();
    kinds.forEach(
        (kind, names) ->
            parts.add(
                words.get("slot.standards." + kind, String.join(words.get("list.comma"), names))));
    return String.join(" · ", parts);
  }

  /** Returns the sentence for a slot; empty where there is nothing. */
  String of(String slot) {
    return bySlot.getOrDefault(slot, "");
  }
}
