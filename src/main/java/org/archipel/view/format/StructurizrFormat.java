package org.archipel.view.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archipel.exchange.Workspace;
import org.archipel.exchange.Workspace.Flow;
import org.archipel.exchange.Workspace.SoftwareSystem;
import org.archipel.exchange.WorkspaceDsl;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture;
import org.archipel.view.Tone;
import org.archipel.view.scene.Scene;

/**
 * Structurizr's DSL: every innermost box is a software system, in the group that it stands in;
 * links are relationships. Figures and standing are properties and tags.
 */
final class StructurizrFormat implements PictureFormat {

  @Override
  public String name() {
    return "structurizr";
  }

  @Override
  public String mediaType() {
    return "text/x-structurizr-dsl";
  }

  @Override
  public String suffix() {
    return ".dsl";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    Map<String, String> groups = new LinkedHashMap<>();
    switch (picture.model()) {
      case Model.Layers layers -> layers.groups().forEach(group -> groups(group, groups));
      case Model.Matrix matrix -> matrix.rows().forEach(group -> groups(group, groups));
      default -> {
        // Nothing else groups its boxes.
      }
    }
    List<SoftwareSystem> systems = new ArrayList<>();
    for (Box box : Boxes.of(picture.model()).values()) {
      if (!groups.containsKey("group " + box.id())) {
        systems.add(system(box, groups.getOrDefault(box.id(), "")));
      }
    }
    List<Flow> flows =
        picture.model() instanceof Model.Network network
            ? network.links().stream()
                .map(
                    link ->
                        new Flow(link.from(), link.to(), link.label(), link.relation(), Map.of()))
                .toList()
            : List.of();
    Workspace workspace =
        new Workspace(picture.title(), picture.subtitle() + " " + picture.base(), systems, flows);
    return WorkspaceDsl.write(workspace).getBytes(StandardCharsets.UTF_8);
  }

  private static SoftwareSystem system(Box box, String group) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (box.iri() != null) {
      properties.put("archipel address", box.iri());
    }
    box.figures().forEach(figure -> properties.put(figure.label(), Boxes.text(figure)));
    String tone = box.tone().name().toLowerCase(Locale.ROOT);
    return new SoftwareSystem(
        box.id(),
        box.label(),
        String.join(" ", box.details()),
        group,
        box.tone() == Tone.PLAIN ? List.of() : List.of(tone),
        properties,
        List.of());
  }

  /** Remembers in which group a box stands, and which boxes are groups. */
  private static void groups(Group group, Map<String, String> groups) {
    groups.put("group " + group.box().id(), "");
    group.boxes().forEach(box -> groups.putIfAbsent(box.id(), group.box().label()));
    group.groups().forEach(inner -> groups(inner, groups));
  }
}
