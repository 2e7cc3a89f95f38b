package org.archipel.reader.workbook;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.stack.Choice;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/** Reads the office's word on the rows that show what others say. One thread. */
final class OthersRows {

  /** What an office says on a claim of somebody else. */
  enum Word {
    NOTHING,
    CONFIRM,
    CORRECT,
    REJECT
  }

  private final CellReader cells;
  private final WordLists lists;
  private final StackDraft draft;
  private final Intake intake;
  private final String office;
  private final List<Said> words = new ArrayList<>();

  private record Said(TabRows sheet, Row row, RowKey key, Word word) {}

  OthersRows(CellReader cells, WordLists lists, StackDraft draft, Intake intake, String office) {
    this.cells = cells;
    this.lists = lists;
    this.draft = draft;
    this.intake = intake;
    this.office = office;
  }

  /** Returns the word on a row and keeps it for {@link #addReviews}. */
  Word word(TabRows sheet, Row row, RowKey key) {
    String cell = text(sheet, row, Column.REVIEW);
    Word word = word(cell);
    if (!cell.isEmpty() && word == Word.NOTHING) {
      intake
          .problems()
          .error(
              ProblemCode.UNKNOWN_CODE,
              sheet.at(row, Column.REVIEW),
              "%s is no word on what others say: expected %s, %s or %s."
                  .formatted(
                      Texts.quote(cell),
                      lists.shown(WordLists.REVIEW, WordLists.CONFIRM),
                      lists.shown(WordLists.REVIEW, WordLists.CORRECT),
                      lists.shown(WordLists.REVIEW, WordLists.REJECT)));
    }
    if (word != Word.CORRECT && isEdited(sheet, row, key)) {
      intake
          .problems()
          .warning(
              ProblemCode.CONTRADICTION,
              sheet.at(row, Column.REVIEW),
              "The row says what others say and was edited; the edit is left out. To correct it, choose '%s' here."
                  .formatted(lists.shown(WordLists.REVIEW, WordLists.CORRECT)));
    }
    if (word != Word.NOTHING) {
      words.add(new Said(sheet, row, key, word));
    }
    return word;
  }

  private Word word(String cell) {
    if (cell.isEmpty()) {
      return Word.NOTHING;
    }
    String code = lists.code(WordLists.REVIEW, cell);
    for (Word word : List.of(Word.CONFIRM, Word.CORRECT, Word.REJECT)) {
      String name = word.name().toLowerCase(java.util.Locale.ROOT);
      if (code.equals(name) || UiWords.means("review." + name, cell)) {
        return word;
      }
    }
    return Word.NOTHING;
  }

  /** Adds the office's reviews, in the order of the rows. */
  void addReviews() {
    ClaimCells claims = new ClaimCells(cells, intake.problems());
    for (Said said : words) {
      TabRows sheet = said.sheet;
      StackDraft.Item review = draft.add(ItemKind.REVIEW, sheet.at(said.row, Column.REVIEW));
      String asOf = text(sheet, said.row, Column.REVIEW_AS_OF);
      review
          .set("claim", said.key.address(office).getURI())
          .set("verdict", said.word == Word.CONFIRM ? "confirmed" : "rejected")
          .set("asOf", asOf.isEmpty() ? today() : asOf, sheet.at(said.row, Column.REVIEW_AS_OF));
      review.audience(claims.choice(sheet, said.row, Column.AUDIENCE, Choice.Reach.class));
    }
  }

  private boolean isEdited(TabRows sheet, Row row, RowKey key) {
    if (key.sum().isEmpty()) {
      return false;
    }
    Map<String, String> found = new HashMap<>();
    for (Column column : Column.of(sheet.tab())) {
      if (!column.isReview()) {
        found.put(column.key(), text(sheet, row, column.key()));
      }
    }
    return !DocumentRows.sum(sheet.tab(), found).equals(key.sum());
  }

  private String today() {
    return intake.context().today().orElseGet(() -> LocalDate.now(ZoneOffset.UTC)).toString();
  }

  private String text(TabRows sheet, Row row, String key) {
    return Column.of(sheet.tab()).stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(column -> cells.text(sheet, row, column).strip())
        .orElse("");
  }
}
