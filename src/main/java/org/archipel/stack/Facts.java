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

/** Makes what an item says from its fields, once the addresses of all items are known. */
final class Facts {

  /** Fields of which the first may not lie after the second. */
  private static final List<List<String>> ORDERS =
      List.of(List.of("since", "until"), List.of("noticeDate", "contractEnd"));

  private final ValueCheck values;
  private final ItemLinks links;
  private final Findings findings;

  Facts(ValueCheck values, ItemLinks links, Findings findings) {
    this.values = values;
    this.links = links;
    this.findings = findings;
  }

  /** Returns what an item says, in the order of the fields of its kind. */
  List<Fact> of(ItemKind kind, Head head, Entry entry) {
    List<Fact> facts = new ArrayList<>();
    Set<Node> said = new HashSet<>();
    for (Field field : kind.fields()) {
      List<String> texts = entry.values().getOrDefault(field.name(), List.of());
      said.clear();
      for (int i = 0; i < texts.size(); i++) {
        String pointer = head.pointer() + "/" + field.name() + (field.isList() ? "/" + i : "");
        Node value = values.value(head, field, texts.get(i), pointer);
        if (value != null && said.add(value)) {
          facts.add(new Fact(field, value, audience(head, value)));
        }
      }
    }
    ORDERS.forEach(order -> order(entry, head, order.getFirst(), order.getLast()));
    return facts;
  }

  private Audience audience(Head head, Node value) {
    return links.audience(value).map(head.audience()::stricter).orElse(head.audience());
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

  private static Optional<PartialDate> date(Entry entry, String field) {
    return Optional.ofNullable(entry.value(field)).flatMap(PartialDate::parse);
  }
}
