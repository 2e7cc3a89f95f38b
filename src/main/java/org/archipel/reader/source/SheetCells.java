package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.SheetRows.Cell;
import org.archipel.reader.source.SheetRows.Form;
import org.archipel.reader.source.SheetRows.Row;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet after the other. One thread. */
final class SheetCells {

  /** Most cells of all sheets together that hold something (a count, inclusive). */
  static final int MOST_CELLS = 1_500_000;

  private static final int MOST_MERGED = 100;
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_383;

  private final SentFile file;
  private final SharedTexts shared;
  private final CellFormats formats;
  private int cells;

  SheetCells(SentFile file, SharedTexts shared, CellFormats formats) {
    this.file = file;
    this.shared = shared;
    this.formats = formats;
  }

  SheetRows read(Archive archive, WorkbookParts.Tab tab) throws Refused {
    List<Row> rows = new ArrayList<>();
    List<String> merged = new ArrayList<>();
    PartXml.read(file, archive, tab.part(), xml -> read(xml, tab, rows, merged));
    rows.sort(Comparator.comparingInt(Row::number));
    return new SheetRows(file.name(), tab.name(), tab.hidden(), rows, merged);
  }

  private void read(PartXml xml, WorkbookParts.Tab tab, List<Row> rows, List<String> merged)
      throws XMLStreamException, Refused {
    int number = 0;
    while (xml.nextElement()) {
      if (xml.is("row")) {
        String written = xml.attribute("r");
        number = written == null ? number + 1 : number(written, tab);
        List<Cell> found = row(xml, tab, number);
        if (!found.isEmpty()) {
          rows.add(new Row(number, found));
        }
      } else if (xml.is("mergeCell") && merged.size() < MOST_MERGED) {
        merged.add(String.valueOf(xml.attribute("ref")));
      }
    }
  }

  private List<Cell> row(PartXml xml, WorkbookParts.Tab tab, int number)
      throws XMLStreamException, Refused {
    List<Cell> found = new ArrayList<>();
    int column = -1;
    for (int event = xml.next(); event != 0; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.is("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.is("c")) {
        String at = xml.attribute("r");
        column = at == null ? column + 1 : column(at, tab);
        Cell cell = cell(xml, column);
        if (cell != null) {
          count(tab, number);
          found.add(cell);
        }
      }
    }
    found.sort(Comparator.comparingInt(Cell::column));
    return List.copyOf(found);
  }

  private @Nullable Cell cell(PartXml xml, int column) throws XMLStreamException, Refused {
    String type = String.valueOf(xml.attribute("t"));
    String style = xml.attribute("s");
    StringBuilder value = new StringBuilder();
    boolean inValue = false;
    boolean formula = false;
    for (int event = xml.next(); event != 0; event = xml.next()) {
      if (event == XMLStreamConstants.CHARACTERS) {
        if (inValue) {
          xml.addTo(value);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.is("c")) {
          break;
        }
      } else if (xml.is("is")) {
        value.append(SharedTexts.text(xml, "is"));
      } else {
        inValue = xml.is("v");
        formula |= xml.is("f");
      }
    }
    if (value.isEmpty()) {
      return formula ? new Cell(column, Form.UNCOMPUTED, "") : null;
    }
    return cell(column, type, value.toString(), style);
  }

  private @Nullable Cell cell(int column, String type, String value, @Nullable String style) {
    return switch (type) {
      case "s" -> text(column, shared(value));
      case "str" -> text(column, SharedTexts.unescaped(value));
      case "inlineStr" -> text(column, value);
      case "b" -> new Cell(column, Form.TRUTH, value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Cell(column, Form.ERROR, value);
      case "d" -> new Cell(column, Form.DATE, CellFormats.iso(value));
      default ->
          formats.number(
              column,
              value,
              style != null && style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : -1);
    };
  }

  private static @Nullable Cell text(int column, String text) {
    return text.isBlank() ? null : new Cell(column, Form.TEXT, text);
  }

  private String shared(String index) {
    String stripped = index.strip();
    if (!stripped.matches("[0-9]{1,9}")) {
      return "";
    }
    int at = Integer.parseInt(stripped);
    return at < shared.texts().size() ? shared.texts().get(at) : "";
  }

  private void count(WorkbookParts.Tab tab, int number) throws Refused {
    if (++cells > MOST_CELLS) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          new Position.Sheet(file.name(), tab.name(), "A" + number),
          "The workbook has more than %,d cells that hold something.".formatted(MOST_CELLS));
    }
  }

  private int number(String written, WorkbookParts.Tab tab) throws Refused {
    if (written.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(written);
      if (number >= 1 && number <= LAST_ROW) {
        return number;
      }
    }
    throw place(written, tab);
  }

  private int column(String address, WorkbookParts.Tab tab) throws Refused {
    int column = 0;
    int i = 0;
    while (i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
      column = column * 26 + address.charAt(i) - 'A' + 1;
      i++;
    }
    if (column == 0 || column - 1 > LAST_COLUMN) {
      throw place(address, tab);
    }
    return column - 1;
  }

  private Refused place(String written, WorkbookParts.Tab tab) {
    return new Refused(
        ProblemCode.SYNTAX,
        new Position.Sheet(file.name(), tab.name(), ""),
        "%s is no place of a cell: save the file again."
            .formatted(org.archipel.stack.Texts.quote(written)));
  }
}
