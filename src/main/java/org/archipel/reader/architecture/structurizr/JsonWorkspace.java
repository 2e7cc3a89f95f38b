package org.archipel.reader.architecture.structurizr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.reader.architecture.Loose;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Element;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Kind;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Link;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Words;

/** Takes the model out of a workspace that is written as JSON. One thread, used once. */
final class JsonWorkspace {

  private final Loose root;
  private final List<Element> elements = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  JsonWorkspace(Loose root) {
    this.root = root;
  }

  SoftwareModel model() {
    Loose model = root.at("model");
    for (Loose person : model.items("people")) {
      element(person, Kind.OTHER, "", "");
    }
    for (Loose custom : model.items("customElements")) {
      element(custom, Kind.OTHER, "", "");
    }
    for (Loose system : model.items("softwareSystems")) {
      String key = element(system, Kind.SYSTEM, "", "");
      for (Loose container : system.items("containers")) {
        String inner = element(container, Kind.CONTAINER, key, "");
        for (Loose component : container.items("components")) {
          element(component, Kind.COMPONENT, inner, "");
        }
      }
    }
    for (Loose node : model.items("deploymentNodes")) {
      node(node, "");
    }
    return new SoftwareModel(root.text("name").orElse(""), elements, links);
  }

  private void node(Loose node, String within) {
    String key = element(node, Kind.DEPLOYMENT_NODE, within, node.text("environment").orElse(""));
    for (Loose child : node.items("children")) {
      node(child, key);
    }
    for (Loose other : node.items("infrastructureNodes")) {
      element(other, Kind.OTHER, key, "");
    }
    for (Loose instance : node.items("containerInstances")) {
      element(instance, Kind.INSTANCE, key, instance.text("containerId").orElse(""));
    }
    for (Loose instance : node.items("softwareSystemInstances")) {
      element(instance, Kind.INSTANCE, key, instance.text("softwareSystemId").orElse(""));
    }
  }

  private String element(Loose node, Kind kind, String within, String of) {
    String key = node.text("id").orElseGet(() -> "unnamed-" + elements.size());
    elements.add(
        new Element(
            key, kind, node.text("name").orElse(""), within, of, words(node), node.position()));
    for (Loose link : node.items("relationships")) {
      if (link.text("linkedRelationshipId").isEmpty()) {
        links.add(
            new Link(
                key,
                link.text("destinationId").orElse(""),
                link.text("description"),
                link.text("technology"),
                link.position()));
      }
    }
    return key;
  }

  private static Words words(Loose node) {
    Map<String, String> properties = new LinkedHashMap<>();
    node.at("properties")
        .fields()
        .forEach((name, value) -> value.text().ifPresent(text -> properties.put(name, text)));
    List<String> tags = new ArrayList<>();
    node.text("tags").ifPresent(text -> tags.addAll(List.of(text.split(",", -1))));
    node.text("location").ifPresent(tags::add);
    return Words.of(
        node.text("description"),
        node.text("technology"),
        tags,
        node.text("group").orElse(""),
        properties);
  }
}
