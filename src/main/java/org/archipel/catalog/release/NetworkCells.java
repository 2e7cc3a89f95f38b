package org.archipel.catalog.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.catalog.release.NetworkTables.Row;
import org.archipel.disclosure.Cell;
import org.archipel.disclosure.CountRule;
import org.archipel.disclosure.ProtectedTable;
import org.archipel.disclosure.Relation;
import org.archipel.ontology.Ids;

/**
 * Makes one protected table of all network tables together, for they share their offices: a broader
 * slot is not below a narrower one, options cover their slot, sizes add up to all. One thread, used
 * once.
 */
final class NetworkCells {

  private static final CountRule RULE = CountRule.DEFAULT;

  /** What hiding a figure costs, over all offices and for one band. */
  private enum Kind {
    BASE(9, 4),
    SAID(6, 3),
    SLOT(5, 2),
    OPTION(3, 1),
    REST(0, 0);

    private final int all;
    private final int band;

    Kind(int all, int band) {
      this.all = all;
      this.band = band;
    }
  }

  private final NetworkTables tables;
  private final Broader broader;
  private final Earlier earlier;
  private final Map<String, Who> figures = new LinkedHashMap<>();
  private final Map<String, Who> bases = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, List<String>> coveredBy = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  NetworkCells(NetworkTables tables, Broader broader, Earlier earlier) {
    this.tables = tables;
    this.broader = broader;
    this.earlier = earlier;
  }

  static String count(Row row, String band) {
    return cell(figure(row.place(), row.option()), band);
  }

  /** Returns the cell of the base of a row: a capability's for a slot, a slot's for an option. */
  static String base(Row row, String band) {
    return cell(row.isSlot() ? base(row.place().capability()) : said(row.place()), band);
  }

  ProtectedTable table() {
    for (Row row : tables.rows()) {
      if (row.isSlot()) {
        figure(Kind.BASE, base(row.place().capability()), row.base(), row.base());
        figure(Kind.SLOT, figure(row.place(), ""), row.count(), row.base());
      } else {
        figure(Kind.SAID, said(row.place()), row.base(), row.base());
        figure(Kind.OPTION, figure(row.place(), row.option()), row.count(), row.base());
        covers(figure(row.place(), ""), figure(row.place(), row.option()));
      }
    }
    narrower();
    figures.forEach(this::cells);
    tables.bands().keySet().forEach(this::relations);
    return new ProtectedTable(cells, relations);
  }

  private void figure(Kind kind, String name, Who who, Who base) {
    if (figures.putIfAbsent(name, who) == null) {
      kinds.put(name, kind);
      bases.put(name, base);
    }
  }

  private void covers(String whole, String part) {
    coveredBy.computeIfAbsent(whole, any -> new ArrayList<>()).add(part);
  }

  /** What a broader figure has beyond a narrower one is a figure that anybody can compute. */
  private void narrower() {
    Map<Place, Set<String>> options = new LinkedHashMap<>();
    for (Row row : tables.rows()) {
      options
          .computeIfAbsent(row.place(), any -> new java.util.LinkedHashSet<>())
          .add(row.option());
    }
    Set<Place> places = options.keySet();
    for (Place place : places) {
      broader
          .capability(place.capability(), above -> figures.containsKey(base(above)))
          .ifPresent(above -> rest(base(above), base(place.capability())));
    }
    for (Map.Entry<Place, Set<String>> entry : options.entrySet()) {
      Place place = entry.getKey();
      broader
          .block(place, places)
          .ifPresent(
              above -> {
                rest(figure(above, ""), figure(place, ""));
                rest(said(above), said(place));
                covers(figure(above, ""), figure(place, ""));
              });
      Optional<Place> wider = broader.capability(place, places);
      if (wider.isPresent()) {
        rest(said(wider.get()), said(place));
        entry
            .getValue()
            .forEach(option -> rest(figure(wider.get(), option), figure(place, option)));
      }
    }
  }

  private void rest(String whole, String part) {
    Who all = figures.get(whole);
    Who some = figures.get(part);
    if (all != null && some != null && !whole.equals(part)) {
      figure(Kind.REST, whole + " - " + part, all.without(some), all);
    }
  }

  private void cells(String name, Who who) {
    Who base = bases.getOrDefault(name, who);
    tables
        .bands()
        .forEach(
            (band, offices) ->
                cells.add(
                    cell(name, band, who.among(offices), base.among(offices), offices.size())));
  }

  private Cell cell(String name, String band, Who who, Who base, int most) {
    Kind kind = kinds.getOrDefault(name, Kind.REST);
    int weight = band.equals(NetworkTables.ALL) ? kind.all : kind.band;
    String cell = cell(name, band);
    Cell open = new Cell(cell, who.count(), Math.min(who.least(), who.count()), most, 0, weight);
    boolean nearlyAll =
        (kind == Kind.SLOT || kind == Kind.OPTION)
            && RULE.isNearlyAll(who.count(), who.least(), base.count());
    Cell judged = who.isSmall(RULE) || nearlyAll ? open.sensitive(RULE.need()) : open;
    Cell shown = band.equals(NetworkTables.UNKNOWN) ? judged.unshown() : judged;
    return weight == 0 ? shown : earlier.judge(shown, who);
  }

  private void relations(String band) {
    figures.forEach(
        (name, who) -> {
          String cell = cell(name, band);
          if (name.contains(" - ")) {
            String whole = name.substring(0, name.indexOf(" - "));
            String part = name.substring(name.indexOf(" - ") + 3);
            // Exact only where the narrower is all within the broader, as it should be.
            addIfTrue(Relation.sum(cell(whole, band), List.of(cell(part, band), cell)));
          }
          if (band.equals(NetworkTables.ALL)) {
            List<String> parts =
                tables.bands().keySet().stream()
                    .filter(other -> !other.equals(NetworkTables.ALL))
                    .map(other -> cell(name, other))
                    .toList();
            addIfTrue(Relation.sum(cell, parts));
          }
        });
    for (Row row : tables.rows()) {
      addIfTrue(Relation.within(count(row, band), base(row, band)));
      if (!row.isSlot()) {
        addIfTrue(Relation.within(count(row, band), cell(figure(row.place(), ""), band)));
      }
    }
    coveredBy.forEach(
        (whole, parts) ->
            addIfTrue(
                Relation.covered(
                    cell(whole, band), parts.stream().map(part -> cell(part, band)).toList())));
  }

  /** An attacker may reckon with what only happens to be so; what is not so helps nobody. */
  private void addIfTrue(Relation relation) {
    long excess = sum(relation.plus()) - sum(relation.minus());
    if (relation.exact() ? excess == 0 : excess <= 0) {
      relations.add(relation);
    }
  }

  private long sum(List<String> names) {
    return names.stream().mapToLong(this::value).sum();
  }

  private long value(String cell) {
    int at = cell.lastIndexOf(" @");
    Set<Node> offices = tables.bands().getOrDefault(cell.substring(at + 2), Set.of());
    return Objects.requireNonNull(figures.get(cell.substring(0, at))).among(offices).count();
  }

  static String cell(String figure, String band) {
    return figure + " @" + band;
  }

  private static String figure(Place place, String option) {
    return path(place) + (option.isEmpty() ? "" : "/" + option);
  }

  private static String said(Place place) {
    return said(path(place));
  }

  private static String base(Node capability) {
    return base(slug(capability));
  }

  /** Returns the figure that is the base of options, by the path of their slot. */
  static String said(String slot) {
    return "said " + slot;
  }

  /** Returns the figure that is the base of slots, by the slug of their capability. */
  static String base(String capability) {
    return "base " + capability;
  }

  static String path(Place place) {
    return slug(place.capability()) + "/" + slug(place.block());
  }

  private static String slug(Node thing) {
    return Ids.localName(thing.getURI()).orElseGet(() -> Ids.slug(thing.getURI()));
  }
}
