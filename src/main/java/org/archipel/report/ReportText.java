package org.archipel.report;

import java.util.List;

/**
 * A report as people read it, whatever it is shown on. Immutable.
 *
 * @param summary three sentences for who reads no more
 * @param taken what each file was taken for, a sentence each
 * @param sections in the order of their urgency
 */
public record ReportText(
    String title, List<String> summary, List<String> taken, List<Section> sections) {

  /** The promise that stands on every report. */
  public static final String PROMISE =
      "Nothing is stored: neither the file nor a name in it, not even in a log.";

  public ReportText {
    summary = List.copyOf(summary);
    taken = List.copyOf(taken);
    sections = List.copyOf(sections);
  }

  /** How pressing a section is. */
  public enum Tone {
    PAST,
    ENDING,
    PLAIN,
    QUIET
  }

  /**
   * A heading with a table, or with a sentence that says why there is none.
   *
   * @param id for links
   * @param lead what the table means, or why it is empty; may be empty
   * @param columns none when there is no table
   * @param more what is left out of the table; else empty
   */
  public record Section(
      String id,
      String title,
      Tone tone,
      String lead,
      List<String> columns,
      List<List<Cell>> rows,
      String more) {

    public Section {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    static Section empty(String id, String title, String why) {
      return new Section(id, title, Tone.QUIET, why, List.of(), List.of(), "");
    }
  }

  /**
   * A value in a table.
   *
   * @param path to its page in a catalogue, such as {@code /id/product/postgresql}; else empty
   */
  public record Cell(String text, String path) {

    static Cell of(String text) {
      return new Cell(text, "");
    }
  }
}
