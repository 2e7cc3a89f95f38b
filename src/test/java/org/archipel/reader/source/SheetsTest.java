package org.archipel.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows.Form;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static final Path FOLDER = Path.of("src/test/resources/workbook");

  private static List<SheetRows> read(String name) throws IOException, Refused {
    SentFile file = new SentFile(name, Files.readAllBytes(FOLDER.resolve(name)));
    return Sheets.read(file, new Problems());
  }

  /** Returns the second cell of each row by the first. */
  private static Map<String, SheetRows.Cell> cells(SheetRows sheet) {
    Map<String, SheetRows.Cell> cells = new LinkedHashMap<>();
    for (SheetRows.Row row : sheet.rows()) {
      row.cell(1).ifPresent(cell -> cells.put(row.cell(0).orElseThrow().text(), cell));
    }
    return cells;
  }

  @Test
  void readsWhatLibreOfficeShows() throws IOException, Refused {
    SheetRows sheet = read("cells-libreoffice.xlsx").getFirst();
    Map<String, String> texts = new LinkedHashMap<>();
    cells(sheet).forEach((name, cell) -> texts.put(name, cell.form() + " " + cell.text()));
    assertThat(texts)
        .containsEntry("number 1.10 typed as 1.1", "NUMBER 1.1")
        .containsEntry("number shown 1.10", "NUMBER 1.10")
        .containsEntry("text 1.10", "TEXT 1.10")
        .containsEntry("text 00123", "TEXT 00123")
        .containsEntry("number shown 00123", "NUMBER 00123")
        .containsEntry("text 1E5", "TEXT 1E5")
        .containsEntry("number 1E5", "NUMBER 100000")
        .containsEntry("scientific", "NUMBER 12345.678")
        .containsEntry("third", "NUMBER 0.3")
        .containsEntry("day", "DATE 2026-11-22")
        .containsEntry("month", "DATE 2027-03")
        .containsEntry("year", "DATE 2028")
        .containsEntry("moment", "DATE 2026-11-22T10:30")
        .containsEntry("yes", "TRUTH TRUE")
        .containsEntry("not available", "ERROR #N/A")
        .containsEntry("formula", "NUMBER 2")
        .containsEntry("formula text", "TEXT ab")
        .containsEntry("escaped", "TEXT _x0041_")
        .containsEntry("line break", "TEXT a\nb")
        .containsEntry("before 1900-03", "DATE 1900-02-28")
        .containsEntry("merged", "TEXT first")
        .containsEntry("hidden row", "TEXT seen")
        .containsEntry("Arabic", "TEXT قاعدة بيانات")
        .doesNotContainKey("blank");
    assertThat(sheet.merged()).hasSize(1);
  }

  @Test
  void readsHiddenSheetsAndCellsFarOut() throws IOException, Refused {
    SheetRows hidden = read("cells-libreoffice.xlsx").get(1);

    assertThat(hidden.hidden()).isTrue();
    assertThat(hidden.at(hidden.rows().getFirst(), 2))
        .hasToString("cells-libreoffice.xlsx [Hidden!C3]");
  }

  @Test
  void tellsAFormulaWithoutValue() throws IOException, Refused {
    assertThat(cells(read("cells-without-values.xlsx").getFirst()).get("formula").form())
        .isEqualTo(Form.UNCOMPUTED);
  }
}
