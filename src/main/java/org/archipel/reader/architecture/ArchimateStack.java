package org.archipel.reader.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.reader.architecture.ArchimateModel.Element;
import org.archipel.reader.architecture.ArchimateModel.Property;
import org.archipel.reader.architecture.ArchimateModel.Relationship;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/**
 * What of an ArchiMate model becomes which item. One thread, used once.
 *
 * <p>{@code docs/formats/archimate.md} is the same in words.
 */
final class ArchimateStack {

  private static final Set<String> STRUCTURE =
      Set.of("Serving", "Assignment", "Realization", "Composition", "Aggregation");

  private final ArchimateModel model;
  private final ModelDraft draft;
  private final ArchimateLinks links;
  private final ArchimateExtras extras;
  private final ArchimateRest rest;
  private final Map<String, StackDraft.Item> systems = new HashMap<>();
  private final Set<String> data = new HashSet<>();
  private final Map<String, Set<StackDraft.Item>> planned = new HashMap<>();
  private final Set<String> dependencies = new HashSet<>();

  ArchimateStack(ArchimateModel model, ModelDraft draft) {
    this.model = model;
    this.draft = draft;
    this.links = new ArchimateLinks(model);
    this.extras = new ArchimateExtras(draft);
    this.rest = new ArchimateRest(model, draft.leftOut());
  }

  Document document() throws Refused {
    rest.repeated();
    for (Element element : model.elements().values()) {
      if (element.type().equals("ApplicationComponent")) {
        component(element);
      }
    }
    for (Element element : model.elements().values()) {
      if (element.type().equals("ApplicationInterface")) {
        api(element);
      }
    }
    for (Relationship link : model.relationships()) {
      relationship(link);
    }
    model.elements().values().stream().filter(e -> isOffice(e.id())).forEach(rest::read);
    for (Element element : model.elements().values()) {
      if (extras.isPlan(element)) {
        plan(element);
      }
    }
    rest.tell();
    return draft.document();
  }

  private void component(Element element) throws Refused {
    rest.read(element);
    String outermost = links.outermost(element.id());
    if (!outermost.equals(element.id())) {
      rest.part(element);
    } else if (element.name().isEmpty() || element.id().isEmpty()) {
      rest.nameless(element);
    } else {
      if (isOwn(element)) {
        item(ItemKind.SYSTEM, element).ifPresent(system -> systems.put(element.id(), system));
      }
    }
  }

  /** An interface is one for programs only if a property names its protocol. */
  private void api(Element element) throws Refused {
    boolean said =
        element.properties().stream().anyMatch(p -> OwnFields.fold(p.name()).equals("protocol"));
    if (!said || element.name().isEmpty() || element.id().isEmpty() || !isOwn(element)) {
      return;
    }
    rest.read(element);
    Optional<StackDraft.Item> api = item(ItemKind.API, element);
    Optional<StackDraft.Item> system = system(element.id());
    if (api.isPresent() && system.isPresent()) {
      api.get().set("system", draft.id(system.get()), element.at());
    }
  }

  /** Claims of others come back with a file that we wrote; they are not the sender's to make. */
  private boolean isOwn(Element element) {
    boolean own = !OwnFields.isOfOthers(element.properties());
    if (!own) {
      rest.ofOthers(element.name(), element.at());
    }
    return own;
  }

  private void relationship(Relationship link) throws Refused {
    if (OwnFields.isOfOthers(link.properties())) {
      rest.read(link);
      rest.ofOthers(link.name(), link.at());
      return;
    }
    if (links.element(link.source()).isEmpty() || links.element(link.target()).isEmpty()) {
      rest.dangling(link);
      return;
    }
    boolean understood =
        switch (link.type()) {
          case "Flow" -> flow(link);
          case "Access" -> access(link);
          default -> STRUCTURE.contains(link.type()) && structure(link);
        };
    if (planned(link) || understood) {
      rest.read(link);
    }
  }

  private boolean flow(Relationship link) throws Refused {
    Optional<StackDraft.Item> from = system(link.source());
    Optional<StackDraft.Item> to = system(link.target());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    if (from.get() != to.get()) {
      String id = OwnFields.id(link.properties()).orElse(identifier(link.id(), "flow"));
      StackDraft.Item flow = draft.add(ItemKind.FLOW, id, link.at());
      draft.set(flow, "name", link.name(), link.at());
      flow.set("from", draft.id(from.get())).set("to", draft.id(to.get()));
      properties(flow, link.properties());
    }
    return true;
  }

  private boolean access(Relationship link) throws Refused {
    Optional<Element> object =
        links.element(link.target()).filter(e -> e.type().equals("DataObject"));
    if (object.isEmpty() || !links.isOfApplication(link.source())) {
      return false;
    }
    Element element = object.get();
    if (!element.name().isEmpty() && !data.contains(element.id()) && isOwn(element)) {
      rest.read(element);
      item(ItemKind.DATA_OBJECT, element);
      data.add(element.id());
    }
    return true;
  }

  private boolean structure(Relationship link) throws Refused {
    Optional<StackDraft.Item> source = system(link.source());
    Optional<StackDraft.Item> target = system(link.target());
    if (source.isPresent() && target.isPresent()) {
      return within(link, source.get(), target.get());
    }
    if (target.isPresent()) {
      return technology(target.get(), link.source(), link);
    }
    if (source.isEmpty() && isOffice(link.target())) {
      return office(link);
    }
    if (source.isEmpty()) {
      // What technology and applications do among themselves was followed from the other end.
      return links.isTechnology(link.source()) && links.isTechnology(link.target());
    }
    return technology(source.get(), link.target(), link) || capability(source.get(), link);
  }

  /** Whether an element is the sender's office as a whole, which a file that we wrote tells. */
  private boolean isOffice(String id) {
    return links
        .element(id)
        .filter(element -> element.type().equals("BusinessActor"))
        .filter(element -> OwnFields.isOffice(element.properties()))
        .isPresent();
  }

  private boolean office(Relationship link) throws Refused {
    for (Element element : links.technologies(link.source())) {
      if (!element.name().isEmpty()) {
        rest.read(element);
        extras.use(element, link);
      }
    }
    return links.isTechnology(link.source());
  }

  /** What serves is depended on; the rest of what two applications have is how they are built. */
  private boolean within(Relationship link, StackDraft.Item source, StackDraft.Item target) {
    String pair = draft.id(target) + "\n" + draft.id(source);
    if (link.type().equals("Serving") && source != target && dependencies.add(pair)) {
      target.set("dependsOn", draft.id(source), link.at());
    }
    return link.type().equals("Serving") || source == target;
  }

  private boolean technology(StackDraft.Item system, String id, Relationship link) throws Refused {
    for (Element element : links.technologies(id)) {
      if (!element.name().isEmpty()) {
        rest.read(element);
        extras.use(system, element, link);
      }
    }
    links.element(id).filter(e -> links.isTechnology(id)).ifPresent(rest::read);
    return links.isTechnology(id);
  }

  private boolean capability(StackDraft.Item system, Relationship link) {
    Optional<Element> element =
        links
            .element(link.target())
            .filter(e -> e.type().equals("Capability") || e.type().equals("BusinessFunction"))
            .filter(e -> link.type().equals("Serving") || link.type().equals("Realization"));
    element.ifPresent(
        found -> {
          rest.read(found);
          extras.capability(system, found);
        });
    return element.isPresent();
  }

  private void plan(Element element) throws Refused {
    rest.read(element);
    if (!isOwn(element)) {
      return;
    }
    StackDraft.Item plan = draft.add(ItemKind.PLAN, identifier(element), element.at());
    properties(plan, element.properties());
    draft.set(plan, "kind", extras.planKind(element), element.at());
    draft.set(plan, "name", element.name(), element.at());
    Set<StackDraft.Item> about = planned.getOrDefault(element.id(), Set.of());
    if (about.size() == 1) {
      plan.set("system", draft.id(about.iterator().next()));
    }
  }

  /** Remembers which systems a plan has to do with, by whatever relationship. */
  private boolean planned(Relationship link) {
    return planned(link.source(), link.target()) || planned(link.target(), link.source());
  }

  private boolean planned(String plan, String other) {
    Optional<StackDraft.Item> system = system(other);
    if (system.isEmpty() || links.element(plan).filter(extras::isPlan).isEmpty()) {
      return false;
    }
    planned.computeIfAbsent(plan, unused -> new HashSet<>()).add(system.get());
    return true;
  }

  private Optional<StackDraft.Item> item(ItemKind kind, Element element) throws Refused {
    Optional<StackDraft.Item> item =
        draft.named(kind, identifier(element), element.name(), element.at());
    if (item.isPresent()) {
      draft.set(item.get(), "description", element.documentation(), element.at());
      properties(item.get(), element.properties());
    }
    return item;
  }

  private void properties(StackDraft.Item item, Iterable<Property> properties) {
    boolean ours = OwnFields.id(properties).isPresent();
    for (Property property : properties) {
      if (ours) {
        OwnFields.restore(draft, item, property);
      } else {
        OwnFields.set(draft, item, property.name(), property.value(), property.at());
      }
    }
  }

  private Optional<StackDraft.Item> system(String id) {
    if (!links.isOfApplication(id)) {
      return Optional.empty();
    }
    Optional<StackDraft.Item> system = links.application(id).map(systems::get);
    system.flatMap(found -> links.element(id)).ifPresent(rest::read);
    return system;
  }

  private String identifier(Element element) {
    return OwnFields.id(element.properties()).orElseGet(() -> draft.own(element.id()));
  }

  private String identifier(String id, String otherwise) {
    return draft.own(id.isEmpty() ? otherwise : id);
  }
}
