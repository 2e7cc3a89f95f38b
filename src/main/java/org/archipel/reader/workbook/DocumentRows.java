package org.archipel.reader.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Ids;
import org.archipel.reader.workbook.Table.Line;
import org.archipel.reference.Resolver;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/** Lays a document out as the rows of sheets. One thread. */
final class DocumentRows {

  private final Resolver resolver;
  private final WordLists lists;
  private final String office;
  private final Map<Tab, Table> tables = new EnumMap<>(Tab.class);

  /** The office's words, by the address of the claim that they are on; taken out when shown. */
  private final Map<String, Entry> reviews = new HashMap<>();

  DocumentRows(String office, Resolver resolver, WordLists lists) {
    this.office = office;
    this.resolver = resolver;
    this.lists = lists;
    for (Tab tab : Tab.values()) {
      tables.put(tab, new Table(tab));
    }
  }

  /** Where an item stands. */
  private record Owner(String prefix, String word, String claimant, boolean others) {}

  /** Returns the sheets of what an office says and of what others say about it. */
  static Map<Tab, Table> of(
      StackDocument own, Map<String, StackDocument> others, Resolver resolver, WordLists lists) {
    String code = own.office() == null ? "" : own.office();
    DocumentRows rows = new DocumentRows(code, resolver, lists);
    rows.document(own);
    rows.collectReviews(own, others);
    String claimant = rows.claimant(own.claim(), "");
    rows.entries(own.entries(), new Owner("", "", claimant, false));
    others.forEach(
        (who, document) ->
            rows.entries(
                Claims.under(document.entries(), document.claim(), who),
                new Owner("by/" + who + "/", "", who, true)));
    rows.reviews.values().forEach(review -> rows.entry(ItemKind.REVIEW, review, 0, rows.nobody()));
    return rows.tables;
  }

  private Owner nobody() {
    return new Owner("", "", "", false);
  }

  /** Only the words on claims that have a row here are shown there; the others keep their own. */
  private void collectReviews(StackDocument own, Map<String, StackDocument> others) {
    for (Entry review : own.entries().getOrDefault(ItemKind.REVIEW, List.of())) {
      String claim = RowKey.value(review, "claim");
      if (claim != null && !others.isEmpty()) {
        reviews.putIfAbsent(claim, review);
      }
    }
  }

  private void document(StackDocument document) {
    Line line = table(Tab.OFFICE).add(new RowKey(RowKey.DOCUMENT, false, "", ""));
    line.cells().put(Column.ITEM, lists.shown(WordLists.ITEM, WordLists.DOCUMENT));
    audience(line, document.audience());
    claim(line, document.claim());
    if (!document.entries().containsKey(ItemKind.PROFILE)) {
      Line profile = table(Tab.OFFICE).add(new RowKey("profile", false, "", ""));
      profile.cells().put(Column.ITEM, item(ItemKind.PROFILE));
    }
  }

  private void entries(Map<ItemKind, List<Entry>> entries, Owner owner) {
    entries.forEach(
        (kind, list) -> {
          for (int i = 0; i < list.size(); i++) {
            boolean shownLater =
                kind == ItemKind.REVIEW && reviews.containsValue(list.get(i)) && !owner.others;
            if (!shownLater && !(kind == ItemKind.REVIEW && owner.others)) {
              entry(kind, list.get(i), i, owner);
            }
          }
        });
  }

  private void entry(ItemKind kind, Entry entry, int index, Owner owner) {
    String id = RowKey.id(kind, entry, index, resolver);
    String claimant = owner.others ? "" : claimant(entry.claim(), owner.claimant);
    String path = owner.prefix + (kind.isSingle() ? "" : kind.segment() + "/") + safe(id);
    RowKey key = new RowKey(path, !owner.others && !RowKey.isFixed(kind, entry), claimant, "");
    if (kind.isSingle()) {
      key = new RowKey(path, false, claimant, "");
    }
    Table table = table(Tab.of(kind));
    Line line = new Line(key, new HashMap<>());
    cells(line, kind, entry, owner);
    if (owner.others) {
      line = new Line(key.withSum(sum(table.tab(), line.cells())), line.cells());
      review(line);
    }
    table.rows().add(line);
    String word = safe(id) + (claimant.isEmpty() ? "" : "@" + claimant);
    entries(entry.parts(), new Owner(path + "/", word, claimant, owner.others));
  }

  private void cells(Line line, ItemKind kind, Entry entry, Owner owner) {
    Tab tab = Tab.of(kind);
    if (tab.kinds().size() > 1 || kind == ItemKind.PROFILE) {
      line.cells().put(Column.ITEM, item(kind));
    }
    if (!owner.word.isEmpty()) {
      line.cells().put(Column.WITHIN, owner.word);
    }
    for (Column column : Column.of(tab)) {
      if (column.field().isPresent()) {
        String text = text(column, entry.values().getOrDefault(column.key(), List.of()));
        if (!text.isEmpty()) {
          line.cells().put(column.key(), text);
        }
      }
    }
    if (!owner.others) {
      audience(line, entry.audience());
    }
    claim(line, entry.claim());
  }

  private String text(Column column, List<String> values) {
    Field field = column.field().orElseThrow();
    String list = column.list().orElse("");
    List<String> shown = values.stream().map(value -> lists.shown(list, value)).toList();
    return field.isList()
        ? CellText.join(shown.stream().filter(text -> !text.isEmpty()).toList())
        : String.join("", shown);
  }

  private String item(ItemKind kind) {
    return lists.shown(WordLists.ITEM, kind.list());
  }

  private void audience(Line line, Choice.@Nullable Reach reach) {
    if (reach != null) {
      line.cells().put(Column.AUDIENCE, lists.shown(WordLists.code("audience"), reach.code()));
    }
  }

  private void claim(Line line, @Nullable ClaimFields claim) {
    if (claim == null) {
      return;
    }
    Map<String, String> cells = line.cells();
    put(cells, Column.AS_OF, claim.asOf() == null ? null : claim.asOf().text());
    put(cells, Column.SOURCE, CellText.join(claim.sources()));
    put(cells, Column.SAYS, claim.says());
    put(cells, Column.CLAIMANT, claim.claimant());
    if (claim.grade() != null) {
      put(cells, Column.GRADE, lists.shown(WordLists.code("grade"), claim.grade().code()));
    }
    if (claim.status() != null) {
      put(cells, Column.STATUS, lists.shown(WordLists.code("claim-status"), claim.status().code()));
    }
  }

  /** Shows the word that the office has already said on a claim. */
  private void review(Line line) {
    Entry review = reviews.get(line.key().address(office).getURI());
    if (review == null) {
      return;
    }
    String verdict = RowKey.value(review, "verdict");
    boolean plain = "confirmed".equals(verdict) || "rejected".equals(verdict);
    if (!plain) {
      return;
    }
    reviews.remove(line.key().address(office).getURI());
    String word = "confirmed".equals(verdict) ? WordLists.CONFIRM : WordLists.REJECT;
    line.cells().put(Column.REVIEW, lists.shown(WordLists.REVIEW, word));
    put(line.cells(), Column.REVIEW_AS_OF, RowKey.value(review, "asOf"));
    audience(line, review.audience());
  }

  /**
   * Returns a sum of what cells say, to tell whether somebody edited a row without saying that it
   * is a correction.
   */
  static String sum(Tab tab, Map<String, String> cells) {
    StringBuilder text = new StringBuilder();
    for (Column column : Column.of(tab)) {
      String cell = cells.getOrDefault(column.key(), "");
      if (!column.isReview() && !column.key().equals(Column.AUDIENCE) && !cell.isBlank()) {
        text.append(column.key()).append('=').append(cell.replaceAll("\\s+", " ").strip());
        text.append('\n');
      }
    }
    return Digests.sha256(text.toString()).substring(0, 10);
  }

  /** Returns who says an item, if it is not the office itself. */
  private String claimant(@Nullable ClaimFields claim, String above) {
    String named = claim == null ? null : claim.claimant();
    if (named == null) {
      return above;
    }
    return named.equals(office) ? "" : Ids.slug(named);
  }

  private static String safe(String id) {
    return Ids.isSlug(id) ? id : Ids.slug(id);
  }

  private static void put(Map<String, String> cells, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      cells.put(key, text);
    }
  }

  private Table table(Tab tab) {
    return java.util.Objects.requireNonNull(tables.get(tab));
  }
}
