package org.archipel.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What people see of an answer, on a page or a terminal: every row, without columns that say
 * nothing: empty ones, and those that repeat what was asked for.
 *
 * <p>Where an answer has the columns {@code status} and {@code claimStatus}, the status is told by
 * {@link ClaimWords}, so that what others say never reads as in use, and claim, claim status and
 * grade have no column of their own, nor has the date of what is attributed.
 */
public final class AnswerView {

  private static final String STATUS = "status";
  private static final String CLAIM = "claim";
  private static final String CLAIM_STATUS = "claimStatus";
  private static final String GRADE = "grade";
  private static final String AS_OF = "claimAsOf";
  private static final Set<String> TOLD_BY_PHRASE = Set.of(CLAIM, CLAIM_STATUS, GRADE);

  private final Answer answer;
  private final Map<String, Integer> positions = new HashMap<>();

  public AnswerView(Answer answer) {
    this.answer = answer;
    for (Column column : answer.columns()) {
      positions.put(column.name(), positions.size());
    }
  }

  /** Returns the positions of the columns that are shown, in order. */
  public List<Integer> shown() {
    return IntStream.range(0, answer.columns().size()).filter(this::isShown).boxed().toList();
  }

  /** Whether the values at a position are told by {@link #words}. */
  public boolean isPhrase(int position) {
    return isClaimed() && answer.columns().get(position).name().equals(STATUS);
  }

  /** Returns the claim behind a row in words; without content when the answer tells no claims. */
  public ClaimWords words(List<@Nullable Node> row) {
    return new ClaimWords(
        slug(row, STATUS),
        slug(row, CLAIM_STATUS),
        slug(row, GRADE),
        text(row, AS_OF),
        text(row, "since"),
        text(row, "until"),
        answer.asOf());
  }

  /** Returns the address of the claim behind a row. */
  public Optional<Node> claim(List<@Nullable Node> row) {
    return Optional.ofNullable(node(row, CLAIM));
  }

  /** Whether any row rests on the word of others alone. */
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
    if (isClaimed() && column.name().equals(AS_OF)) {
      return !answer.rows().stream().allMatch(row -> words(row).isAttributed());
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

  private @Nullable Node node(List<@Nullable Node> row, String column) {
    Integer position = positions.get(column);
    return position == null ? null : row.get(position);
  }

  private String slug(List<@Nullable Node> row, String column) {
    Node node = node(row, column);
    return node == null || !node.isURI()
        ? ""
        : node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  private String text(List<@Nullable Node> row, String column) {
    Node node = node(row, column);
    return node == null || !node.isLiteral() ? "" : node.getLiteralLexicalForm();
  }
}
