package org.archipel.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archipel.report.ReportText.Cell;
import org.archipel.report.ReportText.Section;

/** Writes a report as Markdown that also reads well in a terminal and in a mail. */
public final class ReportMarkdown {

  private static final Pattern CONTROL = Pattern.compile("\\p{C}+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*<\\[|]");
  private static final int WIDEST = 60;

  private ReportMarkdown() {}

  public static String write(ReportText report) {
    StringBuilder text = new StringBuilder("# " + plain(report.title()) + "\n\n");
    report.summary().forEach(sentence -> text.append("- ").append(plain(sentence)).append('\n'));
    text.append('\n');
    report.taken().forEach(sentence -> text.append(plain(sentence)).append("  \n"));
    report.sections().forEach(section -> write(section, text));
    return text.append('\n').append(ReportText.PROMISE).append('\n').toString();
  }

  private static void write(Section section, StringBuilder text) {
    text.append("\n## ").append(plain(section.title())).append('\n');
    if (!section.lead().isBlank()) {
      text.append('\n').append(plain(section.lead().strip())).append('\n');
    }
    if (!section.rows().isEmpty()) {
      table(section, text.append('\n'));
    }
    if (!section.more().isEmpty()) {
      text.append('\n').append(section.more()).append('\n');
    }
  }

  private static void table(Section section, StringBuilder text) {
    List<List<String>> rows =
        section.rows().stream()
            .map(row -> row.stream().map(Cell::text).map(ReportMarkdown::plain).toList())
            .toList();
    int[] widths = new int[section.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.min(
              WIDEST,
              Math.max(
                  Math.max(3, section.columns().get(i).length()),
                  rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)));
    }
    line(section.columns(), widths, text);
    text.append("| ");
    for (int i = 0; i < widths.length; i++) {
      text.append("-".repeat(widths[i])).append(i < widths.length - 1 ? " | " : " |\n");
    }
    rows.forEach(row -> line(row, widths, text));
  }

  private static void line(List<String> cells, int[] widths, StringBuilder text) {
    text.append("| ");
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      text.append(cell)
          .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
          .append(i < widths.length - 1 ? " | " : " |\n");
    }
  }

  /** What a file holds may neither steer a terminal nor become markup. */
  private static String plain(String text) {
    String visible = CONTROL.matcher(text).replaceAll(" ");
    return MARKUP
        .matcher(visible.lines().collect(Collectors.joining(" ")))
        .replaceAll(found -> "\\\\" + java.util.regex.Matcher.quoteReplacement(found.group()));
  }
}
