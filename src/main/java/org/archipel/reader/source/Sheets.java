package org.archipel.reader.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/**
 * Reads the sheets of an Excel workbook (ECMA-376, transitional and strict) as rows of text. What
 * is no cell is left alone: macros and links to other files are never run or followed, and a
 * DOCTYPE in any part refuses the file. One thread.
 */
public final class Sheets {

  /** How much of a part is searched for a DOCTYPE (a count of bytes). */
  private static final int HEAD = 4_096;

  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Sheets() {}

  /** Whether the names in an archive are those of an Excel workbook. */
  public static boolean isWorkbook(Opening opening) {
    return opening.kind() == Opening.Kind.ZIP
        && opening.entries().stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("/?xl/workbook[^/]*\\.xml"));
  }

  /**
   * Returns the sheets of a workbook, hidden ones too, in the order of its tabs.
   *
   * @param problems where macros and links to other files are warned of
   * @throws Refused if it is no archive that may be unpacked, no workbook, or beyond the limits
   */
  public static List<SheetRows> read(SentFile file, Problems problems) throws Refused {
    Archive archive = Archive.open(file);
    refuseDoctypes(file, archive);
    warn(file, archive, problems);
    WorkbookParts parts = WorkbookParts.of(file, archive);
    SheetCells cells =
        new SheetCells(
            file,
            SharedTexts.of(file, archive, parts.sharedTexts()),
            CellFormats.of(file, archive, parts));
    List<SheetRows> sheets = new ArrayList<>();
    for (WorkbookParts.Tab tab : parts.tabs()) {
      sheets.add(cells.read(archive, tab));
    }
    return sheets;
  }

  /** Returns the names of the tabs, or nothing where the file cannot be read so far. */
  static List<String> names(SentFile file) {
    try {
      return WorkbookParts.of(file, Archive.open(file)).tabs().stream()
          .map(WorkbookParts.Tab::name)
          .toList();
    } catch (Refused e) {
      return List.of(); // its reader says why
    }
  }

  /**
   * Refuses spreadsheets that no reader takes, with what to do about it; returns for other files.
   *
   * @throws Refused if it is an old, locked, binary or OpenDocument spreadsheet, or an archive that
   *     may not be unpacked
   */
  public static void refuseOthers(SentFile file, Opening opening) throws Refused {
    if (startsOle2(file.bytes())) {
      throw unknown(
          file,
          "The file is an Excel file of before 2007 (.xls), or one with a password: save it as 'Excel"
              + " workbook (.xlsx)' without a password.");
    }
    if (opening.kind() != Opening.Kind.ZIP) {
      return;
    }
    Archive archive = Archive.open(file);
    if (archive.find("xl/workbook.bin").isPresent()) {
      throw unknown(
          file,
          "The file is a binary Excel workbook (.xlsb): save it as 'Excel workbook (.xlsx)'.");
    }
    if (isWorkbook(opening)) {
      refuseDoctypes(file, archive);
      WorkbookParts.of(file, archive);
    }
    Optional<String> type = archive.find("mimetype");
    if (type.isPresent() && head(archive, type.get()).contains("opendocument.spreadsheet")) {
      throw unknown(
          file,
          "The file is an OpenDocument spreadsheet (.ods): save it as 'Excel 2007-365 (.xlsx)'.");
    }
  }

  private static boolean startsOle2(byte[] bytes) {
    return bytes.length >= OLE2.length && java.util.Arrays.equals(bytes, 0, 4, OLE2, 0, 4);
  }

  private static void refuseDoctypes(SentFile file, Archive archive) throws Refused {
    for (String name : archive.names()) {
      if (name.matches("(?i).*\\.(?:xml|rels|vml)") && head(archive, name).contains("<!DOCTYPE")) {
        throw new Refused(
            ProblemCode.FORBIDDEN_CONSTRUCT,
            Position.whole(file.name()),
            "The part '%s' has a DOCTYPE, which no spreadsheet program writes.".formatted(name));
      }
    }
  }

  private static void warn(SentFile file, Archive archive, Problems problems) {
    boolean macros = false;
    boolean links = false;
    for (String name : archive.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      macros |= lower.endsWith("vbaproject.bin") || lower.startsWith("xl/macrosheets/");
      links |= lower.startsWith("xl/externallinks/");
    }
    if (macros) {
      problems.warning(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          Position.whole(file.name()),
          "The workbook holds macros; they are ignored.");
    }
    if (links) {
      problems.warning(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          Position.whole(file.name()),
          "The workbook links to other files; the links are not followed, the values seen last"
              + " are read.");
    }
  }

  private static String head(Archive archive, String name) throws Refused {
    try (InputStream in = archive.stream(name)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw archive.damaged(e);
    }
  }

  private static Refused unknown(SentFile file, String message) {
    return new Refused(ProblemCode.UNKNOWN_FORMAT, Position.whole(file.name()), message);
  }
}
