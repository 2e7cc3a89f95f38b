package org.archipel.web.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.view.answer.Row;
import org.archipel.web.architecture.ArchitecturePage.Figure;
import org.archipel.web.architecture.ArchitecturePage.Option;
import org.archipel.web.architecture.ArchitecturePage.Slot;

/**
 * Makes the table of slots from the rows of {@code architecture/which-slots} and {@code
 * architecture/which-options}. Immutable.
 *
 * @param labels gives the name of a thing
 */
public record SlotRows(Function<Node, String> labels) {

  /** How many options of a slot are named; the page of the slot has all. */
  private static final int NAMED = 4;

  /** Returns the slots of a capability, those at most offices first. */
  public List<Slot> of(Node capability, List<Row> slots, List<Row> options) {
    Map<String, List<Row>> bySlot = new HashMap<>();
    options.forEach(
        row -> bySlot.computeIfAbsent(row.text("slot"), any -> new ArrayList<>()).add(row));
    return slots.stream()
        .filter(row -> row.is("for", capability) && row.has("block"))
        .map(row -> slot(row, bySlot.getOrDefault(row.text("slot"), List.of())))
        .sorted(Comparator.comparingInt((Slot slot) -> -slot.figure().all()))
        .toList();
  }

  private Slot slot(Row row, List<Row> options) {
    List<Option> named =
        options.stream()
            .map(this::option)
            .sorted(Comparator.comparingInt((Option option) -> -option.figure().all()))
            .limit(NAMED)
            .toList();
    return new Slot(
        path(row.text("slot")),
        labels.apply(row.the("block")),
        row.slug("level").equals("evidence-map"),
        figure(row),
        row.node("decided").map(labels).orElse(""),
        named,
        options.size() - named.size());
  }

  private Option option(Row row) {
    String label = row.node("product").map(labels).orElse(row.text("technology"));
    return new Option(
        row.node("option").map(Node::toString).map(SlotRows::path).orElse(""),
        label,
        figure(row),
        row.count("gained"),
        row.count("lost"),
        row.count("retiring"),
        row.node("decided").map(labels).orElse(""));
  }

  private static Figure figure(Row row) {
    return new Figure(
        row.count("stated"), row.count("attributed"), row.count("base"), row.flag("suppressed"));
  }

  private static String path(String iri) {
    return iri.startsWith(Ids.ID) ? "/" + iri.substring(Ids.BASE.length()) : "";
  }
}
