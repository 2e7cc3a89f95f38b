package org.archipel.reader.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.Sheets;
import org.archipel.reader.table.TableMapping.Column;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/** Reads tables of other programs, with a mapping that says what their columns mean. */
public final class TableReader implements FormatReader {

  @Override
  public String name() {
    return "table with a mapping (CSV or workbook)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return switch (opening.kind()) {
      case UTF_16 -> Optional.of("it is UTF-16, as spreadsheets save text");
      case TEXT -> TableShape.of(opening.text()).map(TableShape::why);
      case ZIP ->
          Sheets.isWorkbook(opening)
              ? Optional.of("it is an Excel workbook, and not one that was written here")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns why a file with which a mapping was sent is a table, unless it is something else. */
  public Optional<String> recognise(Opening opening, SentFile mapping) {
    return switch (opening.kind()) {
      case UTF_16, TEXT -> Optional.of("it is text, and the mapping was sent with it");
      case YAML ->
          TableShape.of(opening.text())
              .map(shape -> shape.why() + ", and the mapping was sent with it");
      default -> Optional.empty();
    };
  }

  @Override
  public Document read(Intake intake) throws Refused {
    SentFile file = intake.file();
    if (intake.context().mapping().isEmpty()) {
      throw unmapped(file, GridReader.read(file, Optional.empty(), intake.problems()));
    }
    Problems ofMapping = new Problems();
    TableMapping mapping =
        MappingReader.read(intake.context().mapping().get(), intake.resolver(), ofMapping);
    Grid grid = GridReader.read(file, Optional.of(mapping.layout()), intake.problems());
    Headers headers = headers(file, grid, mapping);
    check(mapping, headers, grid, ofMapping);
    ofMapping.toList().forEach(intake.problems()::add);
    StackDraft draft = new StackDraft(Position.whole(file.name()));
    if (!ofMapping.hasErrors()) {
      draft = rows(intake, mapping, grid, headers);
    }
    String part = mapping.part().orElseGet(() -> "table/" + stem(mapping.file()));
    return new Document.Stack(
        draft.document(
            intake.context().office().orElse(null),
            intake.context().part().orElse(part),
            mapping.audience()));
  }

  private static StackDraft rows(Intake intake, TableMapping mapping, Grid grid, Headers headers)
      throws Refused {
    Complaints complaints = new Complaints();
    CellValues cells = new CellValues(mapping, grid, headers, intake.resolver(), complaints);
    List<Grid.Row> rows =
        grid.rows().stream()
            .filter(row -> row.number() > headers.row().number() && !row.isBlank())
            .toList();
    int width = headers.row().cells().size();
    for (Grid.Row row : rows) {
      if (row.cells().size() != width) {
        complaints.warning(
            ProblemCode.SYNTAX,
            cells.at(row, -1),
            "The row has %,d cells, the header %,d; what is missing counts as empty, what is more is left out."
                .formatted(row.cells().size(), width),
            "ragged");
      }
    }
    if (rows.isEmpty()) {
      complaints.warning(
          ProblemCode.MISSING_FIELD,
          grid.places().at(headers.row().number(), -1, ""),
          "No row stands below the headers; whatever the part says now would be removed.");
    }
    StackDraft draft = new MappedRows(mapping, cells, complaints, intake).of(rows);
    complaints.report(intake.file().name(), intake.problems());
    return draft;
  }

  private static Headers headers(SentFile file, Grid grid, TableMapping mapping) throws Refused {
    long number = mapping.layout().header();
    Optional<Grid.Row> row =
        number == 0
            ? TableShape.header(grid.rows())
            : grid.rows().stream().filter(one -> one.number() == number).findFirst();
    return row.map(Headers::of)
        .orElseThrow(
            () ->
                new Refused(
                    ProblemCode.SYNTAX,
                    Position.whole(file.name()),
                    number == 0
                        ? "The table is empty; expected a row of headers."
                        : "The table has no row %,d, which is to hold the headers as the mapping says."
                            .formatted(number)));
  }

  private static void check(TableMapping mapping, Headers headers, Grid grid, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (Column column : mapping.columns()) {
      if (!seen.add(Words.fold(column.header()))) {
        continue;
      }
      Optional<Integer> place = headers.find(column);
      if (place.isEmpty()) {
        problems.error(
            ProblemCode.UNKNOWN_FIELD,
            column.place(),
            "The table has no column %s.%s"
                .formatted(
                    Texts.quote(column.header()),
                    Nearest.hint(column.header(), headers.written())));
      } else if (headers.isTwice(place.get())) {
        problems.warning(
            ProblemCode.DUPLICATE_KEY,
            grid.places().at(headers.row().number(), place.get(), column.header()),
            "The header %s stands over several columns; the first of them is read."
                .formatted(Texts.quote(column.header())));
      }
    }
  }

  private static Refused unmapped(SentFile file, Grid grid) {
    List<String> headers =
        TableShape.header(grid.rows()).map(row -> Headers.of(row).written()).orElse(List.of());
    String columns =
        headers.stream().limit(6).map(Texts::quote).collect(Collectors.joining(", "))
            + (headers.size() > 6 ? " …" : "");
    return new Refused(
        ProblemCode.UNKNOWN_FORMAT,
        Position.whole(file.name()),
        "This is a table (%s), and nothing says what its columns mean. Run 'archipel map init %s -o mapping.yaml', look through the mapping, and send the table with --mapping mapping.yaml."
            .formatted(columns, file.name()));
  }

  /** Returns the name of a file without folder and ending, as it may stand in a part. */
  static String stem(String name) {
    return Ids.slug(name.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", ""));
  }
}
