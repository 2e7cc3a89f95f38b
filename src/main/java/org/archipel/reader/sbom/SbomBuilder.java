package org.archipel.reader.sbom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Service;
import org.archipel.reader.sbom.Sbom.Written;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/** A bill of materials while it is read. One thread. */
final class SbomBuilder {

  /** Most components and services of a file together (a count, inclusive). */
  static final int MOST = 20_000;

  private final Position whole;
  private final Oddities oddities;
  private final List<Component> components = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final Set<String> refs = new HashSet<>();
  private final Map<String, Map<String, Position>> dependencies = new LinkedHashMap<>();
  private final Set<String> phases = new LinkedHashSet<>();
  private @Nullable Component described;
  private @Nullable Written said;

  SbomBuilder(Position whole, Oddities oddities) {
    this.whole = whole;
    this.oddities = oddities;
  }

  /** Says what the bill is about; before anything else is added. */
  void described(Component component) {
    described = component;
    refs.add(component.ref());
  }

  /** Adds a component, unless it is the described one, which some tools list again. */
  void add(Component component) throws Refused {
    if (described != null
        && !component.ref().isEmpty()
        && component.ref().equals(described.ref())) {
      return;
    }
    reference(component.ref(), component.place());
    components.add(component);
    bound(component.place());
  }

  void add(Service service) throws Refused {
    reference(service.ref(), service.place());
    services.add(service);
    bound(service.place());
  }

  /** Says that one thing depends on another. */
  void depends(String from, String on, Position place) {
    dependencies.computeIfAbsent(from, any -> new LinkedHashMap<>()).putIfAbsent(on, place);
  }

  void phase(String phase) {
    phases.add(phase);
  }

  void said(String date, Position place) {
    said = new Written(date, place);
  }

  /** Returns what was read; dependencies that lead to nothing are left out. */
  Sbom sbom() {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    dependencies.forEach(
        (from, all) ->
            all.forEach(
                (on, place) -> {
                  if (refs.contains(on)) {
                    known.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(on);
                  } else {
                    oddities.add(Oddity.DANGLING, place, Texts.quote(on));
                  }
                }));
    return new Sbom(
        whole,
        Optional.ofNullable(described),
        components,
        services,
        known,
        phases,
        Optional.ofNullable(said));
  }

  private void reference(String ref, Position place) {
    if (!ref.isEmpty() && !refs.add(ref)) {
      oddities.add(Oddity.SAME_REF, place, Texts.quote(ref));
    }
  }

  private void bound(Position place) throws Refused {
    if (components.size() + services.size() > MOST) {
      throw new Refused(
          ProblemCode.QUOTA,
          place,
          "The file lists more than %,d components and services; at most so many are taken. Send a bill of what is delivered, without what only builds or tests it."
              .formatted(MOST));
    }
  }
}
