package org.archipel.reader.architecture;

import java.util.Optional;
import java.util.Set;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.ArchimateModel.Element;
import org.archipel.reader.architecture.ArchimateModel.Property;
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

  /** Adds what a system runs on. */
  void use(StackDraft.Item system, Element element) throws Refused {
    Optional<String> version = property(element, "version");
    Technologies.Technology technology = draft.technologies().one(element.name(), version);
    String kind = element.type().equals("SystemSoftware") ? "product" : "description";
    StackDraft.Item use = draft.use(system, technology, kind, element.at());
    for (Property property : element.properties()) {
      OwnFields.set(draft, use, property.name(), property.value(), property.at());
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
    return element.properties().stream()
        .filter(property -> OwnFields.fold(property.name()).equals(folded))
        .map(Property::value)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
