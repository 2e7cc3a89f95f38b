package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document of the rows of sheets: first which item each row is, then, when all are known,
 * what each says. One thread, used once.
 */
final class SheetsDocument {

  private final Intake intake;
  private final Problems problems;
  private final WordLists lists;
  private final CellReader cells;
  private final ClaimCells claims;
  private final StackDraft draft;
  private final Map<Tab, TabRows> tabs = new EnumMap<>(Tab.class);
  private final RowIds ids;
  private final List<Pending> pending = new ArrayList<>();
  private final OthersRows others;
  private final String office;
  private @Nullable ClaimFields claim;
  private Choice.@Nullable Reach audience;

  /** An item whose fields are not yet read. */
  record Pending(TabRows sheet, Row row, StackDraft.Item item, boolean correction) {}

  private SheetsDocument(Intake intake, WordLists lists, String office) {
    this.intake = intake;
    this.office = office;
    this.problems = intake.problems();
    this.lists = lists;
    this.cells = new CellReader(lists, problems);
    this.claims = new ClaimCells(cells, problems);
    this.draft = new StackDraft(Position.whole(intake.file().name()));
    this.ids = new RowIds(intake.resolver(), problems);
    this.others = new OthersRows(cells, lists, draft, intake, office);
  }

  /**
   * Returns the document that sheets hold.
   *
   * @param about what the hidden sheet says
   */
  static StackDocument of(
      Intake intake, List<SheetRows> sheets, WordLists lists, Map<String, String> about) {
    String sent = about.getOrDefault("office", "");
    String office = sent.isEmpty() ? intake.context().office().orElse("") : sent;
    SheetsDocument document = new SheetsDocument(intake, lists, office);
    sheets.forEach(document::find);
    document.refuseLostSheets(about.getOrDefault("sheets", ""));
    return document.read(about.getOrDefault("part", ""));
  }

  private void find(SheetRows sheet) {
    if (TabRows.isAside(sheet)) {
      return;
    }
    if (StarterRows.is(sheet)) {
      new StarterRows(draft, cells, lists, intake.resolver(), problems).read(sheet);
      return;
    }
    Optional<TabRows> found = TabRows.of(sheet, problems);
    if (found.isEmpty()) {
      problems.warning(
          ProblemCode.UNKNOWN_FIELD,
          sheet.whole(),
          "The sheet has no hidden row of keys and is left out.");
    } else if (tabs.putIfAbsent(found.get().tab(), found.get()) != null) {
      problems.error(
          ProblemCode.DUPLICATE_KEY,
          sheet.whole(),
          "The sheet is a copy of another one: keep one of them.");
    }
  }

  /** A lost sheet is more often an accident than the wish to withdraw all that stood in it. */
  private void refuseLostSheets(String written) {
    for (Tab tab : Tab.values()) {
      if (List.of(written.split(" ", -1)).contains(tab.key()) && !tabs.containsKey(tab)) {
        problems.error(
            ProblemCode.MISSING_FIELD,
            Position.whole(intake.file().name()),
            "The sheet '%s' is missing, or its hidden first row is. To withdraw what stood in it, keep the sheet and delete its rows."
                .formatted(tab.title()));
      }
    }
  }

  private StackDocument read(String part) {
    document();
    tabs.values().forEach(ids::reserve);
    for (ItemKind kind : ItemKind.ofOffices()) {
      TabRows sheet = tabs.get(Tab.of(kind));
      if (sheet != null) {
        items(sheet, kind);
      }
    }
    pending.forEach(this::fields);
    others.addReviews();
    cells.report();
    tabs.values().forEach(this::warnMerged);
    StackDocument read =
        draft.document(office.isEmpty() ? null : office, part.isEmpty() ? null : part, audience);
    return new StackDocument(
        read.positions(), read.office(), read.part(), read.audience(), claim, read.entries());
  }

  private void items(TabRows sheet, ItemKind kind) {
    for (Row row : sheet.rows()) {
      String first = row.cell(sheet.keyColumn()).map(c -> c.text().strip()).orElse("");
      Optional<RowKey> key = RowKey.read(first);
      boolean isItem = !first.equals(RowKey.DOCUMENT) && sheet.saysSomething(row);
      if (isItem && kind(sheet, row, key) == kind) {
        item(sheet, row, kind, key, first);
      }
    }
  }

  /** Reads the row of what holds for all others. */
  private void document() {
    TabRows sheet = tabs.get(Tab.OFFICE);
    if (sheet == null) {
      return;
    }
    for (Row row : sheet.rows()) {
      if (row.cell(sheet.keyColumn()).filter(c -> c.text().equals(RowKey.DOCUMENT)).isPresent()) {
        claim = claims.read(sheet, row);
        audience = claims.choice(sheet, row, Column.AUDIENCE, Choice.Reach.class);
      }
    }
  }

  /** Returns the kind of the item of a row: the one that it says, else the one of its key. */
  private @Nullable ItemKind kind(TabRows sheet, Row row, Optional<RowKey> key) {
    List<ItemKind> kinds = sheet.tab().kinds();
    if (kinds.size() == 1) {
      return kinds.getFirst();
    }
    String word =
        sheet.cell(row, Column.ITEM).map(c -> lists.code(WordLists.ITEM, c.text())).orElse("");
    Optional<ItemKind> said = kinds.stream().filter(kind -> kind.list().equals(word)).findFirst();
    if (said.isPresent()) {
      return said.get();
    }
    if (!word.isBlank()) {
      ids.unknownItem(sheet, row, word);
    }
    return key.flatMap(k -> kinds.stream().filter(k::isOf).findFirst()).orElse(kinds.getFirst());
  }

  private void item(TabRows sheet, Row row, ItemKind kind, Optional<RowKey> key, String first) {
    if (key.isPresent() && key.get().isOthers()) {
      OthersRows.Word word = others.word(sheet, row, key.get());
      if (word == OthersRows.Word.CORRECT && !ids.isTaken(key.get().own())) {
        add(sheet, row, kind, Optional.of(key.get().own()), key.get().own().path(), true);
      }
      return;
    }
    add(sheet, row, kind, key, first, false);
  }

  private void add(
      TabRows sheet,
      Row row,
      ItemKind kind,
      Optional<RowKey> key,
      String first,
      boolean correction) {
    Optional<ItemKind> owner = Column.owner(kind);
    StackDraft.Item parent = null;
    String prefix = "";
    String above = claim == null ? "" : claimant(claim.claimant());
    if (owner.isPresent()) {
      String word = within(sheet, row, correction);
      Optional<RowIds.Known> found = ids.find(owner.get().segment(), word);
      if (found.isPresent()) {
        parent = found.get().item();
        prefix = found.get().path() + "/";
        above = found.get().claimant();
      } else if (!word.isEmpty() || kind.isStep()) {
        missingOwner(sheet, row, owner.get(), word);
        return;
      }
    }
    if (kind.isSingle() && prefix.isEmpty() && !ids.firstProfile(sheet, row, key)) {
      return;
    }
    StackDraft.Item item =
        parent == null ? draft.add(kind, sheet.at(row)) : parent.part(kind, sheet.at(row));
    String named = correction ? "" : cells.text(sheet, row, column(sheet, Column.CLAIMANT));
    String claimant = named.isEmpty() ? above : claimant(named);
    ids.give(item, new RowIds.Asked(sheet, row, key, first, prefix, claimant), cells);
    pending.add(new Pending(sheet, row, item, correction));
  }

  private String claimant(@Nullable String named) {
    return named == null || named.equals(office) ? "" : Ids.slug(named);
  }

  private String within(TabRows sheet, Row row, boolean correction) {
    String word = cells.text(sheet, row, column(sheet, Column.WITHIN));
    boolean known = !correction || ids.find(ItemKind.SYSTEM.segment(), word).isPresent();
    return known ? word : "";
  }

  private void missingOwner(TabRows sheet, Row row, ItemKind owner, String word) {
    problems.error(
        word.isEmpty() ? ProblemCode.MISSING_FIELD : ProblemCode.UNKNOWN_REFERENCE,
        sheet.at(row, Column.WITHIN),
        word.isEmpty()
            ? "The row needs %s that it belongs to.".formatted(owner.what())
            : "No row of the sheet '%s' has the id or name %s.%s"
                .formatted(
                    Tab.of(owner).title(),
                    Texts.quote(word),
                    Nearest.hint(word, ids.words(owner.segment()))));
  }

  private void fields(Pending row) {
    TabRows sheet = row.sheet;
    for (Column column : Column.of(sheet.tab())) {
      if (column.field().isPresent()) {
        Position at = sheet.at(row.row, column.key());
        List<String> values = cells.values(sheet, row.row, column);
        boolean listed = column.isList();
        Set<String> seen = new HashSet<>();
        for (String value : values) {
          String resolved = ids.resolve(column, value);
          if (!listed || seen.add(resolved) || values.size() == 1) {
            row.item.set(column.key(), resolved, at);
          }
        }
      }
    }
    require(row);
    if (!row.correction) {
      row.item.claim(claims.read(sheet, row.row));
    }
    row.item.audience(claims.choice(sheet, row.row, Column.AUDIENCE, Choice.Reach.class));
  }

  /** The check passes over items that lack what they cannot be without: here it is said. */
  private void require(Pending row) {
    ItemKind kind = row.item.kind();
    boolean named = kind != ItemKind.USE || row.item.has("product");
    for (Field field : kind.fields()) {
      boolean ofUse = !named && (field.name().equals("name") || field.name().equals("kind"));
      if ((field.isRequired() || ofUse) && !row.item.has(field.name())) {
        problems.error(
            ProblemCode.MISSING_FIELD,
            row.sheet.at(row.row, field.name()),
            "%s%s needs a value in the column '%s'."
                .formatted(
                    kind.what().substring(0, 1).toUpperCase(Locale.ROOT) + kind.what().substring(1),
                    ofUse ? " without 'product'" : "",
                    field.name()));
      }
    }
  }

  private void warnMerged(TabRows sheet) {
    List<String> merged = sheet.sheet().merged();
    if (!merged.isEmpty()) {
      problems.warning(
          ProblemCode.WRONG_TYPE,
          sheet.sheet().whole(),
          "Cells are merged (%s%s): only the first of them holds something, the others are read as empty."
              .formatted(merged.getFirst(), merged.size() > 1 ? " …" : ""));
    }
  }

  private static Column column(TabRows sheet, String key) {
    return Column.of(sheet.tab()).stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseGet(() -> new Column(key, Optional.empty()));
  }
}
