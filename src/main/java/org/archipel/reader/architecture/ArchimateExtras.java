package org.archipel.reader.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.ArchimateModel.Element;
import org.archipel.reader.architecture.ArchimateModel.Property;
import org.archipel.reader.architecture.ArchimateModel.Relationship;
import org.archipel.reader.source.Refused;
import org.archipel.reference.Concept;
import org.archipel.stack.StackDraft;

/** What an ArchiMate model says of a system besides its name. One thread. */
final class ArchimateExtras {

  private static final Set<String> PLANNED = Set.of("Plateau", "Gap", "WorkPackage");

  private final ModelDraft draft;

  ArchimateExtras(ModelDraft draft) {
    this.draft = draft;
  }

  /** Adds what a system runs on; what the link says of it goes before what the technology says. */
  void use(StackDraft.Item system, Element element, Relationship link) throws Refused {
    Optional<String> id = OwnFields.id(link.properties());
    if (id.isPresent()) {
      restore(draft.use(Optional.of(system), id.get(), link.at()), element, link);
      return;
    }
    properties(
        draft.use(system, technology(element, link), kind(element, link), element.at()),
        element,
        link);
  }

  /** Adds what the office has as a whole. */
  void use(Element element, Relationship link) throws Refused {
    String id = OwnFields.id(link.properties()).orElse(draft.own(link.id()));
    restore(draft.use(Optional.empty(), id, link.at()), element, link);
  }

  /**
   * Says of a use what a file that we wrote says of it; the name of its technology is the last
   * resort.
   */
  private void restore(StackDraft.Item use, Element element, Relationship link) {
    link.properties().forEach(property -> OwnFields.restore(draft, use, property));
    if (!use.has("product") && !use.has("name")) {
      draft.technology(use, technology(element, link), kind(element, link), element.at());
    }
  }

  private Technologies.Technology technology(Element element, Relationship link) {
    Optional<String> version =
        value(link.properties(), "version").or(() -> property(element, "version"));
    return draft.technologies().one(element.name(), version);
  }

  private static String kind(Element element, Relationship link) {
    return value(link.properties(), "kind")
        .orElse(element.type().equals("SystemSoftware") ? "product" : "description");
  }

  private void properties(StackDraft.Item use, Element element, Relationship link) {
    for (List<Property> properties : List.of(link.properties(), element.properties())) {
      for (Property property : properties) {
        OwnFields.set(draft, use, property.name(), property.value(), property.at());
      }
    }
  }

  /** Adds a capability if it bears the name of one. */
  void capability(StackDraft.Item system, Element element) {
    Optional<Concept> known = draft.capability(element.name());
    if (known.isPresent()) {
      system.set("capabilities", known.get().slug(), element.at());
    } else {
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_CAPABILITY,
              new LeftOut.What("what a system is for", "names of what systems are for"),
              element.name(),
              "no capability of the catalogue has this name",
              element.at());
    }
  }

  /** Whether an element says what kind of plan it is. */
  boolean isPlan(Element element) {
    return PLANNED.contains(element.type())
        && !element.id().isEmpty()
        && planKind(element).isPresent();
  }

  Optional<String> planKind(Element element) {
    return property(element, "plankind").flatMap(word -> draft.code("plan-kind", word));
  }

  private static Optional<String> property(Element element, String folded) {
    return value(element.properties(), folded);
  }

  private static Optional<String> value(List<Property> properties, String folded) {
    return properties.stream()
        .filter(property -> OwnFields.fold(property.name()).equals(folded))
        .map(Property::value)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
