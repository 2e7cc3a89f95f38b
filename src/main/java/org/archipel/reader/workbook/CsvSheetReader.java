package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Archive;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.SourceText;

/** Reads the sheets of the workbook as CSV: an archive of all of them, or one alone. */
public final class CsvSheetReader implements FormatReader {

  static final String ABOUT = Identification.TAB + ".csv";

  @Override
  public String name() {
    return "Archipel workbook (CSV)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.entries().contains(ABOUT)) {
      return Optional.of("it is an archive with '%s'".formatted(ABOUT));
    }
    String text = opening.text();
    boolean marked = text.startsWith(Tab.MARK) || text.startsWith("\"" + Tab.MARK);
    return marked
        ? Optional.of("its first cell begins with '%s'".formatted(Tab.MARK))
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    SentFile file = intake.file();
    List<SheetRows> sheets = new ArrayList<>();
    Map<String, String> about = new HashMap<>();
    if (Opening.of(file).kind() != Opening.Kind.ZIP) {
      sheets.add(CsvText.read(intake.text(Limits.STACK)));
      if (intake.context().part().isEmpty()) {
        intake
            .problems()
            .warning(
                ProblemCode.MISSING_FIELD,
                Position.whole(file.name()),
                "This is one sheet of a workbook. Sent without a part of its own, it replaces all that the other sheets said too.");
      }
    } else {
      Archive archive = Archive.open(file);
      for (String name : archive.names()) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
          read(archive.unpack(name), file.name() + "/" + name, name.equals(ABOUT), sheets, about);
        }
      }
    }
    return new Document.Stack(SheetsDocument.of(intake, sheets, new WordLists(), about));
  }

  private static void read(
      SentFile entry,
      String shown,
      boolean isAbout,
      List<SheetRows> sheets,
      Map<String, String> about)
      throws Refused {
    SheetRows rows =
        CsvText.read(SourceText.of(new SentFile(shown, entry.bytes()), Limits.STACK.bytes()));
    if (isAbout) {
      for (SheetRows.Row row : rows.rows()) {
        row.cell(0)
            .ifPresent(
                key ->
                    about.put(
                        key.text(), row.cell(1).map(SheetRows.Cell::text).orElse("").strip()));
      }
    } else {
      sheets.add(rows);
    }
  }
}
