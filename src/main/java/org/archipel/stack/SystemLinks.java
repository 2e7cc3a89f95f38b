package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.NormalForm.RunSystem;
import org.archipel.stack.NormalForm.SameSystem;
import org.jspecify.annotations.Nullable;

/** Resolves which systems of a document are said to be the same as others. One thread. */
final class SystemLinks {

  private final String office;
  private final Findings findings;
  private final Map<String, List<RunSystem>> byId = new HashMap<>();
  private final Map<Node, RunSystem> byIri = new HashMap<>();
  private final Map<Node, List<String>> wanted = new HashMap<>();

  SystemLinks(String office, Findings findings) {
    this.office = office;
    this.findings = findings;
  }

  /** Adds a system and what it says to be the same as: ids of this document, or addresses. */
  void add(RunSystem system, List<String> same) {
    byId.computeIfAbsent(system.head().id(), id -> new ArrayList<>()).add(system);
    byIri.put(system.head().iri(), system);
    wanted.putIfAbsent(system.head().iri(), same);
  }

  /** Returns a system with its links, once all systems were added. */
  RunSystem resolve(RunSystem system) {
    List<String> words = wanted.getOrDefault(system.head().iri(), List.of());
    if (words.isEmpty()) {
      return system;
    }
    List<SameSystem> links = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Node iri = find(system, words.get(i), system.head().pointer() + "/sameSystem/" + i);
      if (iri != null) {
        RunSystem other = byIri.get(iri);
        Audience mine = system.head().audience();
        links.add(
            new SameSystem(iri, other == null ? mine : mine.stricter(other.head().audience())));
      }
    }
    return new RunSystem(
        system.head(),
        system.name(),
        system.description(),
        system.capabilities(),
        system.rights(),
        system.delivery(),
        system.hosting(),
        system.life(),
        links);
  }

  private @Nullable Node find(RunSystem system, String word, String pointer) {
    if (word.isEmpty()) {
      return null;
    }
    return word.indexOf(':') >= 0 ? address(word, pointer) : inDocument(system, word, pointer);
  }

  private @Nullable Node address(String word, String pointer) {
    String own = Ids.namespace(office, office);
    if (!word.startsWith(own) || !word.contains("/system/") || Links.fault(word).isPresent()) {
      findings.error(
          ProblemCode.FOREIGN_NAMESPACE,
          pointer,
          "%s is no system of this office: expected an address that starts with %s."
              .formatted(Texts.quote(word), own));
      return null;
    }
    return NodeFactory.createURI(word);
  }

  private @Nullable Node inDocument(RunSystem system, String word, String pointer) {
    List<RunSystem> others =
        byId.getOrDefault(word, List.of()).stream()
            .filter(other -> !other.head().iri().equals(system.head().iri()))
            .toList();
    if (others.size() == 1) {
      return others.getFirst().head().iri();
    }
    Set<String> ids = new HashSet<>(byId.keySet());
    ids.remove(word);
    findings.error(
        ProblemCode.UNKNOWN_REFERENCE,
        pointer,
        others.isEmpty()
            ? "No other system of this document has the id %s.%s"
                .formatted(Texts.quote(word), Nearest.hint(word, ids))
            : "%d systems of this document have the id %s: give the address instead."
                .formatted(others.size(), Texts.quote(word)));
    return null;
  }
}
