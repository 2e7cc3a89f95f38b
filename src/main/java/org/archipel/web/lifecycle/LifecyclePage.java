package org.archipel.web.lifecycle;

import java.util.List;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Table;

/**
 * The page on when things end. Immutable.
 *
 * @param years the years of the timeline, with where each begins
 * @param today where today is
 * @param lanes products in use whose vendors give a date within the timeline, the soonest first
 * @param moreLanes how many products more there are
 * @param retirements announced retirements, in the words of who says so
 * @param retirementCounts how many of them are stated or confirmed, and attributed
 * @param windows products that several offices leave within a year
 * @param heat what offices state to run past its end or near it
 * @param lastSeen the same as others saw it
 */
public record LifecyclePage(
    List<Year> years,
    String today,
    List<Lane> lanes,
    int moreLanes,
    Table retirements,
    Counts retirementCounts,
    List<Window> windows,
    Heat heat,
    Table lastSeen) {

  /**
   * The beginning of a year.
   *
   * @param x how far along, as a percentage: {@code 25.0%}
   */
  public record Year(String year, String x) {}

  /** What is ahead of a product. */
  public record Lane(Cell product, String offices, List<Mark> marks) {}

  /**
   * A point in time.
   *
   * @param x how far along, as a percentage
   * @param text what happens, and when
   * @param isOver whether it lies behind
   */
  public record Mark(String x, String text, String day, boolean isOver) {}

  /** How many. */
  public record Counts(int own, int attributed) {}

  /** Offices that leave the same product within a year. */
  public record Window(Cell product, List<Leaver> offices) {}

  /** An office that leaves, and when. */
  public record Leaver(Cell office, String date, boolean isAttributed) {}

  /** Offices by products. */
  public record Heat(List<Cell> products, List<HeatRow> rows) {}

  /** An office; an empty text where nothing ends. */
  public record HeatRow(Cell office, List<HeatCell> cells) {}

  /**
   * What is the matter.
   *
   * @param key {@code past} or {@code within}; empty for nothing
   */
  public record HeatCell(String key, String text) {}
}
