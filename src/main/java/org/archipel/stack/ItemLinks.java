package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.NormalForm.Head;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of a document that others of it refer to: by id, those of the same claimant
 * first, or by an address in the office's namespace. One thread.
 */
final class ItemLinks {

  private final String office;
  private final Findings findings;
  private final Map<String, Map<String, List<Head>>> bySegment = new HashMap<>();
  private final Map<Node, Audience> audiences = new HashMap<>();

  ItemLinks(String office, Findings findings) {
    this.office = office;
    this.findings = findings;
  }

  /** Adds an item; all are added before any is sought. */
  void add(String segment, Head head) {
    bySegment
        .computeIfAbsent(segment, unused -> new HashMap<>())
        .computeIfAbsent(head.id(), unused -> new ArrayList<>())
        .add(head);
    audiences.merge(head.iri(), head.audience(), Audience::stricter);
  }

  /** Returns who may see an item, as far as this document says. */
  Optional<Audience> audience(Node item) {
    return Optional.ofNullable(audiences.get(item));
  }

  /** Returns the strictest audience of the items that a word may mean. */
  Audience strictest(String segment, String word) {
    Audience byIri = audience(NodeFactory.createURI(word)).orElse(Audience.PUBLIC);
    return bySegment.getOrDefault(segment, Map.of()).getOrDefault(word, List.of()).stream()
        .map(Head::audience)
        .reduce(byIri, Audience::stricter);
  }

  /** Returns the item that a word of another one means; none, and a problem, when nothing does. */
  @Nullable Node find(Head from, String segment, String word, String pointer) {
    return word.indexOf(':') >= 0
        ? address(segment, word, pointer)
        : inDocument(from, segment, word, pointer);
  }

  private @Nullable Node address(String segment, String word, String pointer) {
    String own = Ids.namespace(office, office);
    boolean inside = word.startsWith(own) && Links.fault(word).isEmpty();
    if (!inside || !isItem(word.substring(own.length()), segment)) {
      findings.error(
          ProblemCode.FOREIGN_NAMESPACE,
          pointer,
          "%s is no %s of this office: expected an address such as %s%s/…"
              .formatted(Texts.quote(word), noun(segment), own, segment));
      return null;
    }
    return NodeFactory.createURI(word);
  }

  /** Whether the rest of an address is {@code system/x} or {@code by/press/system/x}. */
  private static boolean isItem(String rest, String segment) {
    String[] steps = rest.split("/", -1);
    int at = steps[0].equals("by") ? 2 : 0;
    return steps.length == at + 2 && steps[at].equals(segment) && Ids.isSlug(steps[at + 1]);
  }

  private @Nullable Node inDocument(Head from, String segment, String word, String pointer) {
    Map<String, List<Head>> byId = bySegment.getOrDefault(segment, Map.of());
    List<Head> others =
        byId.getOrDefault(word, List.of()).stream()
            .filter(head -> !head.iri().equals(from.iri()))
            .toList();
    Optional<Head> same =
        others.stream()
            .filter(head -> head.claim().claimant().equals(from.claim().claimant()))
            .findFirst();
    if (same.isPresent() || others.size() == 1) {
      return same.orElseGet(others::getFirst).iri();
    }
    TreeSet<String> ids = new TreeSet<>(byId.keySet());
    ids.remove(word);
    findings.error(
        ProblemCode.UNKNOWN_REFERENCE,
        pointer,
        others.isEmpty()
            ? "No %s%s of this document has the id %s.%s"
                .formatted(
                    byId.containsKey(word) ? "other " : "",
                    noun(segment),
                    Texts.quote(word),
                    Nearest.hint(word, ids))
            : "%d items of this document have the id %s: give the address instead."
                .formatted(others.size(), Texts.quote(word)));
    return null;
  }

  private static String noun(String segment) {
    return segment.equals("data") ? "data object" : segment;
  }
}
