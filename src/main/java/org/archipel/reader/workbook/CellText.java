package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How texts stand in cells. Several values of one cell are separated by a semicolon; one within a
 * value has a backslash before it, and so has a backslash. What a program would take for a formula
 * has an apostrophe before it, and so has an apostrophe before such a text.
 */
final class CellText {

  /** What makes a formula of a text, in CSV and in what is typed again; the wide forms too. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private CellText() {}

  static String join(List<String> values) {
    List<String> escaped = new ArrayList<>(values.size());
    for (String value : values) {
      escaped.add(value.replace("\\", "\\\\").replace(";", "\\;"));
    }
    return String.join("; ", escaped);
  }

  /** Returns the values of a cell, without space around them and without empty ones. */
  static List<String> split(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '\\' || next == ';')) {
        value.append(next);
        i++;
      } else if (c == ';' || c == '；') {
        add(values, value);
      } else {
        value.append(c);
      }
    }
    add(values, value);
    return values;
  }

  /** Returns a text that no program takes for a formula. */
  static String guard(String text) {
    if (text.isEmpty()) {
      return text;
    }
    boolean quoted = text.charAt(0) == '\'' && text.length() > 1;
    char first = text.charAt(quoted ? 1 : 0);
    return isFormula(first) || (quoted && first == '\'') ? "'" + text : text;
  }

  /** Returns what was guarded. */
  static String unguard(String cell) {
    boolean guarded =
        cell.length() > 1
            && cell.charAt(0) == '\''
            && (isFormula(cell.charAt(1)) || cell.charAt(1) == '\'');
    return guarded ? cell.substring(1) : cell;
  }

  private static boolean isFormula(char c) {
    return FORMULA.indexOf(c) >= 0;
  }

  private static void add(List<String> values, StringBuilder value) {
    String stripped = value.toString().strip();
    if (!stripped.isEmpty()) {
      values.add(stripped);
    }
    value.setLength(0);
  }
}
