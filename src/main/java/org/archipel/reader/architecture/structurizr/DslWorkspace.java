package org.archipel.reader.architecture.structurizr;

import com.structurizr.Workspace;
import com.structurizr.model.Component;
import com.structurizr.model.Container;
import com.structurizr.model.ContainerInstance;
import com.structurizr.model.DeploymentNode;
import com.structurizr.model.Element;
import com.structurizr.model.Relationship;
import com.structurizr.model.SoftwareSystem;
import com.structurizr.model.SoftwareSystemInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Kind;

/** Takes the model out of what Structurizr's library made of a DSL file. One thread, used once. */
final class DslWorkspace {

  private static final String IDENTIFIER = "structurizr.dsl.identifier";

  private final Workspace workspace;
  private final DslPlaces places;
  private final Position whole;
  private final List<SoftwareModel.Element> elements = new ArrayList<>();

  /**
   * @param file the sender's name of it
   */
  DslWorkspace(Workspace workspace, DslPlaces places, String file) {
    this.workspace = workspace;
    this.places = places;
    this.whole = Position.whole(file);
  }

  SoftwareModel model() {
    for (Element element : sorted()) {
      element(element);
    }
    List<SoftwareModel.Link> links = new ArrayList<>();
    for (Relationship relationship : relationships()) {
      links.add(link(relationship));
    }
    return new SoftwareModel(Optional.ofNullable(workspace.getName()).orElse(""), elements, links);
  }

  /** Returns the elements in the order in which the file names them. */
  private List<Element> sorted() {
    List<Element> all = new ArrayList<>(workspace.getModel().getElements());
    all.sort(java.util.Comparator.comparingLong(element -> number(element.getId())));
    return all;
  }

  /** Returns the relationships of the file in its order; those that the library adds are left. */
  private List<Relationship> relationships() {
    List<Relationship> all = new ArrayList<>(workspace.getModel().getRelationships());
    all.removeIf(relationship -> relationship.getLinkedRelationshipId() != null);
    all.sort(java.util.Comparator.comparingLong(relationship -> number(relationship.getId())));
    return all;
  }

  private static long number(String id) {
    return id.matches("[0-9]{1,15}") ? Long.parseLong(id) : Long.MAX_VALUE;
  }

  private void element(Element element) {
    Kind kind =
        switch (element) {
          case SoftwareSystem system -> Kind.SYSTEM;
          case Container container -> Kind.CONTAINER;
          case Component component -> Kind.COMPONENT;
          case DeploymentNode node -> Kind.DEPLOYMENT_NODE;
          case ContainerInstance instance -> Kind.INSTANCE;
          case SoftwareSystemInstance instance -> Kind.INSTANCE;
          default -> Kind.OTHER;
        };
    elements.add(
        new SoftwareModel.Element(
            element.getId(),
            kind,
            Optional.ofNullable(element.getName()).orElse(""),
            element.getParent() == null ? "" : element.getParent().getId(),
            of(element),
            words(element),
            place(element)));
  }

  private static String of(Element element) {
    return switch (element) {
      case DeploymentNode node -> Optional.ofNullable(node.getEnvironment()).orElse("");
      case ContainerInstance instance -> instance.getContainerId();
      case SoftwareSystemInstance instance -> instance.getSoftwareSystemId();
      default -> "";
    };
  }

  private static SoftwareModel.Words words(Element element) {
    Optional<String> technology =
        switch (element) {
          case Container container -> some(container.getTechnology());
          case DeploymentNode node -> some(node.getTechnology());
          default -> Optional.empty();
        };
    String group =
        element instanceof SoftwareSystem system
            ? Optional.ofNullable(system.getGroup()).orElse("")
            : "";
    return SoftwareModel.Words.of(
        some(element.getDescription()),
        technology,
        element.getTagsAsSet(),
        group,
        element.getProperties());
  }

  private Position place(Element element) {
    List<String> path = new ArrayList<>();
    boolean deployed = false;
    Element last = element;
    for (Element here = element; here != null; here = here.getParent()) {
      if (here instanceof ContainerInstance || here instanceof SoftwareSystemInstance) {
        continue;
      }
      deployed = here instanceof DeploymentNode;
      path.addFirst(String.valueOf(here.getName()));
      last = here;
    }
    if (deployed && last instanceof DeploymentNode node) {
      path.addFirst(String.valueOf(node.getEnvironment()));
    }
    return places.of(List.copyOf(path)).orElse(whole);
  }

  private SoftwareModel.Link link(Relationship link) {
    String description = Optional.ofNullable(link.getDescription()).orElse("");
    Position at =
        places
            .of(identifier(link.getSource()), identifier(link.getDestination()), description)
            .orElseGet(() -> place(link.getSource()));
    return new SoftwareModel.Link(
        link.getSourceId(),
        link.getDestinationId(),
        some(description),
        some(link.getTechnology()),
        at);
  }

  private static String identifier(Element element) {
    return Optional.ofNullable(element.getProperties().get(IDENTIFIER)).orElse("");
  }

  private static Optional<String> some(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }
}
