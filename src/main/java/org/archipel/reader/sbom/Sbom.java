package org.archipel.reader.sbom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;

/**
 * A bill of materials, whatever it was written in. Immutable.
 *
 * @param place of the whole document
 * @param described the thing whose parts are listed; the system
 * @param components in the order of the file, those within others after these; without the
 *     described one
 * @param services in the same order
 * @param dependencies on what each thing depends, by the references of the file
 * @param phases of the life cycle in which the bill was made, in the words of CycloneDX
 * @param said when it was made
 */
record Sbom(
    Position place,
    Optional<Component> described,
    List<Component> components,
    List<Service> services,
    Map<String, Set<String>> dependencies,
    Set<String> phases,
    Optional<Written> said) {

  Sbom {
    components = List.copyOf(components);
    services = List.copyOf(services);
    dependencies = Map.copyOf(dependencies);
    phases = Set.copyOf(phases);
  }

  /** A text and where it stands. */
  record Written(String text, Position place) {}

  /**
   * A piece of software.
   *
   * @param ref by which the file refers to it; may be empty
   * @param type in the words of CycloneDX: {@code library}, {@code operating-system}
   * @param scope {@code required}, {@code optional} or {@code excluded}
   * @param purl a package URL that can be read
   * @param milestones what its maker ends when, by the last word of the property
   */
  record Component(
      Position place,
      String ref,
      String type,
      String name,
      Optional<String> group,
      Optional<String> version,
      Optional<String> scope,
      Optional<String> purl,
      Optional<String> cpe,
      Optional<String> licence,
      Map<String, Written> milestones,
      Optional<Model> model) {

    /** Returns one of which no more than a name is known. */
    static Component named(String name, String ref, Position place) {
      return new Component(
          place,
          ref,
          "application",
          name,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty());
    }

    /** Returns it with another scope, unless it has one. */
    Component scopedIfNot(String other) {
      return scope.isPresent()
          ? this
          : new Component(
              place,
              ref,
              type,
              name,
              group,
              version,
              Optional.of(other),
              purl,
              cpe,
              licence,
              milestones,
              model);
    }

    /** Returns it with a licence, unless it has one. */
    Component licensedIfNot(String other) {
      return licence.isPresent() ? this : licensed(other);
    }

    /** Returns it with a licence. */
    Component licensed(String other) {
      return new Component(
          place,
          ref,
          type,
          name,
          group,
          version,
          scope,
          purl,
          cpe,
          Optional.of(other),
          milestones,
          model);
    }
  }

  /**
   * What a model of machine learning is for and how it works, in the words of the file.
   *
   * @param kinds families and architectures, the widest first
   */
  record Model(Optional<String> task, List<String> kinds) {}

  /**
   * A service that is part of the system or that it calls.
   *
   * @param authenticated whether callers identify themselves, if it is said
   */
  record Service(
      Position place,
      String ref,
      String name,
      Optional<String> group,
      Optional<String> version,
      Optional<String> description,
      Optional<String> provider,
      List<String> endpoints,
      Optional<Boolean> authenticated,
      Optional<String> documentation,
      List<Data> data) {}

  /**
   * Data that a service takes or gives.
   *
   * @param flow {@code inbound} to the service, {@code outbound}, {@code bi-directional}, {@code
   *     unknown}
   */
  record Data(
      Position place,
      Optional<String> name,
      Optional<String> description,
      String classification,
      String flow) {

    /** Returns what it is called: its name, or else its class. */
    String title() {
      return name.orElse(classification);
    }
  }

  /**
   * Returns the references of what the described thing itself depends on; nothing when the file
   * does not say on what that depends.
   */
  Optional<Set<String>> direct() {
    return described
        .map(Component::ref)
        .filter(ref -> !ref.isEmpty())
        .map(dependencies::get)
        .filter(refs -> !refs.isEmpty());
  }

  /**
   * Returns what the described thing depends on, itself or through others: each thing that the file
   * leads to from there.
   */
  Set<String> reached() {
    Set<String> reached = new LinkedHashSet<>(direct().orElse(Set.of()));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String next : dependencies.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
