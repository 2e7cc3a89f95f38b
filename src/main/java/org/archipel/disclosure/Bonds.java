package org.archipel.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells and relations as numbers: cell by place, relation by place. Immutable once made. */
final class Bonds {

  /**
   * One relation by the places of its cells.
   *
   * @param cells places of the cells, those that are added first
   * @param added how many of them are added; the others are taken away
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
  record Bond(int[] cells, int added, boolean exact) {

    int sign(int index) {
      return index < added ? 1 : -1;
    }

    /** Returns by how much some figures break it; 0 if they keep it. */
    long excess(long[] figures) {
      long sum = 0;
      for (int i = 0; i < cells.length; i++) {
        sum += sign(i) * figures[cells[i]];
      }
      return exact || sum > 0 ? sum : 0;
    }
  }

  final List<Cell> cells;
  final List<Bond> all = new ArrayList<>();
  private final List<List<Integer>> ofCell = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final long[] values;

  Bonds(List<Cell> cells, Iterable<Relation> relations) {
    this.cells = List.copyOf(cells);
    this.values = cells.stream().mapToLong(Cell::value).toArray();
    for (Cell cell : cells) {
      if (places.put(cell.name(), places.size()) != null) {
        throw new IllegalArgumentException("two cells have the name " + cell.name());
      }
      ofCell.add(new ArrayList<>());
    }
    for (Relation relation : new LinkedHashSet<>(listed(relations))) {
      add(relation);
    }
  }

  private static List<Relation> listed(Iterable<Relation> relations) {
    List<Relation> list = new ArrayList<>();
    relations.forEach(list::add);
    return list;
  }

  private void add(Relation relation) {
    int[] members = new int[relation.plus().size() + relation.minus().size()];
    int at = 0;
    for (List<String> side : List.of(relation.plus(), relation.minus())) {
      for (String name : side) {
        members[at++] = place(name);
      }
    }
    Bond bond = new Bond(members, relation.plus().size(), relation.exact());
    if (bond.excess(values) != 0) {
      throw new IllegalArgumentException("the figures do not keep " + relation);
    }
    Set<Integer> distinct = new LinkedHashSet<>();
    for (int member : members) {
      distinct.add(member);
    }
    distinct.forEach(member -> ofCell.get(member).add(all.size()));
    all.add(bond);
  }

  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no cell has the name " + name);
    }
    return place;
  }

  /** Returns the places of the relations that a cell stands in. */
  List<Integer> of(int cell) {
    return ofCell.get(cell);
  }

  long[] values() {
    return values.clone();
  }
}
