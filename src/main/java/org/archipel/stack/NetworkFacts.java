package org.archipel.stack;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is special to the network's items: a decision is on a slot, or with a product on an option
 * of it, and slots and decisions are labelled by what they are about. One thread.
 */
final class NetworkFacts {

  private final Slots slots;
  private final NameCheck names;
  private final Resolver resolver;

  NetworkFacts(Slots slots, NameCheck names, Resolver resolver) {
    this.slots = slots;
    this.names = names;
    this.resolver = resolver;
  }

  /** Whether a field's value does not follow from its own text alone. */
  boolean isOwn(ItemKind kind, Field field) {
    return !field.isWritten()
        || (kind == ItemKind.DECISION
            && (field.name().equals("slot") || field.name().equals("product")));
  }

  /** Returns the value of such a field; none when another field says it, or when it is wrong. */
  @Nullable Node value(Head head, Entry entry, Field field) {
    return switch (field.name()) {
      case "slot" -> entry.value("product") == null ? slot(head, entry) : null;
      case "product" -> option(head, entry);
      default -> label(head, entry);
    };
  }

  private @Nullable Node slot(Head head, Entry entry) {
    String text = entry.value("slot");
    return text == null ? null : slots.slot(text, head.pointer() + "/slot");
  }

  private @Nullable Node option(Head head, Entry entry) {
    String word = entry.value("product");
    Node slot = slot(head, entry);
    Node product =
        word == null ? null : names.known(ThingType.PRODUCT, word, head.pointer() + "/product");
    return slot == null || product == null ? null : Slots.option(slot, product);
  }

  private @Nullable Node label(Head head, Entry entry) {
    if (entry.value("outcome") == null) {
      return Slots.english(slots.label(head.iri()));
    }
    Node on = entry.value("product") == null ? slot(head, entry) : option(head, entry);
    String outcome = String.valueOf(entry.value("outcome"));
    return Optional.ofNullable(on)
        .map(
            about ->
                resolver.code("decision-outcome", outcome).map(code -> code.label()).orElse(outcome)
                    + " – "
                    + slots.label(about))
        .map(Slots::english)
        .orElse(null);
  }
}
