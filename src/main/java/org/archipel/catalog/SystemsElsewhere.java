package org.archipel.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.archipel.catalog.Checker.Checked;
import org.archipel.ledger.Entry;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;

/**
 * Keeps what is said to be part of a system that another document describes with those who may see
 * that system: a public bill of materials of what only members know would tell the public that it
 * exists. Of a system that nobody describes a warning is given.
 */
record SystemsElsewhere(Stores stores) {

  /** Moves what a narrower audience alone may know of to that audience. */
  Checked withTheirParts(Checked checked) {
    Set<Node> here = new HashSet<>();
    for (Entry entry : checked.entries()) {
      entry.statements().values().forEach(statements -> here.addAll(systems(statements)));
    }
    List<Problem> problems = new ArrayList<>(checked.problems());
    List<Entry> entries =
        checked.entries().stream().map(entry -> withTheirParts(entry, here, problems)).toList();
    return new Checked(problems, checked.normalForms(), entries, checked.files());
  }

  private Entry withTheirParts(Entry entry, Set<Node> here, List<Problem> problems) {
    Map<Node, Optional<Audience>> elsewhere = new LinkedHashMap<>();
    Map<Audience, Statements> statements = new HashMap<>(entry.statements());
    for (Audience audience : entry.statements().keySet()) {
      Map<Audience, Set<Node>> moving = new HashMap<>();
      for (Triple triple : entry.statements().get(audience)) {
        Node system = triple.getObject();
        if (triple.predicateMatches(Arc.IS_PART_OF_SYSTEM) && !here.contains(system)) {
          elsewhere
              .computeIfAbsent(system, this::seenBy)
              .map(audience::stricter)
              .filter(seenBy -> !seenBy.equals(audience))
              .ifPresent(
                  seenBy ->
                      moving
                          .computeIfAbsent(seenBy, any -> new HashSet<>())
                          .add(triple.getSubject()));
        }
      }
      moving.forEach((seenBy, subjects) -> move(statements, audience, seenBy, subjects));
    }
    elsewhere.forEach(
        (system, seenBy) -> {
          if (seenBy.isEmpty()) {
            problems.add(undescribed(entry, system));
          }
        });
    return new Entry(entry.key(), statements, entry.original());
  }

  /** Returns the widest audience that may see a system; nothing when nobody describes it. */
  private Optional<Audience> seenBy(Node system) {
    List<Audience> audiences = new ArrayList<>(List.of(Audience.PUBLIC, Audience.MEMBERS));
    Ids.officeOf(system.getURI()).map(Audience::office).ifPresent(audiences::add);
    return audiences.stream().filter(audience -> isDescribed(system, audience)).findFirst();
  }

  private boolean isDescribed(Node system, Audience audience) {
    return stores
        .get(audience)
        .read(dataset -> dataset.contains(Node.ANY, system, Arc.IS_RUN_BY, Node.ANY));
  }

  private static Set<Node> systems(Statements statements) {
    Set<Node> systems = new HashSet<>();
    for (Triple triple : statements) {
      if (triple.predicateMatches(RDF.type.asNode()) && triple.objectMatches(Arc.SYSTEM)) {
        systems.add(triple.getSubject());
      }
    }
    return systems;
  }

  private static void move(
      Map<Audience, Statements> statements, Audience from, Audience to, Set<Node> subjects) {
    List<Triple> stay = new ArrayList<>();
    List<Triple> move = new ArrayList<>();
    statements
        .getOrDefault(from, Statements.none())
        .forEach(triple -> (subjects.contains(triple.getSubject()) ? move : stay).add(triple));
    statements.put(from, Statements.of(stay));
    statements.merge(to, Statements.of(move), Statements::plus);
  }

  private static Problem undescribed(Entry entry, Node system) {
    return Problem.warning(
        ProblemCode.UNKNOWN_REFERENCE,
        Position.whole(entry.original().map(original -> original.name()).orElse("")),
        "No document of the office describes the system '%s' yet: what is part of it is kept, and found once a stack document describes the system."
            .formatted(system.getURI().replaceFirst(".*/", "")));
  }
}
