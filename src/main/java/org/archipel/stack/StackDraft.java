package org.archipel.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A stack document while it is made of something else: of a workbook, an SBOM, a model. Every item
 * and value remembers the place that it was read from, so that the check points there. One thread.
 */
public final class StackDraft {

  private final Position whole;
  private final Map<ItemKind, List<Item>> items = new EnumMap<>(ItemKind.class);
  private final Map<String, Position> places = new HashMap<>();

  /**
   * @param whole the place of what has no place of its own: the file
   */
  public StackDraft(Position whole) {
    this.whole = whole;
  }

  /** Adds an item of a kind that documents list. */
  public Item add(ItemKind kind, Position place) {
    return add(items, "", kind, place);
  }

  /** Whether there is no item. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** Returns the document; what is {@code null} is left to whoever sends it. */
  public StackDocument document(
      @Nullable String office, @Nullable String part, Choice.@Nullable Reach audience) {
    Map<String, Position> known = Map.copyOf(places);
    return new StackDocument(
        pointer -> place(known, pointer), office, part, audience, null, entries(items));
  }

  private Position place(Map<String, Position> known, String pointer) {
    String here = pointer;
    while (!here.isEmpty()) {
      Position place = known.get(here);
      if (place != null) {
        return place;
      }
      here = here.substring(0, here.lastIndexOf('/'));
    }
    return whole;
  }

  private Item add(Map<ItemKind, List<Item>> among, String within, ItemKind kind, Position place) {
    List<Item> all = among.computeIfAbsent(kind, unused -> new ArrayList<>());
    String pointer = within + "/" + kind.list() + (kind.isSingle() ? "" : "/" + all.size());
    Item item = new Item(kind, pointer, place);
    all.add(item);
    return item;
  }

  private static Map<ItemKind, List<Entry>> entries(Map<ItemKind, List<Item>> items) {
    Map<ItemKind, List<Entry>> entries = new EnumMap<>(ItemKind.class);
    items.forEach((kind, list) -> entries.put(kind, list.stream().map(Item::entry).toList()));
    return entries;
  }

  /** An item while it is made. One thread. */
  public final class Item {
    private final ItemKind kind;
    private final String pointer;
    private final Position place;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<ItemKind, List<Item>> parts = new EnumMap<>(ItemKind.class);
    private @Nullable String id;
    private Choice.@Nullable Reach audience;
    private @Nullable ClaimFields claim;

    private Item(ItemKind kind, String pointer, Position place) {
      this.kind = kind;
      this.pointer = pointer;
      this.place = place;
      places.put(pointer, place);
    }

    public ItemKind kind() {
      return kind;
    }

    public Position place() {
      return place;
    }

    /** Gives it an id; else the check makes one from its name. */
    public Item id(String id) {
      this.id = id;
      return this;
    }

    public Item audience(Choice.@Nullable Reach audience) {
      this.audience = audience;
      return this;
    }

    public Item claim(@Nullable ClaimFields claim) {
      this.claim = claim;
      return this;
    }

    /** Sets a field of its kind, or adds to it where it takes several. */
    public Item set(String field, String value) {
      return set(field, value, place);
    }

    /** Sets a field that stands at a place of its own. */
    public Item set(String field, String value, Position at) {
      Field known = kind.field(field);
      if (!known.isList()) {
        values.remove(field);
      }
      values.computeIfAbsent(field, unused -> new ArrayList<>()).add(value);
      places.put(pointer + "/" + field, at);
      return this;
    }

    /** Sets a field if there is something to set. */
    public Item set(String field, Optional<String> value) {
      value.ifPresent(text -> set(field, text));
      return this;
    }

    public boolean has(String field) {
      return values.containsKey(field);
    }

    /** Adds an item that lies within this one. */
    public Item part(ItemKind kind, Position place) {
      return add(parts, pointer, kind, place);
    }

    private Entry entry() {
      Map<String, List<String>> texts = new HashMap<>();
      values.forEach((field, list) -> texts.put(field, List.copyOf(list)));
      return new Entry(id, audience, claim, texts, entries(parts));
    }
  }
}
