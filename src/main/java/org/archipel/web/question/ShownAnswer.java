package org.archipel.web.question;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.query.AnswerView;
import org.archipel.query.ClaimWords;
import org.archipel.query.Column;
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

  public ShownAnswer(Answer answer, Cells cells) {
    this.answer = answer;
    this.view = new AnswerView(answer);
    this.cells = cells;
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
        ? new Head("What is said", "Status, and whose word it is", column.name())
        : new Head(Words.title(column.name()), column.help(), column.name());
  }

  private List<Cell> row(List<@Nullable Node> row, List<Integer> shown) {
    List<Cell> cellsOfRow = new ArrayList<>(shown.size());
    for (int position : shown) {
      Cell cell = cells.of(row.get(position), answer.columns().get(position).type());
      cellsOfRow.add(view.isPhrase(position) ? phrase(row, cell) : cell);
    }
    return cellsOfRow;
  }

  private Cell phrase(List<@Nullable Node> row, Cell status) {
    ClaimWords words = view.words(row);
    String href = cells.of(view.claim(row).orElse(null)).href();
    return new Cell(words.phrase(), href, status.raw(), ClaimReader.tone(words));
  }
}
