package org.archipel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.exchange.ArchimateFile.Element;
import org.archipel.exchange.ArchimateFile.Relationship;
import org.archipel.ontology.Ids;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StatedItem;

/**
 * Makes an ArchiMate model of what is said of an office: systems as application components,
 * technologies as system software that serves them, interfaces, data objects, flows, capabilities
 * and plans. {@code docs/formats/archimate.md} is the same in words. One thread, used once.
 */
public final class OfficeModel {

  private final OfficeItems items;
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, Relationship> relationships = new LinkedHashMap<>();

  private OfficeModel(OfficeItems items) {
    this.items = items;
  }

  /** Returns the model, with one layered diagram of systems by capability. */
  public static ArchimateFile of(OfficeItems items) {
    return new OfficeModel(items).model();
  }

  private ArchimateFile model() {
    String office = Ids.office(items.office()).getURI();
    element(office, "BusinessActor", items.label(), "", Map.of(OfficeItems.ADDRESS, office));
    items.of(ItemKind.SYSTEM).forEach(system -> item(system, "ApplicationComponent"));
    items.of(ItemKind.API).forEach(this::api);
    items.of(ItemKind.DATA_OBJECT).forEach(data -> item(data, "DataObject"));
    items.of(ItemKind.SYSTEM).forEach(this::system);
    items.of(ItemKind.USE).forEach(this::use);
    items.of(ItemKind.FLOW).forEach(this::flow);
    items.of(ItemKind.PLAN).forEach(this::plan);
    List<Element> all = List.copyOf(elements.values());
    List<Relationship> links = List.copyOf(relationships.values());
    return new ArchimateFile(
        ArchimateFile.identifier(office + " model"),
        items.label() + " (" + items.office() + ")",
        "What is said of this office in Archipel. What has the claim status attributed is a claim of others, not the"
            + " office's word.",
        "en",
        all,
        links,
        elements.size() == 1 ? List.of() : List.of(OfficeDiagram.of(items, all, links)));
  }

  private void system(StatedItem system) {
    for (String slug : system.values().getOrDefault("capabilities", List.of())) {
      String capability = Ids.node("capability", slug).getURI();
      element(
          capability,
          "Capability",
          items.capability(slug),
          "",
          Map.of(OfficeItems.ADDRESS, capability));
      relationship("Realization", iri(system), capability, "", Map.of());
    }
    items
        .others(system, "dependsOn", ItemKind.SYSTEM)
        .forEach(other -> relationship("Serving", iri(other), iri(system), "", Map.of()));
  }

  private void api(StatedItem api) {
    item(api, "ApplicationInterface");
    items
        .system(api)
        .ifPresent(system -> relationship("Composition", iri(system), iri(api), "", Map.of()));
  }

  /**
   * One element stands for a technology wherever it is used; what is said of one use is said of its
   * link.
   */
  private void use(StatedItem use) {
    String technology = technologyIri(use);
    boolean software =
        use.value("product").isPresent() || "product".equals(use.value("kind").orElse("product"));
    element(
        technology,
        software ? "SystemSoftware" : "TechnologyService",
        items.technology(use),
        "",
        use.value("product")
            .map(slug -> Map.of(OfficeItems.ADDRESS, Ids.product(slug).getURI()))
            .orElse(Map.of()));
    String served =
        items.system(use).map(OfficeModel::iri).orElse(Ids.office(items.office()).getURI());
    relationship(
        iri(use),
        new Relationship(iri(use), "Serving", technology, served, "", items.properties(use)));
  }

  /** Returns a name for a technology in one version that stays when the model is made again. */
  static String technologyIri(StatedItem use) {
    String version = use.value("version").or(() -> use.value("release")).orElse("");
    return use.value("product")
            .map(slug -> Ids.product(slug).getURI())
            .orElse("technology " + use.value("name").orElse(use.id()))
        + " "
        + version;
  }

  private void flow(StatedItem flow) {
    Optional<String> from = end(flow, "from", "fromOffice");
    Optional<String> to = end(flow, "to", "toOffice");
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    relationship(
        iri(flow),
        new Relationship(
            iri(flow),
            "Flow",
            from.get(),
            to.get(),
            flow.value("name").orElse(""),
            items.properties(flow)));
    items
        .others(flow, "data", ItemKind.DATA_OBJECT)
        .forEach(data -> relationship("Access", from.get(), iri(data), "", Map.of()));
  }

  private Optional<String> end(StatedItem flow, String system, String office) {
    return items
        .others(flow, system, ItemKind.SYSTEM)
        .findFirst()
        .map(OfficeModel::iri)
        .or(() -> flow.value(office).map(this::actor));
  }

  private String actor(String code) {
    String iri = Ids.office(code).getURI();
    element(iri, "BusinessActor", items.office(code), "", Map.of(OfficeItems.ADDRESS, iri));
    return iri;
  }

  private void plan(StatedItem plan) {
    item(plan, "WorkPackage");
    items
        .system(plan)
        .ifPresent(system -> relationship("Association", iri(plan), iri(system), "", Map.of()));
  }

  private void item(StatedItem item, String type) {
    List<String> documentation = new ArrayList<>();
    item.value("description").ifPresent(documentation::add);
    documentation.add(items.caution(item));
    documentation.removeIf(String::isEmpty);
    element(
        iri(item),
        type,
        items.name(item),
        String.join("\n", documentation),
        items.properties(item));
  }

  private static String iri(StatedItem item) {
    return item.iri().getURI();
  }

  private void element(
      String iri, String type, String name, String documentation, Map<String, String> properties) {
    elements.putIfAbsent(
        iri, new Element(ArchimateFile.identifier(iri), type, name, documentation, properties));
  }

  private void relationship(
      String type, String source, String target, String name, Map<String, String> properties) {
    String key = type + " " + source + " " + target;
    relationship(key, new Relationship(key, type, source, target, name, properties));
  }

  /** Keeps a relationship between addresses, once, with identifiers in their place. */
  private void relationship(String key, Relationship named) {
    if (elements.containsKey(named.source()) && elements.containsKey(named.target())) {
      relationships.putIfAbsent(
          key,
          new Relationship(
              ArchimateFile.identifier(named.id()),
              named.type(),
              ArchimateFile.identifier(named.source()),
              ArchimateFile.identifier(named.target()),
              named.name(),
              named.properties()));
    }
  }
}
