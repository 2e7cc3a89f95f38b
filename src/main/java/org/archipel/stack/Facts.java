package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.NormalForm.Fact;
import org.archipel.stack.NormalForm.Head;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an item says from its fields, once the addresses of all items are known. One thread.
 */
final class Facts {

  /** Fields of which the first may not lie after the second. */
  private static final List<List<String>> ORDERS =
      List.of(List.of("since", "until"), List.of("noticeDate", "contractEnd"));

  private final ValueCheck values;
  private final UseFacts uses;
  private final ItemLinks links;
  private final NetworkFacts network;
  private final Findings findings;

  Facts(
      ValueCheck values, UseFacts uses, ItemLinks links, NetworkFacts network, Findings findings) {
    this.values = values;
    this.uses = uses;
    this.links = links;
    this.network = network;
    this.findings = findings;
  }

  /** Returns what an item says, in the order of the fields of its kind. */
  List<Fact> of(ItemKind kind, Head head, Entry entry) {
    List<Fact> facts = new ArrayList<>();
    for (Field field : kind.fields()) {
      if (field.value() instanceof ValueKind.Cycle) {
        add(facts, head, field, uses.release(entry, head.pointer()));
        continue;
      }
      if (network.isOwn(kind, field)) {
        add(facts, head, field, network.value(head, entry, field));
        continue;
      }
      List<String> texts =
          kind == ItemKind.USE
              ? uses.texts(entry, head, field)
              : entry.values().getOrDefault(field.name(), List.of());
      Set<Node> said = new HashSet<>();
      for (int i = 0; i < texts.size(); i++) {
        String pointer = head.pointer() + "/" + field.name() + (field.isList() ? "/" + i : "");
        Node value = values.value(head, field, texts.get(i), pointer);
        if (value != null && said.add(value)) {
          add(facts, head, field, value);
        }
      }
    }
    ORDERS.forEach(order -> order(entry, head, order.getFirst(), order.getLast()));
    events(entry, head.pointer());
    return facts;
  }

  private void add(List<Fact> facts, Head head, Field field, @Nullable Node value) {
    if (value != null) {
      Audience seenBy =
          links.audience(value).map(head.audience()::stricter).orElse(head.audience());
      facts.add(new Fact(field, value, seenBy));
    }
  }

  private void order(Entry entry, Head head, String first, String last) {
    Optional<PartialDate> from = date(entry, first);
    Optional<PartialDate> to = date(entry, last);
    if (from.isPresent() && to.isPresent() && from.get().isCertainlyAfter(to.get())) {
      findings.error(
          ProblemCode.CONTRADICTION,
          head.pointer() + "/" + last,
          first.equals("since")
              ? "It ends (%s) before it begins (%s).".formatted(to.get(), from.get())
              : "'%s' (%s) is before '%s' (%s).".formatted(last, to.get(), first, from.get()));
    }
  }

  /** Nothing of a plan can happen before it is announced. */
  private void events(Entry plan, String pointer) {
    List<Entry> events = plan.parts().getOrDefault(ItemKind.PLAN_EVENT, List.of());
    for (int i = 0; i < events.size(); i++) {
      Optional<PartialDate> on = date(events.get(i), "on");
      for (Entry announced : events) {
        Optional<PartialDate> first = date(announced, "on");
        if ("announced".equals(announced.value("kind"))
            && first.isPresent()
            && on.isPresent()
            && first.get().isCertainlyAfter(on.get())) {
          findings.error(
              ProblemCode.CONTRADICTION,
              pointer + "/events/" + i + "/on",
              "The step (%s) is before the plan was announced (%s)."
                  .formatted(on.get(), first.get()));
        }
      }
    }
  }

  private static Optional<PartialDate> date(Entry entry, String field) {
    return Optional.ofNullable(entry.value(field)).flatMap(PartialDate::parse);
  }
}
