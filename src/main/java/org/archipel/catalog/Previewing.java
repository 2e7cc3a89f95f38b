package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.catalog.Preview.FieldChange;
import org.archipel.ledger.ItemDifference;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.reference.Resolver;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Part;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StatedItem;
import org.archipel.stack.Unmapping;
import org.jspecify.annotations.Nullable;

/** Makes the preview of a contribution from what stands and what is to stand. One thread. */
final class Previewing {

  private final Map<Node, StatedItem> before;
  private final Map<Node, StatedItem> after;
  private final ItemLabels oldLabels;
  private final ItemLabels newLabels;

  private Previewing(Map<Node, StatedItem> before, Map<Node, StatedItem> after, Resolver names) {
    this.before = before;
    this.after = after;
    this.oldLabels = new ItemLabels(before, names);
    this.newLabels = new ItemLabels(after, names);
  }

  /**
   * Returns the preview.
   *
   * @param changes what differs, by address
   */
  static Preview of(
      String office,
      List<Part> before,
      List<Part> after,
      List<ItemDifference> changes,
      Resolver names) {
    Previewing making =
        new Previewing(
            Unmapping.items(office, before, names), Unmapping.items(office, after, names), names);
    return making.preview(changes);
  }

  private Preview preview(List<ItemDifference> changes) {
    Map<ItemKind, List<Preview.Item>> groups = new EnumMap<>(ItemKind.class);
    int others = 0;
    List<ItemDifference> all = new ArrayList<>(changes);
    all.addAll(seenByOthers(changes));
    for (ItemDifference change : all) {
      StatedItem old = before.get(change.subject());
      StatedItem now = after.get(change.subject());
      StatedItem any = now == null ? old : now;
      if (any == null) {
        others++;
      } else {
        groups
            .computeIfAbsent(any.kind(), kind -> new ArrayList<>())
            .add(item(old, now, any, change));
      }
    }
    List<Preview.Group> sorted = new ArrayList<>();
    groups.forEach(
        (kind, items) -> {
          items.sort(
              Comparator.comparing(Preview.Item::change)
                  .thenComparing(Preview.Item::name)
                  .thenComparing(Preview.Item::thing));
          sorted.add(new Preview.Group(kind, items));
        });
    return new Preview(sorted, others, before.size());
  }

  /** Returns the items of which nothing differs but who may see them. */
  private List<ItemDifference> seenByOthers(List<ItemDifference> changes) {
    Set<Node> known = new HashSet<>();
    changes.forEach(change -> known.add(change.subject()));
    List<ItemDifference> moved = new ArrayList<>();
    after.forEach(
        (iri, now) -> {
          StatedItem old = before.get(iri);
          if (old != null && !known.contains(iri) && !old.audience().equals(now.audience())) {
            moved.add(new ItemDifference(iri, ItemDifference.Kind.CHANGED, List.of()));
          }
        });
    return moved;
  }

  private Preview.Item item(
      @Nullable StatedItem old, @Nullable StatedItem now, StatedItem any, ItemDifference change) {
    ItemDifference.Kind kind = ItemDifference.Kind.CHANGED;
    if (old == null) {
      kind = ItemDifference.Kind.ADDED;
    } else if (now == null) {
      kind = ItemDifference.Kind.REMOVED;
    }
    List<FieldChange> fields = old == null || now == null ? List.of() : fields(old, now);
    boolean derived = kind == ItemDifference.Kind.CHANGED && fields.isEmpty();
    return new Preview.Item(
        any.iri().getURI(),
        kind,
        now == null ? oldLabels.of(any) : newLabels.of(any),
        any.claimant(),
        derived ? statements(change) : fields);
  }

  /** What differs is in no field: it follows from tables that changed, or was sent as RDF. */
  private static List<FieldChange> statements(ItemDifference change) {
    return change.values().stream()
        .map(
            value ->
                new FieldChange(
                    value.property().getLocalName(), texts(value.removed()), texts(value.added())))
        .toList();
  }

  private static List<String> texts(List<Node> nodes) {
    return nodes.stream()
        .map(
            node ->
                node.isURI()
                    ? Ids.localName(node.getURI()).orElse(node.getURI())
                    : node.getLiteralLexicalForm())
        .toList();
  }

  private static List<FieldChange> fields(StatedItem old, StatedItem now) {
    Map<String, List<String>> was = told(old);
    Map<String, List<String>> is = told(now);
    Set<String> names = new LinkedHashSet<>();
    now.kind().fields().stream().map(Field::name).forEach(names::add);
    names.addAll(was.keySet());
    names.addAll(is.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      List<String> from = was.getOrDefault(name, List.of());
      List<String> to = is.getOrDefault(name, List.of());
      if (!from.equals(to)) {
        changes.add(new FieldChange(name, from, to));
      }
    }
    return changes;
  }

  private static Map<String, List<String>> told(StatedItem item) {
    Map<String, List<String>> told = new LinkedHashMap<>(item.values());
    told.put("audience", List.of(item.audience().name().replaceFirst(":.*", "")));
    if (item.kind().hasClaim()) {
      ClaimFields claim = item.claim();
      told.put(
          "claim.grade", Optional.ofNullable(claim.grade()).map(Choice::code).stream().toList());
      told.put(
          "claim.asOf", Optional.ofNullable(claim.asOf()).map(PartialDate::text).stream().toList());
      told.put("claim.source", claim.sources());
      told.put("claim.says", Optional.ofNullable(claim.says()).stream().toList());
    }
    return told;
  }
}
