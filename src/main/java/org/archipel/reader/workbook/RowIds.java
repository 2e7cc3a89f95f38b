package org.archipel.reader.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.reference.Resolver;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.Entry;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Which id each row's item has: the one of its hidden key, however it is called now; for new rows
 * one of their words that no other row has. One thread.
 */
final class RowIds {

  private final Resolver resolver;
  private final Problems problems;

  /** Keys that stand in the file, and ids that were given, each {@code path@claimant}. */
  private final Set<String> reserved = new HashSet<>();

  private final Set<String> used = new HashSet<>();
  private final Map<String, Map<String, Known>> byId = new HashMap<>();
  private final Map<String, Map<String, Integer>> allIds = new HashMap<>();
  private final Map<String, Map<String, Known>> byName = new HashMap<>();
  private final Map<String, Set<String>> sharedNames = new HashMap<>();
  private @Nullable String profile;

  /** An item that others may refer to. */
  record Known(StackDraft.Item item, String path, String id, String claimant) {}

  /**
   * A row that needs an id.
   *
   * @param first its hidden cell
   * @param prefix path of the item that it stands within, with a slash; empty for none
   * @param claimant slug of who says it; empty for the office itself
   */
  record Asked(
      TabRows sheet, Row row, Optional<RowKey> key, String first, String prefix, String claimant) {}

  RowIds(Resolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Notes the keys of a sheet, so that no new row takes the id of one further down. */
  void reserve(TabRows sheet) {
    for (Row row : sheet.rows()) {
      row.cell(sheet.keyColumn())
          .flatMap(cell -> RowKey.read(cell.text()))
          .filter(key -> !key.isOthers() && sheet.saysSomething(row))
          .ifPresent(key -> reserved.add(key.path() + "@" + key.claimant()));
    }
  }

  boolean isTaken(RowKey key) {
    return reserved.contains(key.path() + "@" + key.claimant());
  }

  /** Whether a profile is the only one; a second is a problem. */
  boolean firstProfile(TabRows sheet, Row row, Optional<RowKey> key) {
    String place = sheet.at(row).toString();
    if (profile != null) {
      problems.error(
          ProblemCode.DUPLICATE_ID,
          sheet.at(row),
          "The office has one profile; another stands at %s.".formatted(profile));
      return false;
    }
    profile = place;
    return true;
  }

  /** Gives an item its id and makes it known to those that refer to it. */
  void give(StackDraft.Item item, Asked asked, CellReader cells) {
    ItemKind kind = item.kind();
    Entry words = words(kind, asked, cells);
    String claimant = asked.claimant;
    String segment = asked.prefix + (kind.isSingle() ? "" : kind.segment() + "/");
    Optional<RowKey> own = asked.key.filter(key -> key.isOf(kind));
    boolean copied = own.isPresent() && !used.add("key " + asked.first);
    String made = RowKey.made(kind, words, asked.row.number(), resolver);
    boolean kept = own.isPresent() && !copied;
    boolean fixed = kept && !own.orElseThrow().made();
    String id = fixed ? own.orElseThrow().id() : made;
    if (!fixed && kind.hasId() && !(kept && own.orElseThrow().id().equals(made))) {
      id = unique(segment, made, claimant);
    }
    if (kind.hasId() && (fixed || !id.equals(made))) {
      item.id(id);
    }
    if (!kept) {
      warnNew(asked, kind, own, copied, id);
    }
    used.add(segment + id + "@" + claimant);
    know(item, segment + id, id, claimant, RowKey.value(words, "name"));
  }

  private void warnNew(
      Asked asked, ItemKind kind, Optional<RowKey> own, boolean copied, String id) {
    if (copied) {
      problems.warning(
          ProblemCode.DUPLICATE_ID,
          asked.sheet.at(asked.row),
          "The row was copied from another one; it is read as a new item with the id '%s'."
              .formatted(id));
    } else if (own.isEmpty() && !asked.first.isEmpty()) {
      problems.warning(
          ProblemCode.BAD_IRI,
          asked.sheet.sheet().at(asked.row, asked.sheet.keyColumn()),
          "The hidden key %s is no key of %s; the row is read as a new item with the id '%s'."
              .formatted(Texts.quote(asked.first), kind.what(), id));
    }
  }

  private String unique(String segment, String made, String claimant) {
    String id = made;
    for (int i = 2; collides(segment + id, claimant); i++) {
      id = made.substring(0, Math.min(made.length(), 74)) + "-" + i;
    }
    return id;
  }

  private boolean collides(String path, String claimant) {
    String key = path + "@" + claimant;
    return reserved.contains(key) || used.contains(key);
  }

  /** Reads the fields that make the id of an item. */
  private Entry words(ItemKind kind, Asked asked, CellReader cells) {
    Map<String, List<String>> values = new HashMap<>();
    for (Column column : Column.of(asked.sheet.tab())) {
      boolean names =
          kind.naming().contains(column.key())
              || List.of("name", "product", "standard", "claim").contains(column.key());
      if (names && column.field().isPresent()) {
        List<String> found = cells.values(asked.sheet, asked.row, column);
        if (!found.isEmpty()) {
          values.put(column.key(), List.of(resolve(column, found.getFirst())));
        }
      }
    }
    return new Entry(null, null, null, values, Map.of());
  }

  private void know(
      StackDraft.Item item, String path, String id, String claimant, @Nullable String name) {
    String segment = item.kind().segment();
    Known known = new Known(item, path, id, claimant);
    Map<String, Known> ids = byId.computeIfAbsent(segment, unused -> new HashMap<>());
    ids.putIfAbsent(claimant.isEmpty() ? id : id + "@" + claimant, known);
    allIds.computeIfAbsent(segment, unused -> new HashMap<>()).merge(id, 1, Integer::sum);
    if (name != null) {
      Known other =
          byName
              .computeIfAbsent(segment, unused -> new HashMap<>())
              .putIfAbsent(name.strip(), known);
      if (other != null) {
        sharedNames.computeIfAbsent(segment, unused -> new HashSet<>()).add(name.strip());
      }
    }
  }

  /** Returns the item that a word means: its id, or a name that only it has. */
  Optional<Known> find(String segment, String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Known known = byId.getOrDefault(segment, Map.of()).get(word);
    if (known != null) {
      return Optional.of(known);
    }
    if (allIds.getOrDefault(segment, Map.of()).getOrDefault(word, 0) == 1) {
      return byId.getOrDefault(segment, Map.of()).values().stream()
          .filter(found -> found.id.equals(word))
          .findFirst();
    }
    return sharedNames.getOrDefault(segment, Set.of()).contains(word)
        ? Optional.empty()
        : Optional.ofNullable(byName.getOrDefault(segment, Map.of()).get(word));
  }

  Set<String> words(String segment) {
    Set<String> words = new TreeSet<>(byId.getOrDefault(segment, Map.of()).keySet());
    words.addAll(byName.getOrDefault(segment, Map.of()).keySet());
    return words;
  }

  /** Returns a value; a name of another item as the id that it stands for. */
  String resolve(Column column, String value) {
    boolean refers =
        column.field().isPresent() && column.field().get().value() instanceof ValueKind.Other;
    if (!refers || value.indexOf(':') >= 0) {
      return value;
    }
    ValueKind.Other other = (ValueKind.Other) column.field().orElseThrow().value();
    boolean isId = allIds.getOrDefault(other.segment(), Map.of()).containsKey(value);
    return isId ? value : find(other.segment(), value).map(Known::id).orElse(value);
  }

  void unknownItem(TabRows sheet, Row row, String word) {
    problems.error(
        ProblemCode.UNKNOWN_CODE,
        sheet.at(row, Column.ITEM),
        "%s is no kind of row of this sheet: choose one from the list.%s"
            .formatted(
                Texts.quote(word),
                Nearest.hint(word, sheet.tab().kinds().stream().map(ItemKind::list).toList())));
  }
}
