package org.archipel.reader.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.Sheets;
import org.archipel.stack.Texts;

/** Reads the workbook that {@link WorkbookWriter} wrote and people edited. */
public final class WorkbookReader implements FormatReader {

  @Override
  public String name() {
    return "Archipel workbook (Excel)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return opening.sheets().contains(Identification.TAB)
        ? Optional.of("its hidden sheet '%s' says so".formatted(Identification.TAB))
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    List<SheetRows> sheets = Sheets.read(intake.file(), intake.problems());
    Map<String, String> about = Identification.read(sheets);
    String format = about.getOrDefault("format", "");
    if (!format.equals(Identification.FORMAT)) {
      throw new Refused(
          ProblemCode.UNKNOWN_FORMAT,
          Position.whole(intake.file().name()),
          "The workbook is of the form %s; '%s' is what is read: export it again."
              .formatted(Texts.quote(format), Identification.FORMAT));
    }
    return new Document.Stack(SheetsDocument.of(intake, sheets, ListsSheet.read(sheets), about));
  }
}
