package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.reader.architecture.ArchimateModel.Element;
import org.archipel.reader.architecture.ArchimateModel.Relationship;

/**
 * Which element of a model stands for which other one: what an application does or offers stands
 * for the application, a technology service for what realises it. One thread.
 */
final class ArchimateLinks {

  /** What an application does or offers. */
  private static final Set<String> BEHAVIOUR =
      Set.of(
          "ApplicationService",
          "ApplicationFunction",
          "ApplicationProcess",
          "ApplicationInteraction",
          "ApplicationInterface");

  /** What technology does or offers. */
  private static final Set<String> TECHNOLOGY_BEHAVIOUR =
      Set.of(
          "TechnologyService",
          "TechnologyFunction",
          "TechnologyProcess",
          "TechnologyInteraction",
          "TechnologyInterface");

  /** What an office buys, builds or runs. */
  private static final Set<String> TECHNOLOGY =
      Set.of("Node", "Device", "SystemSoftware", "Artifact");

  /** From what does something, to what it does. */
  private static final Set<String> DOES =
      Set.of("Assignment", "Realization", "Composition", "Aggregation");

  /** Most steps from one element to what it stands for (a count, inclusive). */
  private static final int MOST_STEPS = 1_000;

  private final ArchimateModel model;
  private final Map<String, Optional<String>> applications = new HashMap<>();
  private final Map<String, List<Element>> technologies = new HashMap<>();
  private final Map<String, List<String>> doers = new HashMap<>();
  private final Map<String, String> whole = new HashMap<>();

  ArchimateLinks(ArchimateModel model) {
    this.model = model;
    for (Relationship link : model.relationships()) {
      if (DOES.contains(link.type())) {
        doers.computeIfAbsent(link.target(), unused -> new ArrayList<>()).add(link.source());
      }
      if (link.type().equals("Composition")
          && is(link.source(), "ApplicationComponent")
          && is(link.target(), "ApplicationComponent")) {
        whole.putIfAbsent(link.target(), link.source());
      }
    }
  }

  Optional<Element> element(String id) {
    return Optional.ofNullable(model.elements().get(id));
  }

  /** Returns the component that a component is composed into, and so on; itself if into none. */
  String outermost(String component) {
    Set<String> met = new HashSet<>();
    String here = component;
    while (whole.containsKey(here)) {
      if (!met.add(here) || met.size() > MOST_STEPS) {
        return component; // parts of each other are parts of nothing
      }
      here = whole.getOrDefault(here, here);
    }
    return here;
  }

  /** Returns the application that speaks by an element; none if it is none's, or several ones'. */
  Optional<String> application(String id) {
    return applications.computeIfAbsent(id, this::findApplication);
  }

  private Optional<String> findApplication(String id) {
    Set<String> found = new LinkedHashSet<>();
    for (String doer : doers(id, BEHAVIOUR)) {
      if (is(doer, "ApplicationComponent")) {
        found.add(outermost(doer));
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Returns what an element of technology stands for; nothing if it is none of technology. */
  List<Element> technologies(String id) {
    return technologies.computeIfAbsent(id, this::findTechnologies);
  }

  private List<Element> findTechnologies(String id) {
    if (!isTechnology(id)) {
      return List.of();
    }
    List<Element> found =
        doers(id, TECHNOLOGY_BEHAVIOUR).stream()
            .map(doer -> model.elements().get(doer))
            .filter(doer -> doer != null && TECHNOLOGY.contains(doer.type()))
            .toList();
    return found.isEmpty() ? element(id).stream().toList() : found;
  }

  boolean isTechnology(String id) {
    return element(id)
        .filter(e -> TECHNOLOGY.contains(e.type()) || TECHNOLOGY_BEHAVIOUR.contains(e.type()))
        .isPresent();
  }

  /** Whether an element speaks for applications, if it is theirs. */
  boolean isOfApplication(String id) {
    return is(id, "ApplicationComponent") || element(id).filter(this::isBehaviour).isPresent();
  }

  private boolean isBehaviour(Element element) {
    return BEHAVIOUR.contains(element.type());
  }

  private boolean is(String id, String type) {
    return element(id).filter(element -> element.type().equals(type)).isPresent();
  }

  /** Returns the elements behind behaviour, through other behaviour; an other element is itself. */
  private Set<String> doers(String id, Set<String> behaviour) {
    Set<String> met = new LinkedHashSet<>(List.of(id));
    List<String> ahead = new ArrayList<>(met);
    for (int i = 0; i < ahead.size() && i < MOST_STEPS; i++) {
      if (element(ahead.get(i)).filter(e -> behaviour.contains(e.type())).isPresent()) {
        for (String doer : doers.getOrDefault(ahead.get(i), List.of())) {
          if (met.add(doer)) {
            ahead.add(doer);
          }
        }
      }
    }
    return met;
  }
}
