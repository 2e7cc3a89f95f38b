package org.archipel.view.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.exchange.ArchimateFile;
import org.archipel.exchange.ArchimateFile.Connection;
import org.archipel.exchange.ArchimateFile.Diagram;
import org.archipel.exchange.ArchimateFile.Node;
import org.archipel.exchange.ArchimateFile.Relationship;
import org.archipel.exchange.ArchimateWriter;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Link;
import org.archipel.view.Model.Network;
import org.archipel.view.Picture;
import org.archipel.view.Tone;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Scene;

/**
 * ArchiMate exchange files: every box is an element, what lies within a group is related to it, and
 * the diagram has the places of the picture. Identifiers follow from what boxes stand for, so that
 * a newer file updates an older one.
 */
final class ArchimateFormat implements PictureFormat {

  @Override
  public String name() {
    return "archimate";
  }

  @Override
  public String mediaType() {
    return ArchimateWriter.MEDIA_TYPE;
  }

  @Override
  public String suffix() {
    return ".archimate.xml";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    return ArchimateWriter.write(new Drawing(picture, scene).file());
  }

  /** A box with its place, and the smallest group that it lies within. */
  private record Placed(Box box, Element element, Optional<Placed> within) {}

  /** One file while it is made. One thread, used once. */
  private static final class Drawing {

    private final Picture picture;
    private final String id;
    private final Map<String, Placed> placed = new LinkedHashMap<>();
    private final Map<String, Relationship> relationships = new LinkedHashMap<>();

    Drawing(Picture picture, Scene scene) {
      this.picture = picture;
      Map<String, Box> boxes = Boxes.of(picture.model());
      this.id =
          "picture "
              + picture.viewpoint().name()
              + boxes.keySet().stream().findFirst().map(first -> " " + first).orElse("");
      List<Placed> groups = new ArrayList<>();
      for (Element element : scene.elements()) {
        Box box = boxes.get(element.id());
        if (box != null && (element.role() == Role.GROUP || element.role() == Role.BOX)) {
          Placed here = new Placed(box, element, smallest(groups, element.bounds()));
          if (placed.putIfAbsent(box.id(), here) == null && element.role() == Role.GROUP) {
            groups.add(here);
          }
        }
      }
    }

    private static Optional<Placed> smallest(List<Placed> groups, Bounds inner) {
      return groups.stream()
          .filter(group -> holds(group.element().bounds(), inner))
          .min(Comparator.comparingDouble(group -> area(group.element().bounds())));
    }

    private static boolean holds(Bounds outer, Bounds inner) {
      return inner.x() >= outer.x()
          && inner.y() >= outer.y()
          && inner.x() + inner.width() <= outer.x() + outer.width()
          && inner.y() + inner.height() <= outer.y() + outer.height();
    }

    private static double area(Bounds bounds) {
      return bounds.width() * bounds.height();
    }

    ArchimateFile file() {
      placed.values().forEach(this::relate);
      List<Connection> connections = new ArrayList<>();
      if (picture.model() instanceof Network network) {
        network.links().forEach(link -> link(link, connections));
      }
      Diagram diagram =
          new Diagram(
              identifier("diagram"),
              picture.title(),
              about(),
              "Layered",
              nodes(Optional.empty()),
              connections);
      return new ArchimateFile(
          identifier("model"),
          picture.title(),
          about(),
          picture.language().tag(),
          placed.values().stream().map(each -> element(each.box())).toList(),
          List.copyOf(relationships.values()),
          placed.isEmpty() ? List.of() : List.of(diagram));
    }

    private String about() {
      List<String> lines = new ArrayList<>(List.of(picture.subtitle(), picture.base()));
      lines.addAll(picture.notes());
      lines.removeIf(String::isEmpty);
      return String.join("\n", lines);
    }

    private static ArchimateFile.Element element(Box box) {
      Map<String, String> properties = new LinkedHashMap<>();
      if (box.iri() != null) {
        properties.put("archipel address", box.iri());
      }
      if (box.tone() != Tone.PLAIN) {
        properties.put("tone", box.tone().name().toLowerCase(java.util.Locale.ROOT));
      }
      for (Figure figure : box.figures()) {
        properties.put(figure.label(), Boxes.text(figure));
      }
      return new ArchimateFile.Element(
          ArchimateFile.identifier(box.id()),
          box.kind().archiMate(),
          box.label(),
          String.join("\n", box.details()),
          properties);
    }

    /** What lies within a group is related to it by what both are. */
    private void relate(Placed inner) {
      if (inner.within().isEmpty()) {
        return;
      }
      String group = inner.within().get().box().id();
      String here = inner.box().id();
      Kind outer = inner.within().get().box().kind();
      switch (outer) {
        case GROUPING -> relationship("Aggregation", group, here);
        case CAPABILITY -> {
          if (inner.box().kind() == Kind.CAPABILITY) {
            relationship("Composition", group, here);
          } else {
            relationship(isActive(inner.box().kind()) ? "Realization" : "Association", here, group);
          }
        }
        case APPLICATION_COMPONENT ->
            relationship(
                inner.box().kind() == Kind.SYSTEM_SOFTWARE ? "Serving" : "Association",
                here,
                group);
        default -> relationship("Association", here, group);
      }
    }

    private static boolean isActive(Kind kind) {
      return kind == Kind.APPLICATION_COMPONENT
          || kind == Kind.APPLICATION_SERVICE
          || kind == Kind.SYSTEM_SOFTWARE
          || kind == Kind.TECHNOLOGY_SERVICE;
    }

    private void relationship(String type, String source, String target) {
      String key = type + " " + source + " " + target;
      relationships.putIfAbsent(
          key,
          new Relationship(
              ArchimateFile.identifier(key),
              type,
              ArchimateFile.identifier(source),
              ArchimateFile.identifier(target),
              "",
              Map.of()));
    }

    private void link(Link link, List<Connection> connections) {
      if (!placed.containsKey(link.from()) || !placed.containsKey(link.to())) {
        return;
      }
      Map<String, String> properties = new LinkedHashMap<>();
      if (!link.details().isEmpty()) {
        properties.put("details", String.join("\n", link.details()));
      }
      String relationship = ArchimateFile.identifier(link.id());
      relationships.putIfAbsent(
          link.id(),
          new Relationship(
              relationship,
              link.relation(),
              ArchimateFile.identifier(link.from()),
              ArchimateFile.identifier(link.to()),
              link.label(),
              properties));
      connections.add(
          new Connection(
              identifier("line " + link.id()),
              relationship,
              identifier("node " + link.from()),
              identifier("node " + link.to())));
    }

    private List<Node> nodes(Optional<Placed> within) {
      return placed.values().stream()
          .filter(each -> each.within().equals(within))
          .map(this::node)
          .toList();
    }

    private Node node(Placed each) {
      Bounds bounds = each.element().bounds();
      return new Node(
          identifier("node " + each.box().id()),
          ArchimateFile.identifier(each.box().id()),
          each.box().label(),
          (int) Math.max(0, Math.round(bounds.x())),
          (int) Math.max(0, Math.round(bounds.y())),
          (int) Math.max(1, Math.round(bounds.width())),
          (int) Math.max(1, Math.round(bounds.height())),
          each.element().role() == Role.GROUP ? nodes(Optional.of(each)) : List.of());
    }

    private String identifier(String part) {
      return ArchimateFile.identifier(id + " " + part);
    }
  }
}
