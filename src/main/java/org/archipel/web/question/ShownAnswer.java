package org.archipel.web.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.query.Column;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.ClaimWords;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a table for people: every row, things by their label, without columns that say
 * nothing: empty ones, and those that repeat what was asked for.
 *
 * <p>Where an answer has the columns {@code status} and {@code claimStatus}, claim status and grade
 * are told by the words of {@link ClaimWords}, which lead to the claim; so what others say never
 * reads as in use.
 */
public final class ShownAnswer {

  private static final String STATUS = "status";
  private static final String CLAIM = "claim";
  private static final String CLAIM_STATUS = "claimStatus";
  private static final String GRADE = "grade";
  private static final Set<String> TOLD_BY_PHRASE = Set.of(CLAIM, CLAIM_STATUS, GRADE);

  private final Answer answer;
  private final Cells cells;
  private final Map<String, Integer> positions = new HashMap<>();

  public ShownAnswer(Answer answer, Cells cells) {
    this.answer = answer;
    this.cells = cells;
    for (Column column : answer.columns()) {
      positions.put(column.name(), positions.size());
    }
  }

  /**
   * Returns the table.
   *
   * @param most rows that are shown
   */
  public Table table(int most) {
    List<Integer> shown =
        IntStream.range(0, answer.columns().size()).filter(this::isShown).boxed().toList();
    return new Table(
        "",
        shown.stream().map(position -> head(answer.columns().get(position))).toList(),
        answer.rows().stream().limit(most).map(row -> row(row, shown)).toList(),
        "Nobody has said anything yet that answers this.");
  }

  public boolean hasAttributed() {
    return answer.rows().stream().anyMatch(row -> words(row).isAttributed());
  }

  private boolean isClaimed() {
    return positions.containsKey(STATUS) && positions.containsKey(CLAIM_STATUS);
  }

  private boolean isShown(int position) {
    Column column = answer.columns().get(position);
    if (isClaimed() && column.name().equals(STATUS)) {
      return true;
    }
    if (isClaimed() && TOLD_BY_PHRASE.contains(column.name())) {
      return false;
    }
    List<Node> asked =
        answer.arguments().values().entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(column.name()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElse(List.of());
    return answer.rows().stream()
        .map(row -> row.get(position))
        .filter(Objects::nonNull)
        .anyMatch(node -> asked.size() != 1 || !asked.contains(node));
  }

  private Head head(Column column) {
    boolean phrase = isClaimed() && column.name().equals(STATUS);
    return phrase
        ? new Head("What is said", "Status, and whose word it is", column.name())
        : new Head(Words.title(column.name()), column.help(), column.name());
  }

  private List<Cell> row(List<@Nullable Node> row, List<Integer> shown) {
    List<Cell> cellsOfRow = new ArrayList<>(shown.size());
    for (int position : shown) {
      Column column = answer.columns().get(position);
      Cell cell = cells.of(row.get(position), column.type());
      cellsOfRow.add(isClaimed() && column.name().equals(STATUS) ? phrase(row, cell) : cell);
    }
    return cellsOfRow;
  }

  private Cell phrase(List<@Nullable Node> row, Cell status) {
    ClaimWords words = words(row);
    String href = cells.of(node(row, CLAIM)).href();
    return new Cell(words.phrase(), href, status.raw(), ClaimReader.tone(words));
  }

  private ClaimWords words(List<@Nullable Node> row) {
    return new ClaimWords(
        slug(row, STATUS),
        slug(row, CLAIM_STATUS),
        slug(row, GRADE),
        text(row, "claimAsOf"),
        text(row, "since"),
        text(row, "until"));
  }

  private @Nullable Node node(List<@Nullable Node> row, String column) {
    Integer position = positions.get(column);
    return position == null ? null : row.get(position);
  }

  private String slug(List<@Nullable Node> row, String column) {
    Node node = node(row, column);
    return node == null ? "" : GraphView.slug(node);
  }

  private String text(List<@Nullable Node> row, String column) {
    Node node = node(row, column);
    return node == null || !node.isLiteral() ? "" : node.getLiteralLexicalForm();
  }
}
