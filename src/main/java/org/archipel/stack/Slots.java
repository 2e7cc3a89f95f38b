package org.archipel.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.problem.ProblemCode;
import org.archipel.reference.Concept;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.NormalForm.Fact;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The places of the reference architecture that a network's document speaks of: their addresses,
 * which every derivation uses too, their labels, and what is said of those that it only names. One
 * thread.
 */
final class Slots {

  private static final String SLOT = Ids.ID + "slot/";
  private static final String OPTION = Ids.ID + "option/";

  private final Resolver resolver;
  private final NameCheck names;
  private final Findings findings;

  Slots(Resolver resolver, NameCheck names, Findings findings) {
    this.resolver = resolver;
    this.names = names;
    this.findings = findings;
  }

  /** Returns {@code <capability>/<block>} of a slot that is specified; none when it is wrong. */
  Optional<String> path(Entry slot, String pointer) {
    return path(
        slot.value("capability"), pointer + "/capability", slot.value("block"), pointer + "/block");
  }

  private Optional<String> path(
      @Nullable String capability, String where, @Nullable String block, String there) {
    Node first = capability == null ? null : names.known(ThingType.CAPABILITY, capability, where);
    Node second = block == null ? null : names.known(ThingType.BUILDING_BLOCK, block, there);
    return first == null || second == null
        ? Optional.empty()
        : Optional.of(last(first.getURI()) + "/" + last(second.getURI()));
  }

  /** Returns the slot that a text means: a capability and a block with a slash between. */
  @Nullable Node slot(String text, String pointer) {
    String[] words = text.strip().split("/", -1);
    if (words.length != 2 || words[0].isBlank() || words[1].isBlank()) {
      findings.error(
          ProblemCode.UNKNOWN_REFERENCE,
          pointer,
          "%s names no slot: expected a capability and a building block, such as e-filing/relational-database."
              .formatted(Texts.quote(text)));
      return null;
    }
    return path(words[0].strip(), pointer, words[1].strip(), pointer)
        .map(path -> NodeFactory.createURI(SLOT + path))
        .orElse(null);
  }

  /** Returns the option that a product is of a slot. */
  static Node option(Node slot, Node product) {
    return NodeFactory.createURI(
        OPTION + slot.getURI().substring(SLOT.length()) + "/" + last(product.getURI()));
  }

  /** Returns {@code <capability>/<block>} of the address of a slot or an option. */
  static Optional<String> place(Node slotOrOption) {
    String iri = slotOrOption.getURI();
    if (!iri.startsWith(SLOT) && !iri.startsWith(OPTION)) {
      return Optional.empty();
    }
    String[] steps = iri.substring(iri.indexOf('/', Ids.ID.length()) + 1).split("/", -1);
    return steps.length < 2 ? Optional.empty() : Optional.of(steps[0] + "/" + steps[1]);
  }

  /** Returns the product of the address of an option. */
  static Optional<String> product(Node option) {
    String iri = option.getURI();
    if (!iri.startsWith(OPTION)) {
      return Optional.empty();
    }
    String[] steps = iri.substring(OPTION.length()).split("/", -1);
    return steps.length == 3 ? Optional.of(steps[2]) : Optional.empty();
  }

  /** Returns the label of a slot or option: {@code E-filing: PostgreSQL}. */
  String label(Node slotOrOption) {
    String[] steps = place(slotOrOption).orElse("/").split("/", -1);
    return concept(ThingType.CAPABILITY, steps[0])
        + ": "
        + product(slotOrOption)
            .map(slug -> resolver.product(slug).map(Product::name).orElse(slug))
            .orElseGet(() -> concept(ThingType.BUILDING_BLOCK, steps[1]));
  }

  private String concept(ThingType type, String slug) {
    return resolver.concept(type, slug).map(Concept::label).orElse(slug);
  }

  /**
   * Returns what is said of slots and options that the items mention and do not specify, once each,
   * as its first mention is seen.
   */
  List<Thing> implied(List<Thing> items) {
    Map<Node, Thing> made = new LinkedHashMap<>();
    for (Thing item : items) {
      for (Fact fact : item.facts()) {
        Node property = fact.field().property();
        if (property.equals(Arc.DECIDES_ON) || property.equals(Arc.APPLIES_TO_SLOT)) {
          imply(item.head(), fact.value(), items, made);
        }
      }
    }
    return new ArrayList<>(made.values());
  }

  private void imply(Head from, Node mentioned, List<Thing> items, Map<Node, Thing> made) {
    String place = place(mentioned).orElse("/");
    Node slot = NodeFactory.createURI(SLOT + place);
    boolean specified = items.stream().anyMatch(item -> item.head().iri().equals(slot));
    if (!specified) {
      made.computeIfAbsent(slot, unused -> named(from, slot, place));
    }
    product(mentioned)
        .ifPresent(
            product -> made.computeIfAbsent(mentioned, unused -> option(from, mentioned, slot)));
  }

  private Thing named(Head from, Node slot, String place) {
    String[] steps = place.split("/", -1);
    ItemKind kind = ItemKind.NAMED_SLOT;
    return thing(
        from,
        slot,
        place,
        kind,
        List.of(
            fact(from, kind, "capability", ThingType.CAPABILITY.node(steps[0])),
            fact(from, kind, "block", ThingType.BUILDING_BLOCK.node(steps[1])),
            fact(from, kind, "label", english(label(slot)))));
  }

  private Thing option(Head from, Node option, Node slot) {
    ItemKind kind = ItemKind.OPTION;
    String product = product(option).orElseThrow();
    return thing(
        from,
        option,
        place(option).orElseThrow() + "/" + product,
        kind,
        List.of(
            fact(from, kind, "slot", slot),
            fact(from, kind, "product", ThingType.PRODUCT.node(product)),
            fact(from, kind, "label", english(label(option)))));
  }

  private static Thing thing(Head from, Node iri, String id, ItemKind kind, List<Fact> facts) {
    Head head = new Head(from.pointer(), id, iri, from.audience(), from.claim());
    return new Thing(head, kind, null, facts);
  }

  private static Fact fact(Head from, ItemKind kind, String field, Node value) {
    return new Fact(kind.field(field), value, from.audience());
  }

  static Node english(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
