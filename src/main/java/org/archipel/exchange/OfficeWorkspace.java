package org.archipel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.exchange.Workspace.Container;
import org.archipel.exchange.Workspace.Flow;
import org.archipel.exchange.Workspace.SoftwareSystem;
import org.archipel.ontology.Ids;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StatedItem;

/**
 * Makes a Structurizr workspace of what is said of an office: a software system for each of its
 * systems, a container for each technology in it, flows as relationships; other offices and what is
 * used by the office as a whole stand outside. One thread, used once.
 */
public final class OfficeWorkspace {

  private final OfficeItems items;
  private final Map<String, List<Container>> containers = new LinkedHashMap<>();
  private final Map<String, SoftwareSystem> systems = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();

  private OfficeWorkspace(OfficeItems items) {
    this.items = items;
  }

  /** Returns the workspace. */
  public static Workspace of(OfficeItems items) {
    return new OfficeWorkspace(items).workspace();
  }

  private Workspace workspace() {
    items.of(ItemKind.USE).forEach(this::use);
    items.of(ItemKind.SYSTEM).forEach(this::system);
    items.of(ItemKind.FLOW).forEach(this::flow);
    return new Workspace(
        items.label() + " (" + items.office() + ")",
        "What is said of this office in Archipel. What is tagged Attributed is a claim of others.",
        List.copyOf(systems.values()),
        flows);
  }

  private void use(StatedItem use) {
    Optional<StatedItem> system = items.system(use);
    String technology = items.technology(use);
    Container container =
        new Container(
            use.iri().getURI(),
            use.value("role").orElse(technology),
            items.caution(use),
            technology,
            items.properties(use));
    if (system.isPresent()) {
      containers
          .computeIfAbsent(system.get().iri().getURI(), any -> new ArrayList<>())
          .add(container);
    } else {
      outside(use.iri().getURI(), technology, items.properties(use));
    }
  }

  private void system(StatedItem system) {
    String iri = system.iri().getURI();
    List<String> tags = new ArrayList<>();
    if (items.standing(system).equals("attributed")) {
      tags.add("Attributed");
    }
    String description =
        (system.value("description").orElse("") + " " + items.caution(system)).strip();
    systems.put(
        iri,
        new SoftwareSystem(
            iri,
            items.name(system),
            description,
            "",
            tags,
            items.properties(system),
            containers.getOrDefault(iri, List.of())));
  }

  private void flow(StatedItem flow) {
    Optional<String> from = end(flow, "from", "fromOffice");
    Optional<String> to = end(flow, "to", "toOffice");
    if (from.isPresent() && to.isPresent()) {
      String by = String.join(", ", flow.values().getOrDefault("formats", List.of()));
      flows.add(
          new Flow(
              from.get(),
              to.get(),
              flow.value("name").orElse("passes data to"),
              by,
              items.properties(flow)));
    }
  }

  private Optional<String> end(StatedItem flow, String system, String office) {
    return items
        .others(flow, system, ItemKind.SYSTEM)
        .findFirst()
        .map(found -> found.iri().getURI())
        .or(
            () ->
                flow.value(office)
                    .map(code -> outside(Ids.office(code).getURI(), items.office(code), Map.of())));
  }

  private String outside(String iri, String name, Map<String, String> properties) {
    systems.putIfAbsent(
        iri, new SoftwareSystem(iri, name, "", "", List.of("External"), properties, List.of()));
    return iri;
  }
}
