package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.catalog.Checker.Checked;
import org.archipel.ledger.Entry;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;

/**
 * Warns of what is decided or required of a slot that neither was specified nor follows from what
 * offices say: a slip of the pen, or a slot that is gone since. It is accepted: the network may
 * speak of what nobody has yet.
 */
record SlotsElsewhere(Stores stores) {

  /** Returns the same with a warning for each such slot. */
  Checked warned(Checked checked) {
    Map<Node, Entry> spokenOf = new LinkedHashMap<>();
    TreeSet<String> known = new TreeSet<>();
    checked.entries().stream()
        .filter(entry -> entry.key().isNetwork())
        .forEach(
            entry -> entry.statements().values().forEach(s -> look(entry, s, spokenOf, known)));
    if (spokenOf.isEmpty()) {
      return checked;
    }
    known.addAll(inStores());
    List<Problem> problems = new ArrayList<>(checked.problems());
    spokenOf.forEach(
        (slot, entry) -> {
          String path = path(slot);
          if (!known.contains(path)) {
            problems.add(unknown(entry, path, known));
          }
        });
    return new Checked(problems, checked.normalForms(), checked.entries(), checked.files());
  }

  private static void look(
      Entry entry,
      Iterable<Triple> statements,
      Map<Node, Entry> spokenOf,
      Collection<String> known) {
    for (Triple triple : statements) {
      if (triple.predicateMatches(Arc.FILLS_BLOCK)) {
        spokenOf.putIfAbsent(triple.getSubject(), entry);
      }
      if (triple.predicateMatches(Arc.HAS_CLAIMANT)) {
        slot(triple.getSubject()).ifPresent(known::add);
      }
    }
  }

  /** Returns the slots that somebody specified or that were derived, as members see them. */
  private Collection<String> inStores() {
    return stores
        .get(Audience.MEMBERS)
        .read(
            dataset -> {
              TreeSet<String> found = new TreeSet<>();
              for (Node property : List.of(Arc.HAS_CLAIMANT, Arc.IS_SLOT_OF)) {
                dataset
                    .find(Node.ANY, Node.ANY, property, Node.ANY)
                    .forEachRemaining(quad -> slot(quad.getSubject()).ifPresent(found::add));
              }
              return found;
            });
  }

  private static Optional<String> slot(Node thing) {
    return Optional.of(thing.toString())
        .filter(iri -> iri.startsWith(Ids.ID + "slot/"))
        .map(iri -> path(thing));
  }

  private static String path(Node slot) {
    return slot.getURI().substring((Ids.ID + "slot/").length());
  }

  private static Problem unknown(Entry entry, String slot, TreeSet<String> known) {
    String nearest = Nearest.hint(slot, known);
    return Problem.warning(
        ProblemCode.UNKNOWN_REFERENCE,
        Position.whole(entry.original().map(original -> original.name()).orElse("")),
        "The slot '%s' is neither specified nor derived from what offices say: what is said of it is kept.%s"
            .formatted(slot, nearest.isEmpty() ? inSameCapability(slot, known) : nearest));
  }

  private static String inSameCapability(String slot, TreeSet<String> known) {
    String capability = slot.substring(0, slot.indexOf('/') + 1);
    List<String> others =
        known.stream().filter(other -> other.startsWith(capability)).limit(5).toList();
    return others.isEmpty() ? "" : " Known are " + String.join(", ", others) + ".";
  }
}
