package org.archipel.web.question;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.query.AnswerView;
import org.archipel.query.ClaimWords;
import org.archipel.query.Column;
import org.archipel.view.Language;
import org.archipel.view.answer.ClaimPhrase;
import org.archipel.web.door.Here;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;
import org.jspecify.annotations.Nullable;

/** An answer as a table for a page: what {@link AnswerView} shows, things by their label. */
public final class ShownAnswer {

  private final Answer answer;
  private final AnswerView view;
  private final Cells cells;
  private final Here here;

  private final boolean isPlain;

  /** An answer on a page that is in English, with columns as programs know them. */
  public ShownAnswer(Answer answer, Cells cells) {
    this(answer, cells, Here.nowhere(), true);
  }

  /** An answer in the reader's words. */
  public ShownAnswer(Answer answer, Cells cells, Here here) {
    this(answer, cells, here, false);
  }

  private ShownAnswer(Answer answer, Cells cells, Here here, boolean isPlain) {
    this.answer = answer;
    this.view = new AnswerView(answer);
    this.cells = cells;
    this.here = here;
    this.isPlain = isPlain;
  }

  /**
   * Returns the table.
   *
   * @param most rows that are shown
   */
  public Table table(int most) {
    List<Integer> shown = view.shown();
    return new Table(
        "",
        shown.stream().map(this::head).toList(),
        answer.rows().stream().limit(most).map(row -> row(row, shown)).toList(),
        answer.empty());
  }

  public boolean hasAttributed() {
    return view.hasAttributed();
  }

  private Head head(int position) {
    Column column = answer.columns().get(position);
    return view.isPhrase(position)
        ? new Head(here.say("column.said"), here.say("column.said.help"), column.name())
        : new Head(name(column.name()), help(column), column.name());
  }

  /** What columns say is written in English only. */
  private String help(Column column) {
    return here.language() == Language.EN ? column.help() : "";
  }

  private String name(String column) {
    return !isPlain && here.words().has("column." + column)
        ? here.say("column." + column)
        : Words.title(column);
  }

  /** Returns one of the few texts that a column may hold in the reader's language. */
  private Cell translated(Cell cell, String column) {
    String key = key(column, cell.text());
    return isPlain || cell.isLink() || !here.words().has(key) ? cell : cell.withText(here.say(key));
  }

  /** Returns the key of the words for a text in a column: {@code due.no-date}. */
  public static String key(String column, String text) {
    return column + "." + text.replace(' ', '-');
  }

  private List<Cell> row(List<@Nullable Node> row, List<Integer> shown) {
    List<Cell> cellsOfRow = new ArrayList<>(shown.size());
    for (int position : shown) {
      Cell cell = cells.of(row.get(position), answer.columns().get(position).type());
      String column = answer.columns().get(position).name();
      cellsOfRow.add(view.isPhrase(position) ? phrase(row, cell) : translated(cell, column));
    }
    return cellsOfRow;
  }

  private Cell phrase(List<@Nullable Node> row, Cell status) {
    ClaimWords words = view.words(row);
    String href = cells.of(view.claim(row).orElse(null)).href();
    return new Cell(phrase(words, here), href, status.raw(), ClaimReader.tone(words));
  }

  /** Puts a claim in the reader's language. */
  public static String phrase(ClaimWords claim, Here here) {
    return here.language() == Language.EN
        ? claim.phrase()
        : here.apart(
            ClaimPhrase.of(claim).in(org.archipel.view.Words.of(here.language()), claim.asked()));
  }
}
