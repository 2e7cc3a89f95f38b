package org.archipel.reader.architecture.structurizr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;

/**
 * Where a DSL file names what: the library does not tell. Things are found again by their names and
 * those of what they lie in. One thread.
 */
final class DslPlaces {

  /** What gives its name to what lies in it. */
  private static final Set<String> NAMED =
      Set.of(
          "person",
          "element",
          "softwaresystem",
          "container",
          "component",
          "deploymentenvironment",
          "deploymentnode",
          "infrastructurenode");

  private final Deque<Block> open = new ArrayDeque<>();
  private final Map<String, String> archetypes = new HashMap<>();
  private final Map<List<String>, Position> places = new HashMap<>();

  /** A block that was not closed yet; its name is empty unless it counts. */
  private record Block(String keyword, String name, String identifier) {}

  /** Adds a line, in the order of the file. */
  void add(DslLine line, Position at) {
    if (line.closes()) {
      open.pollLast();
      return;
    }
    String keyword = archetypes.getOrDefault(line.keyword(), line.keyword());
    boolean archetype = !open.isEmpty() && open.getLast().keyword().equals("archetypes");
    if (archetype) {
      archetypes.put(line.identifier().toLowerCase(Locale.ROOT), keyword);
    }
    String name = NAMED.contains(keyword) && !archetype ? line.argument(1) : "";
    if (!name.isEmpty()) {
      places.putIfAbsent(path(name), at);
    }
    relationship(line, at);
    if (line.opens()) {
      open.addLast(new Block(keyword, name, line.identifier()));
    }
  }

  boolean isInWorkspace() {
    return open.size() == 1 && open.getLast().keyword().equals("workspace");
  }

  int depth() {
    return open.size();
  }

  /** Returns where something is named, by its name behind those of what it lies in. */
  Optional<Position> of(List<String> path) {
    return Optional.ofNullable(places.get(path));
  }

  /** Returns where a relationship stands, by the identifiers of its ends. */
  Optional<Position> of(String from, String to, String description) {
    return of(List.of("->", last(from), last(to), description));
  }

  private List<String> path(String name) {
    List<String> path = new ArrayList<>();
    for (Block block : open) {
      if (!block.name().isEmpty()) {
        path.add(block.name());
      }
    }
    path.add(name);
    return Collections.unmodifiableList(path);
  }

  private void relationship(DslLine line, Position at) {
    boolean explicit = isArrow(line.argument(1));
    if (!explicit && !isArrow(line.argument(0))) {
      return;
    }
    String here = open.isEmpty() ? "" : open.getLast().identifier();
    String from = explicit && !line.argument(0).equals("this") ? line.argument(0) : here;
    int behind = explicit ? 2 : 1;
    String to = line.argument(behind).equals("this") ? here : line.argument(behind);
    String description = line.argument(behind + 1);
    places.putIfAbsent(
        List.of("->", last(from), last(to), description.equals("{") ? "" : description), at);
  }

  private static boolean isArrow(String word) {
    return word.equals("->") || (word.startsWith("--") && word.endsWith("->"));
  }

  private static String last(String identifier) {
    return identifier.substring(identifier.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
