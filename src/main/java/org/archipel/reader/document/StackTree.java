package org.archipel.reader.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.archipel.stack.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * A stack document as named values in the order in which people write them; what is missing is not
 * there. The way back of {@link StackDocumentReader}.
 */
final class StackTree {

  /** The fields whose values make the id of an item that has none, so that it need not be said. */
  private static final Map<ItemKind, String> NAMING =
      Map.of(ItemKind.USE, "product", ItemKind.STANDARD_USE, "standard");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** A value that is no text in YAML or JSON either: a date, a whole number. */
  record Word(String text, boolean isNumber) {}

  private StackTree() {}

  /** Returns texts, {@link Word}s, lists and maps of these by name. */
  static Map<String, Object> of(StackDocument document) {
    StackTree tree = new StackTree();
    boolean network = document.isNetwork();
    ClaimFields claim = document.claim();
    tree.put(
        "archipel", network ? StackDocumentReader.NETWORK_VERSION : StackDocumentReader.VERSION);
    tree.put("office", network ? null : document.office());
    tree.put("network", network && claim != null ? claim.claimant() : null);
    tree.put("part", document.part());
    tree.choice("audience", document.audience());
    tree.put("claim", network ? null : claim(claim));
    tree.items(network ? ItemKind.ofNetwork() : ItemKind.listed(), document.entries());
    return tree.fields;
  }

  private static Map<String, Object> item(ItemKind kind, Entry entry) {
    StackTree tree = new StackTree();
    String id = entry.id();
    String naming = NAMING.get(kind);
    boolean follows =
        naming != null && entry.values().getOrDefault(naming, List.of()).equals(List.of("" + id));
    tree.put("id", follows ? null : id);
    for (Field field : kind.fields()) {
      List<Object> values = new ArrayList<>();
      for (String text : entry.values().getOrDefault(field.name(), List.of())) {
        values.add(value(field, text));
      }
      boolean one = !field.isList() && !values.isEmpty();
      tree.put(field.name(), one ? values.getFirst() : values);
    }
    tree.choice("audience", entry.audience());
    tree.put("claim", claim(entry.claim()));
    tree.items(kind.parts(), entry.parts());
    return tree.fields;
  }

  private static Object value(Field field, String text) {
    return switch (field.value()) {
      case ValueKind.Date date -> new Word(text, false);
      case ValueKind.PastDate date -> new Word(text, false);
      case ValueKind.Whole whole -> new Word(text, true);
      default -> text;
    };
  }

  private static @Nullable Map<String, Object> claim(@Nullable ClaimFields claim) {
    if (claim == null) {
      return null;
    }
    StackTree tree = new StackTree();
    tree.put("claimant", claim.claimant());
    tree.choice("status", claim.status());
    tree.choice("grade", claim.grade());
    tree.put("asOf", claim.asOf() == null ? null : new Word(claim.asOf().text(), false));
    List<String> sources = claim.sources();
    tree.put("source", sources.size() == 1 ? sources.getFirst() : sources);
    tree.put("says", claim.says());
    return tree.fields;
  }

  private void items(List<ItemKind> kinds, Map<ItemKind, List<Entry>> entries) {
    for (ItemKind kind : kinds) {
      List<Map<String, Object>> items =
          entries.getOrDefault(kind, List.of()).stream().map(entry -> item(kind, entry)).toList();
      put(kind.list(), kind.isSingle() && !items.isEmpty() ? items.getFirst() : items);
    }
  }

  private void choice(String name, @Nullable Choice choice) {
    put(name, choice == null ? null : choice.code());
  }

  private void put(String name, @Nullable Object value) {
    if (value != null && !value.equals(List.of())) {
      fields.put(name, value);
    }
  }
}
