package org.archipel.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as a table for the terminal: labels instead of addresses, columns aligned by the
 * width that characters take on the screen.
 */
public final class AnswerTable {

  private static final Pattern CONTROL = Pattern.compile("\\p{C}");
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private AnswerTable() {}

  /**
   * Writes what {@link AnswerView} shows of an answer: a header, the rows, and their number.
   *
   * @param width columns of the terminal; cells are shortened to fit as far as that leaves
   *     something to read, but not the addresses of a last column, which are no use in part
   */
  public static void write(Answer answer, Labels labels, int width, Appendable out)
      throws IOException {
    AnswerView view = new AnswerView(answer);
    List<Integer> shown = view.shown();
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.stream().map(position -> answer.columns().get(position).name()).toList());
    for (List<@Nullable Node> row : answer.rows()) {
      lines.add(shown.stream().map(position -> cell(row, position, view, labels)).toList());
    }
    boolean addressesLast =
        !shown.isEmpty() && answer.columns().get(shown.getLast()).type() == ValueType.URL;
    int[] widths = widths(lines, width, addressesLast);
    for (int i = 0; i < lines.size() && !answer.rows().isEmpty(); i++) {
      out.append(line(lines.get(i), widths)).append('\n');
      if (i == 0) {
        out.append(rule(widths)).append('\n');
      }
    }
    out.append(ending(answer)).append('\n');
  }

  private static String cell(
      List<@Nullable Node> row, int position, AnswerView view, Labels labels) {
    Node node = row.get(position);
    if (view.isPhrase(position)) {
      return view.words(row).phrase();
    }
    if (node == null) {
      return "";
    }
    // Everybody in the network knows the codes of offices, and a terminal is narrow.
    Optional<String> code = Labels.id(node).filter(id -> id.matches("[A-Z]{2}"));
    return code.orElseGet(() -> text(labels.of(node)));
  }

  /** Returns how many columns of a terminal a text takes: two for wide East Asian characters. */
  static int width(String text) {
    return text.codePoints().map(AnswerTable::width).sum();
  }

  private static String ending(Answer answer) {
    int rows = answer.rows().size();
    String count = rows == 1 ? "1 row" : rows + " rows";
    String cut = answer.truncated() ? ", truncated: there are more" : "";
    return "(%s%s, as of %s)".formatted(count, cut, answer.asOf());
  }

  private static int[] widths(List<List<String>> lines, int most, boolean addressesLast) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    int fitted = addressesLast ? widths.length - 1 : widths.length;
    int over = Arrays.stream(widths, 0, fitted).sum() + GAP.length() * fitted - most;
    for (; over > 0 && fitted > 0; over--) {
      int widest = 0;
      for (int i = 1; i < fitted; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = fit(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - width(cell)));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    List<String> rules = Arrays.stream(widths).mapToObj("-"::repeat).toList();
    return String.join(GAP, rules);
  }

  private static String fit(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = most - 1;
    for (int c : text.codePoints().toArray()) {
      left -= width(c);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }

  private static String text(String label) {
    return CONTROL.matcher(label).replaceAll("\uFFFD");
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(c)
            || (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }
}
