package org.archipel.reader.architecture.structurizr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.LeftOut;
import org.archipel.reader.architecture.ModelDraft;
import org.archipel.reader.architecture.OwnFields;
import org.archipel.reader.architecture.Technologies;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Element;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Kind;
import org.archipel.reader.architecture.structurizr.SoftwareModel.Link;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/**
 * What of a Structurizr workspace becomes which item. One thread, used once.
 *
 * <p>{@code docs/formats/structurizr.md} is the same in words.
 */
final class StructurizrStack {

  /** The environments that an office runs for others. */
  private static final Set<String> LIVE = Set.of("live", "production", "prod", "default", "");

  private static final Set<String> FORMATS =
      Set.of("json", "xml", "csv", "pdf", "html", "yaml", "avro", "protobuf");

  private static final LeftOut.What ELEMENTS = new LeftOut.What("an element", "elements");

  private final SoftwareModel model;
  private final ModelDraft draft;
  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, StackDraft.Item> systems = new HashMap<>();
  private final Set<String> flows = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  StructurizrStack(SoftwareModel model, ModelDraft draft) {
    this.model = model;
    this.draft = draft;
    model.elements().forEach(element -> elements.putIfAbsent(element.key(), element));
  }

  Document document() throws Refused {
    for (Element element : model.elements()) {
      if (element.kind() == Kind.SYSTEM && !element.words().external()) {
        system(element);
      }
    }
    for (Element element : model.elements()) {
      switch (element.kind()) {
        case CONTAINER -> container(element);
        case INSTANCE -> instance(element);
        case OTHER ->
            leave(
                ELEMENTS,
                element.name(),
                "people, infrastructure and elements of one's own kind are not read",
                element.at());
        default -> {}
      }
    }
    for (Link link : model.links()) {
      link(link);
    }
    return draft.document();
  }

  private void system(Element element) throws Refused {
    if (element.name().isBlank()) {
      leave(ELEMENTS, "", "it is a software system without a name", element.at());
      return;
    }
    Optional<StackDraft.Item> system =
        draft.named(ItemKind.SYSTEM, element.name(), element.name(), element.at());
    if (system.isPresent()) {
      draft.set(system.get(), "description", element.words().description(), element.at());
      properties(system.get(), element);
      systems.put(element.key(), system.get());
    }
  }

  private void container(Element element) throws Refused {
    Optional<StackDraft.Item> system = system(element.key());
    Optional<String> text = element.words().technology();
    if (system.isEmpty() || text.isEmpty()) {
      if (text.isEmpty()) {
        leave(
            new LeftOut.What("a container", "containers"),
            element.name(),
            "the technology is not said",
            element.at());
      }
      return;
    }
    List<Technologies.Technology> named = draft.technologies().several(text.get());
    for (Technologies.Technology technology : named) {
      StackDraft.Item use = draft.use(system.get(), technology, "description", element.at());
      if (technology.product().isEmpty()) {
        draft.technologies().unknown(technology.name(), element.at());
      }
      if (!use.has("role")) {
        draft.set(use, "role", element.name(), element.at());
      }
      if (named.size() == 1) {
        properties(use, element);
      }
    }
  }

  /** What an instance is deployed on is used by its system, as far as products are named. */
  private void instance(Element element) throws Refused {
    Optional<StackDraft.Item> system = system(element.of());
    if (system.isEmpty()) {
      return;
    }
    Set<Element> nodes = new LinkedHashSet<>();
    for (Element node = elements.get(element.within());
        node != null && nodes.add(node) && nodes.size() <= 100; ) {
      node = elements.get(node.within());
    }
    for (Element node : nodes) {
      String environment = node.of();
      if (!LIVE.contains(environment.toLowerCase(Locale.ROOT))) {
        leave(
            new LeftOut.What("an instance", "instances"),
            environment,
            "only environments called Live, Production, Prod or Default are read",
            element.at());
        return;
      }
      deployed(system.get(), node);
    }
  }

  private void deployed(StackDraft.Item system, Element node) throws Refused {
    Optional<String> text = node.words().technology();
    for (Technologies.Technology technology :
        text.map(draft.technologies()::several).orElse(List.of())) {
      if (technology.product().isPresent()) {
        draft.use(system, technology, "product", node.at());
      } else if (told.add(node.key())) {
        leave(
            new LeftOut.What(
                "the technology of a deployment node", "technologies of deployment nodes"),
            technology.name(),
            "no product is called so",
            node.at());
      }
    }
  }

  private void link(Link link) throws Refused {
    Optional<Element> from = top(link.from());
    Optional<Element> to = top(link.to());
    if (from.isEmpty() || to.isEmpty() || from.get().key().equals(to.get().key())) {
      return; // people, or within one system
    }
    StackDraft.Item source = systems.get(from.get().key());
    StackDraft.Item target = systems.get(to.get().key());
    if (source != null && target != null) {
      flow(link, source, target);
    } else if (source != null) {
      service(link, source, to.get());
    } else if (target != null) {
      leave(
          new LeftOut.What("a relationship", "relationships"),
          link.description().orElse(""),
          "a flow from another organisation's system is not read",
          link.at());
    }
  }

  private void flow(Link link, StackDraft.Item source, StackDraft.Item target) throws Refused {
    String name = name(link);
    if (!flows.add(draft.id(source) + "\n" + draft.id(target) + "\n" + name)) {
      return;
    }
    String id = draft.id(source) + "-" + draft.id(target);
    StackDraft.Item flow = draft.add(ItemKind.FLOW, id, link.at());
    draft.set(flow, "name", name, link.at());
    flow.set("from", draft.id(source)).set("to", draft.id(target));
    for (String piece : link.technology().orElse("").split("[/,]", -1)) {
      if (FORMATS.contains(piece.strip().toLowerCase(Locale.ROOT))) {
        draft.set(flow, "formats", piece, link.at());
      }
    }
  }

  /** Another organisation's system that ours calls is a service that it uses. */
  private void service(Link link, StackDraft.Item source, Element other) throws Refused {
    Technologies.Technology technology = draft.technologies().one(other.name(), Optional.empty());
    StackDraft.Item use = draft.use(source, technology, "service", link.at());
    if (!use.has("role")) {
      draft.set(use, "role", name(link), link.at());
    }
  }

  private static String name(Link link) {
    String description = link.description().orElse("");
    return link.technology().map(t -> (description + " [" + t + "]").strip()).orElse(description);
  }

  /** Returns the system of ours that an element lies in or is. */
  private Optional<StackDraft.Item> system(String key) {
    return top(key).map(element -> systems.get(element.key()));
  }

  /** Returns the software system that an element lies in or is. */
  private Optional<Element> top(String key) {
    Element here = elements.get(key);
    for (int i = 0; here != null && i < 10; i++) {
      if (here.kind() == Kind.SYSTEM) {
        return Optional.of(here);
      }
      here =
          here.kind() == Kind.CONTAINER || here.kind() == Kind.COMPONENT
              ? elements.get(here.within())
              : null;
    }
    return Optional.empty();
  }

  private void properties(StackDraft.Item item, Element element) {
    element
        .words()
        .properties()
        .forEach((name, value) -> OwnFields.set(draft, item, name, value, element.at()));
  }

  private void leave(LeftOut.What what, String example, String why, Position at) {
    draft.leftOut().add(ProblemCode.UNKNOWN_FIELD, what, example, why, at);
  }
}
