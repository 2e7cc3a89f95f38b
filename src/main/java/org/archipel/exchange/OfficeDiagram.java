package org.archipel.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archipel.exchange.ArchimateFile.Connection;
import org.archipel.exchange.ArchimateFile.Diagram;
import org.archipel.exchange.ArchimateFile.Element;
import org.archipel.exchange.ArchimateFile.Node;
import org.archipel.exchange.ArchimateFile.Relationship;

/**
 * Places the systems of an office in groups by the first capability that each realises, with what
 * serves each inside it. One thread, used once.
 */
final class OfficeDiagram {

  private static final int GAP = 20;
  private static final int TITLE = 30;
  private static final int SYSTEM_WIDTH = 200;
  private static final int LINE_HEIGHT = 30;
  private static final int COLUMNS = 4;
  private static final Set<String> LINES = Set.of("Flow", "Serving");

  private final Map<String, Element> elements = new HashMap<>();
  private final List<Relationship> relationships;
  private final Map<String, List<String>> inside = new HashMap<>();
  private final Map<String, String> group = new HashMap<>();
  private final String id;

  private OfficeDiagram(String id, List<Element> elements, List<Relationship> relationships) {
    this.id = id;
    this.relationships = relationships;
    elements.forEach(element -> this.elements.put(element.id(), element));
    for (Relationship link : relationships) {
      if (link.type().equals("Serving") && isTechnology(link.source()) && isSystem(link.target())) {
        inside.computeIfAbsent(link.target(), any -> new ArrayList<>()).add(link.source());
      } else if (link.type().equals("Realization")) {
        group.putIfAbsent(link.source(), link.target());
      }
    }
  }

  static Diagram of(OfficeItems items, List<Element> elements, List<Relationship> relationships) {
    String id = ArchimateFile.identifier("diagram " + items.office());
    return new OfficeDiagram(id, elements, relationships).diagram(items.label());
  }

  private Diagram diagram(String office) {
    Map<String, List<Element>> groups = new TreeMap<>();
    elements.values().stream()
        .filter(element -> isSystem(element.id()))
        .sorted(java.util.Comparator.comparing(Element::name).thenComparing(Element::id))
        .forEach(
            system ->
                groups.computeIfAbsent(groupName(system), any -> new ArrayList<>()).add(system));
    Map<String, String> shown = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    int y = GAP;
    for (List<Element> systems : groups.values()) {
      Node node = group(systems, y, shown);
      nodes.add(node);
      y += node.height() + GAP;
    }
    return new Diagram(id, office + ": landscape", "", "Layered", nodes, connections(shown));
  }

  /** Names sort groups; those whose capability nobody said come last. */
  private String groupName(Element system) {
    String capability = group.get(system.id());
    Element element = capability == null ? null : elements.get(capability);
    return element == null ? "\uFFFF" : element.name() + "\n" + element.id();
  }

  private Node group(List<Element> systems, int y, Map<String, String> shown) {
    String capability = group.get(systems.getFirst().id());
    String own = ArchimateFile.identifier(id + " group " + capability);
    List<Node> nodes = new ArrayList<>();
    int top = y + TITLE;
    int bottom = top;
    for (int i = 0; i < systems.size(); i++) {
      if (i % COLUMNS == 0) {
        top = i == 0 ? top : bottom + GAP;
      }
      Node node = system(systems.get(i), GAP * 2 + (i % COLUMNS) * (SYSTEM_WIDTH + GAP), top);
      shown.put(systems.get(i).id(), node.id());
      nodes.add(node);
      bottom = Math.max(bottom, top + node.height());
    }
    int width = GAP * 2 + Math.min(COLUMNS, systems.size()) * (SYSTEM_WIDTH + GAP);
    return new Node(
        own, capability, "No capability was said", GAP, y, width, bottom + GAP - y, nodes);
  }

  private Node system(Element system, int x, int y) {
    String own = ArchimateFile.identifier(id + " node " + system.id());
    List<Node> nodes = new ArrayList<>();
    int at = y + TITLE + LINE_HEIGHT / 2;
    for (String technology :
        inside.getOrDefault(system.id(), List.of()).stream().distinct().toList()) {
      nodes.add(
          new Node(
              ArchimateFile.identifier(own + " " + technology),
              technology,
              "",
              x + GAP / 2,
              at,
              SYSTEM_WIDTH - GAP,
              LINE_HEIGHT,
              List.of()));
      at += LINE_HEIGHT + 5;
    }
    return new Node(own, system.id(), "", x, y, SYSTEM_WIDTH, at + 5 - y, nodes);
  }

  private List<Connection> connections(Map<String, String> shown) {
    List<Connection> connections = new ArrayList<>();
    for (Relationship link : relationships) {
      String source = shown.get(link.source());
      String target = shown.get(link.target());
      if (LINES.contains(link.type()) && source != null && target != null) {
        connections.add(
            new Connection(
                ArchimateFile.identifier(id + " line " + link.id()), link.id(), source, target));
      }
    }
    return connections;
  }

  private boolean isSystem(String element) {
    Element found = elements.get(element);
    return found != null && found.type().equals("ApplicationComponent");
  }

  private boolean isTechnology(String element) {
    Element found = elements.get(element);
    return found != null
        && (found.type().equals("SystemSoftware") || found.type().equals("TechnologyService"));
  }
}
