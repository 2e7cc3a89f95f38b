package org.archipel.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Computes what follows for withheld figures from everything that is shown, without the code that
 * withheld them: the exact set of whole numbers by trying all, or bounds by linear programming.
 */
public final class Attacker {

  /** Cells that are tied together beyond which each is attacked with those near it only. */
  private static final int LARGE = 150;

  private static final int NEAR = 45;

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<Relation> relations;
  private final Predicate<String> shown;
  private final Map<String, long[]> bounds = new HashMap<>();
  private final Map<String, List<String>> ties = new HashMap<>();
  private final Map<String, List<Relation>> ofCell = new HashMap<>();

  /**
   * @param shown which figures the attacker reads; of the others only {@code least} and {@code
   *     most} are looked at
   */
  public Attacker(ProtectedTable table, Predicate<String> shown) {
    table.cells().forEach(cell -> cells.put(cell.name(), cell));
    this.relations = table.relations();
    this.shown = shown;
    for (Cell cell : table.cells()) {
      boolean read = shown.test(cell.name());
      bounds.put(
          cell.name(),
          new long[] {read ? cell.value() : cell.least(), read ? cell.value() : cell.most()});
    }
    while (narrow()) {
      continue;
    }
  }

  /** Narrows bounds by each relation alone; what they leave is for the simplex. */
  private boolean narrow() {
    boolean narrowed = false;
    for (Relation relation : relations) {
      narrowed |= narrow(relation.plus(), relation.minus());
      if (relation.exact()) {
        narrowed |= narrow(relation.minus(), relation.plus());
      }
    }
    return narrowed;
  }

  /** Narrows by: the sum of the first is at most the sum of the second. */
  private boolean narrow(List<String> lower, List<String> upper) {
    long slack = 0;
    for (String name : upper) {
      slack += bound(name)[1];
    }
    for (String name : lower) {
      slack -= bound(name)[0];
    }
    boolean narrowed = false;
    for (String name : lower) {
      long[] bound = bound(name);
      if (bound[1] > bound[0] + slack) {
        bound[1] = bound[0] + slack;
        narrowed = true;
      }
    }
    for (String name : upper) {
      long[] bound = bound(name);
      if (bound[0] < bound[1] - slack) {
        bound[0] = bound[1] - slack;
        narrowed = true;
      }
    }
    return narrowed;
  }

  private long[] bound(String name) {
    return bounds.get(name);
  }

  private boolean isFound(String name) {
    return bound(name)[0] == bound(name)[1];
  }

  /** What must not be: a figure that is confined more closely than it needs. */
  public record Broken(String cell, long least, long greatest) {}

  /** Returns by how much a relation could be broken within bounds. */
  private long slack(Relation relation) {
    long most = 0;
    for (String name : relation.plus()) {
      most += bound(name)[1];
    }
    for (String name : relation.minus()) {
      most -= bound(name)[0];
    }
    return most;
  }

  private List<Broken> found() {
    List<Broken> broken = new ArrayList<>();
    for (Cell cell : cells.values()) {
      if (!shown.test(cell.name()) && isFound(cell.name()) && room(cell) > 0) {
        broken.add(new Broken(cell.name(), cell.value(), cell.value()));
      }
    }
    return broken;
  }

  /** Tries to break every withheld cell by linear programming. */
  public List<Broken> byLinearProgramming() {
    List<Broken> broken = found();
    for (List<String> component : components()) {
      if (component.size() > LARGE) {
        component.stream()
            .map(this::cell)
            .filter(cell -> cell.need() > 0)
            .forEach(cell -> broken.addAll(solve(near(cell), 1)));
      } else {
        broken.addAll(solve(component, component.size()));
      }
    }
    return broken;
  }

  /** Bounds the first of some cells, with all relations that concern them. */
  private List<Broken> solve(List<String> component, int first) {
    List<Broken> broken = new ArrayList<>();
    Simplex program = program(component);
    for (int i = 0; i < first; i++) {
      Cell cell = cell(component.get(i));
      if (room(cell) == 0 || program.isKnownToSpan(i, room(cell))) {
        continue;
      }
      long from = bound(cell.name())[0];
      long least = from + (long) Math.ceil(program.least(i) - 1e-6);
      long greatest = from + (long) Math.floor(program.greatest(i) + 1e-6);
      if (greatest - least < room(cell)) {
        broken.add(new Broken(cell.name(), least, greatest));
      }
    }
    return broken;
  }

  /** Returns a cell and those nearest to it by relations. */
  private List<String> near(Cell cell) {
    Set<String> seen = new java.util.LinkedHashSet<>(List.of(cell.name()));
    ArrayDeque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && seen.size() < NEAR) {
      for (String next : ties().getOrDefault(open.remove(), List.of())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return List.copyOf(seen);
  }

  /** Tries to break every withheld cell by going through all whole numbers; for small tables. */
  public List<Broken> byTryingAll() {
    List<Broken> broken = found();
    for (List<String> component : components()) {
      Map<String, TreeSet<Long>> possible = new HashMap<>();
      component.forEach(name -> possible.put(name, new TreeSet<>()));
      tryAll(component, 0, new HashMap<>(), possible);
      for (String name : component) {
        TreeSet<Long> figures = possible.get(name);
        if (figures.last() - figures.first() < room(cell(name))) {
          broken.add(new Broken(name, figures.first(), figures.last()));
        }
      }
    }
    return broken;
  }

  /** Returns how far apart a figure's bounds must stay: nobody can hide what all know. */
  private static long room(Cell cell) {
    long need = cell.need() > 0 ? cell.need() : cell.weight() > 0 ? 1 : 0;
    return Math.min(need, cell.most() - cell.least());
  }

  private void tryAll(
      List<String> names, int at, Map<String, Long> chosen, Map<String, TreeSet<Long>> possible) {
    if (at == names.size()) {
      chosen.forEach((name, figure) -> possible.get(name).add(figure));
      return;
    }
    Cell cell = cell(names.get(at));
    for (long figure = bound(cell.name())[0]; figure <= bound(cell.name())[1]; figure++) {
      chosen.put(cell.name(), figure);
      if (relations.stream().allMatch(relation -> mayHold(relation, chosen))) {
        tryAll(names, at + 1, chosen, possible);
      }
    }
    chosen.remove(cell.name());
  }

  /** Whether a relation holds for some figures of those not chosen yet. */
  private boolean mayHold(Relation relation, Map<String, Long> chosen) {
    long least = 0;
    long greatest = 0;
    for (String name : relation.plus()) {
      least += least(name, chosen);
      greatest += greatest(name, chosen);
    }
    for (String name : relation.minus()) {
      least -= greatest(name, chosen);
      greatest -= least(name, chosen);
    }
    return least <= 0 && (!relation.exact() || greatest >= 0);
  }

  private long least(String name, Map<String, Long> chosen) {
    return chosen.getOrDefault(name, bound(name)[0]);
  }

  private long greatest(String name, Map<String, Long> chosen) {
    return chosen.getOrDefault(name, bound(name)[1]);
  }

  private Simplex program(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    Simplex program = new Simplex(names.size());
    for (String name : names) {
      double[] row = new double[names.size()];
      row[places.get(name)] = 1;
      program.atMost(row, bound(name)[1] - bound(name)[0]);
    }
    Set<Relation> concerned = new java.util.LinkedHashSet<>();
    names.forEach(name -> concerned.addAll(ofCell().getOrDefault(name, List.of())));
    for (Relation relation : concerned) {
      if (relation.exact() || slack(relation) > 0) {
        add(relation, places, program);
      }
    }
    return program;
  }

  /** Adds a relation over some cells; the others may stand anywhere within their bounds. */
  private void add(Relation relation, Map<String, Integer> places, Simplex program) {
    double[] row = new double[places.size()];
    double[] opposite = new double[places.size()];
    long least = 0;
    long most = 0;
    for (int side = 0; side < 2; side++) {
      int sign = side == 0 ? 1 : -1;
      for (String name : side == 0 ? relation.plus() : relation.minus()) {
        Integer place = places.get(name);
        long low = bound(name)[0];
        long high = place == null ? bound(name)[1] : low;
        if (place != null) {
          row[place] += sign;
          opposite[place] -= sign;
        }
        least += sign > 0 ? low : -high;
        most += sign > 0 ? high : -low;
      }
    }
    if (relation.exact() && least == most) {
      program.equal(row, -least);
      return;
    }
    program.atMost(row, -least);
    if (relation.exact()) {
      program.atMost(opposite, most);
    }
  }

  private Map<String, List<Relation>> ofCell() {
    if (ofCell.isEmpty()) {
      for (Relation relation : relations) {
        for (List<String> names : List.of(relation.plus(), relation.minus())) {
          names.forEach(
              name -> ofCell.computeIfAbsent(name, any -> new ArrayList<>()).add(relation));
        }
      }
    }
    return ofCell;
  }

  /** Returns what relations that matter tie to each withheld cell. */
  private Map<String, List<String>> ties() {
    if (!ties.isEmpty()) {
      return ties;
    }
    for (Relation relation : relations) {
      List<String> all = new ArrayList<>(relation.plus());
      all.addAll(relation.minus());
      if (!relation.exact() && slack(relation) <= 0) {
        continue;
      }
      all.removeIf(this::isFound);
      all.forEach(name -> ties.computeIfAbsent(name, any -> new ArrayList<>()).addAll(all));
    }
    return ties;
  }

  /** Returns the withheld cells, together those that relations tie. */
  private List<List<String>> components() {
    Set<String> seen = new HashSet<>();
    List<List<String>> components = new ArrayList<>();
    for (String name : cells.keySet()) {
      if (!isFound(name) && seen.add(name)) {
        List<String> component = new ArrayList<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
          String next = open.remove();
          component.add(next);
          ties().getOrDefault(next, List.of()).stream().filter(seen::add).forEach(open::add);
        }
        components.add(component);
      }
    }
    return components;
  }

  private Cell cell(String name) {
    return cells.get(name);
  }
}
