package org.archipel.reader.workbook;

import java.util.List;
import java.util.Optional;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.stack.Choice;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/** Reads who says a row on what evidence, and who may see it. One thread. */
final class ClaimCells {

  private final CellReader cells;
  private final Problems problems;

  ClaimCells(CellReader cells, Problems problems) {
    this.cells = cells;
    this.problems = problems;
  }

  /** Returns the claim of a row, or nothing when its cells are empty. */
  @Nullable ClaimFields read(TabRows sheet, Row row) {
    String claimant = first(sheet, row, Column.CLAIMANT);
    Choice.ClaimStatus status = choice(sheet, row, Column.STATUS, Choice.ClaimStatus.class);
    Choice.Grade grade = choice(sheet, row, Column.GRADE, Choice.Grade.class);
    PartialDate asOf = date(sheet, row);
    List<String> sources = values(sheet, row, Column.SOURCE);
    String says = first(sheet, row, Column.SAYS);
    boolean empty =
        claimant == null
            && status == null
            && grade == null
            && asOf == null
            && sources.isEmpty()
            && says == null;
    return empty ? null : new ClaimFields(claimant, status, grade, asOf, sources, says);
  }

  /** Returns the word of a closed list that a cell holds; another one is a problem. */
  <C extends Enum<C> & Choice> @Nullable C choice(
      TabRows sheet, Row row, String key, Class<C> list) {
    String code = first(sheet, row, key);
    if (code == null) {
      return null;
    }
    Optional<C> choice = Choice.of(list, code);
    if (choice.isEmpty()) {
      List<String> codes = Choice.codes(list);
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          sheet.at(row, key),
          "%s is none of the list: expected one of %s.%s"
              .formatted(Texts.quote(code), String.join(", ", codes), Nearest.hint(code, codes)));
    }
    return choice.orElse(null);
  }

  private @Nullable PartialDate date(TabRows sheet, Row row) {
    String written = first(sheet, row, Column.AS_OF);
    if (written == null) {
      return null;
    }
    Optional<PartialDate> date = PartialDate.parse(written);
    if (date.isEmpty()) {
      problems.error(
          ProblemCode.BAD_DATE,
          sheet.at(row, Column.AS_OF),
          "%s is no date: expected YYYY, YYYY-MM or YYYY-MM-DD.".formatted(Texts.quote(written)));
    }
    return date.orElse(null);
  }

  private @Nullable String first(TabRows sheet, Row row, String key) {
    List<String> values = values(sheet, row, key);
    return values.isEmpty() ? null : values.getFirst();
  }

  private List<String> values(TabRows sheet, Row row, String key) {
    return Column.of(sheet.tab()).stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(column -> cells.values(sheet, row, column))
        .orElse(List.of());
  }
}
