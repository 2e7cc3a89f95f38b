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

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<Relation> relations;
  private final Predicate<String> shown;

  /**
   * @param shown which figures the attacker reads; of the others only {@code least} and {@code
   *     most} are looked at
   */
  public Attacker(ProtectedTable table, Predicate<String> shown) {
    table.cells().forEach(cell -> cells.put(cell.name(), cell));
    this.relations = table.relations();
    this.shown = shown;
  }

  /** What must not be: a figure that is confined more closely than it needs. */
  public record Broken(String cell, long least, long greatest) {}

  /** Tries to break every withheld cell by linear programming. */
  public List<Broken> byLinearProgramming() {
    List<Broken> broken = new ArrayList<>();
    for (List<String> component : components()) {
      Simplex program = program(component);
      for (int i = 0; i < component.size(); i++) {
        Cell cell = cell(component.get(i));
        long least = cell.least() + (long) Math.ceil(program.least(i) - 1e-6);
        long greatest = cell.least() + (long) Math.floor(program.greatest(i) + 1e-6);
        if (greatest - least < room(cell)) {
          broken.add(new Broken(cell.name(), least, greatest));
        }
      }
    }
    return broken;
  }

  /** Tries to break every withheld cell by going through all whole numbers; for small tables. */
  public List<Broken> byTryingAll() {
    List<Broken> broken = new ArrayList<>();
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
    for (long figure = cell.least(); figure <= cell.most(); figure++) {
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
    return shown.test(name) ? cell(name).value() : chosen.getOrDefault(name, cell(name).least());
  }

  private long greatest(String name, Map<String, Long> chosen) {
    return shown.test(name) ? cell(name).value() : chosen.getOrDefault(name, cell(name).most());
  }

  private Simplex program(List<String> names) {
    Simplex program = new Simplex(names.size());
    for (int i = 0; i < names.size(); i++) {
      Cell cell = cell(names.get(i));
      double[] row = new double[names.size()];
      row[i] = 1;
      program.atMost(row, cell.most() - cell.least());
    }
    for (Relation relation : relations) {
      double[] row = new double[names.size()];
      long constant = 0;
      for (int side = 0; side < 2; side++) {
        int sign = side == 0 ? 1 : -1;
        for (String name : side == 0 ? relation.plus() : relation.minus()) {
          int index = names.indexOf(name);
          if (index >= 0) {
            row[index] += sign;
          }
          constant += sign * (shown.test(name) ? cell(name).value() : cell(name).least());
        }
      }
      boolean concerns = false;
      for (double coefficient : row) {
        concerns |= coefficient != 0;
      }
      if (concerns && relation.exact()) {
        program.equal(row, -constant);
      } else if (concerns) {
        program.atMost(row, -constant);
      }
    }
    return program;
  }

  /** Returns the withheld cells, together those that relations tie. */
  private List<List<String>> components() {
    Map<String, List<String>> ties = new HashMap<>();
    for (Relation relation : relations) {
      List<String> all = new ArrayList<>(relation.plus());
      all.addAll(relation.minus());
      all.removeIf(shown);
      all.forEach(name -> ties.computeIfAbsent(name, any -> new ArrayList<>()).addAll(all));
    }
    Set<String> seen = new HashSet<>();
    List<List<String>> components = new ArrayList<>();
    for (String name : cells.keySet()) {
      if (!shown.test(name) && seen.add(name)) {
        List<String> component = new ArrayList<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
          String next = open.remove();
          component.add(next);
          ties.getOrDefault(next, List.of()).stream().filter(seen::add).forEach(open::add);
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
