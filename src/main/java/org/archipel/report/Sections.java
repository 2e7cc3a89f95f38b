package org.archipel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.problem.Position;
import org.archipel.report.ReportText.Cell;
import org.archipel.report.ReportText.Section;
import org.archipel.report.ReportText.Tone;
import org.archipel.report.StackReport.FileSeen;
import org.archipel.report.StackReport.Technology;
import org.archipel.report.StackReport.UnknownName;
import org.archipel.report.Support.State;

/** Puts a report into the words that people read. One thread. */
public final class Sections {

  private static final int MOST_ROWS = 100;
  private static final String WHERE = "where";

  private final StackReport report;
  private final List<Section> sections = new ArrayList<>();

  private Sections(StackReport report) {
    this.report = report;
  }

  /** Returns the report as people read it. */
  public static ReportText of(StackReport report) {
    Sections sections = new Sections(report);
    sections.support();
    sections.unknown();
    new PeerSections(report.peers()).addTo(sections.sections);
    sections.described();
    sections.problems();
    return new ReportText(
        "Your stack on " + report.asOf(),
        Summary.of(report),
        report.files().stream().map(Sections::taken).toList(),
        sections.sections);
  }

  private static String taken(FileSeen file) {
    return file.format()
        .map(format -> file.name() + " was taken for: " + format + ", because " + file.why() + ".")
        .orElse(file.name() + " is of no format that is read here.");
  }

  private void support() {
    support(State.PAST, "past", "Past vendor support", Tone.PAST, "");
    support(
        State.ENDING,
        "ending",
        "Vendor support ends within " + StackReport.MONTHS_AHEAD + " months",
        Tone.ENDING,
        "");
    support(State.LATER, "later", "Vendor support lasts longer", Tone.PLAIN, "");
    support(
        State.UNKNOWN,
        "unknown-support",
        "End of vendor support unknown",
        Tone.QUIET,
        "Unknown is not the same as healthy.");
  }

  private void support(State state, String id, String title, Tone tone, String lead) {
    List<List<Cell>> rows = report.of(state).stream().map(this::row).toList();
    table(
        id,
        title,
        tone,
        lead,
        List.of("technology", "version", "vendor support", "told by", WHERE),
        rows);
  }

  private List<Cell> row(Technology known) {
    String version =
        known.versions().isEmpty()
            ? "not said"
            : known.versions().stream().limit(3).collect(Collectors.joining(", "))
                + (known.versions().size() > 3 ? " …" : "");
    return List.of(
        new Cell(known.name(), "/id/product/" + known.slug()),
        Cell.of(version),
        Cell.of(known.support().words()),
        Cell.of(known.by()),
        Cell.of(places(known.places(), known.times())));
  }

  private void unknown() {
    List<List<Cell>> rows = report.unknown().stream().map(this::row).toList();
    table(
        "unknown",
        "Names that are not known here",
        Tone.PLAIN,
        "A suggestion is a guess: nothing was counted for it.",
        List.of("name", "perhaps", WHERE),
        rows);
  }

  private List<Cell> row(UnknownName name) {
    return List.of(
        Cell.of(name.name()),
        Cell.of(name.suggestions().isEmpty() ? "–" : String.join(" or ", name.suggestions())),
        Cell.of(places(List.of(name.place()), name.times())));
  }

  private void described() {
    table(
        "standards",
        "Standards",
        Tone.PLAIN,
        "",
        List.of("standard", "title", WHERE),
        report.standards().stream()
            .map(
                seen ->
                    List.of(
                        new Cell(seen.code(), "/id/standard/" + seen.code()),
                        Cell.of(seen.title()),
                        Cell.of(places(List.of(seen.place()), seen.times()))))
            .toList());
    table(
        "hints",
        "What the files let one suppose",
        Tone.QUIET,
        "Hints, not claims: the files do not say so.",
        List.of("about", "evidence", WHERE),
        report.hints().stream().map(h -> cells(h.about(), h.evidence(), h.place())).toList());
    table(
        "apis",
        "Interfaces",
        Tone.PLAIN,
        "",
        List.of("interface", "details", WHERE),
        report.apis().stream().map(a -> cells(a.name(), a.details(), a.place())).toList());
    table(
        "ai",
        "AI and other emerging technology",
        Tone.PLAIN,
        "",
        List.of("use", "details", WHERE),
        report.aiUses().stream().map(a -> cells(a.name(), a.details(), a.place())).toList());
    table(
        "plans",
        "Plans",
        Tone.PLAIN,
        "",
        List.of("plan", "details", WHERE),
        report.plans().stream().map(p -> cells(p.what(), p.details(), p.place())).toList());
  }

  private void problems() {
    table(
        "problems",
        "Problems found",
        Tone.PLAIN,
        "What stands against a contribution (errors), and what was left out (warnings).",
        List.of("", "what", WHERE),
        report.problems().stream()
            .map(
                problem ->
                    cells(
                        problem.isError() ? "error" : "warning",
                        problem.message(),
                        problem.position()))
            .toList());
  }

  private List<Cell> cells(String one, String other, Position place) {
    return List.of(Cell.of(one), Cell.of(other), Cell.of(places(List.of(place), 1)));
  }

  private void table(
      String id,
      String title,
      Tone tone,
      String lead,
      List<String> columns,
      List<List<Cell>> rows) {
    if (!rows.isEmpty()) {
      sections.add(
          cut(id, title + " (" + Summary.number(rows.size()) + ")", tone, lead, columns, rows));
    }
  }

  /** Makes a section of the first rows; programs get all in JSON. */
  static Section cut(
      String id,
      String title,
      Tone tone,
      String lead,
      List<String> columns,
      List<List<Cell>> rows) {
    int left = rows.size() - MOST_ROWS;
    String more = left <= 0 ? "" : "And " + Summary.number(left) + " more: JSON has all.";
    List<List<Cell>> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    return new Section(id, title, tone, lead, columns, shown, more);
  }

  private String places(List<Position> places, int times) {
    String first =
        places.stream().limit(2).map(this::place).distinct().collect(Collectors.joining(", "));
    int more = times - Math.min(2, places.size());
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** Returns a place without the name of the file, where there is only one. */
  private String place(Position place) {
    if (report.files().size() > 1) {
      return place.toString();
    }
    return switch (place) {
      case Position.Text at -> "line " + at.line();
      case Position.Cell at ->
          "row " + at.row() + (at.column().isEmpty() ? "" : ", " + at.column());
      case Position.Sheet at -> at.sheet() + (at.cell().isEmpty() ? "" : "!" + at.cell());
      case Position.Pointer at -> "#" + at.pointer();
      case Position.Whole at -> "the file";
    };
  }
}
