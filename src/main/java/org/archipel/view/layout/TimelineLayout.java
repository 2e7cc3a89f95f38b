package org.archipel.view.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Lane;
import org.archipel.view.Model.Timeline;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Rect;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;

/**
 * Places a timeline: lanes under each other, each with its box at the left and its bars on as many
 * lines as it takes that none covers another. An end that is not known is drawn as an open point.
 */
final class TimelineLayout {

  private static final double BOX_WIDTH = 190;
  private static final double GAP = 12;
  private static final double PAD = 6;
  private static final double SCALE = 22;
  private static final double LEAST_YEAR = 46;

  private final Sheet sheet;
  private final LocalDate today;
  private final TimeScale scale;
  private final List<Element> elements = new ArrayList<>();
  private double y = SCALE;

  private TimelineLayout(Timeline timeline, Sheet sheet, LocalDate today) {
    this.sheet = sheet;
    this.today = today;
    this.scale = new TimeScale(timeline.from(), timeline.to(), BOX_WIDTH + GAP, sheet.width() - 2);
  }

  /**
   * @param today is marked, where it lies within
   */
  static Body place(Timeline timeline, Sheet sheet, LocalDate today) {
    TimelineLayout layout = new TimelineLayout(timeline, sheet, today);
    timeline.lanes().forEach(layout::add);
    List<Element> all = new ArrayList<>(layout.scale());
    all.addAll(layout.elements);
    return new Body(sheet.width(), layout.y, all);
  }

  private void add(Lane lane) {
    Card card = Card.of(lane.box(), BOX_WIDTH, sheet);
    List<TimelineBar> bars = new ArrayList<>();
    for (Bar bar : lane.bars()) {
      bars.add(TimelineBar.of(bar, scale));
    }
    List<Double> ends = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    bars.forEach(bar -> lines.add(line(bar, ends)));
    double height = Math.max(card.height(), ends.size() * TimelineBar.HEIGHT) + 2 * PAD;
    elements.add(
        Element.plain(
            Role.GRID,
            new Bounds(0, y, sheet.width(), height),
            List.of(Line.between(0, y, sheet.width(), y, Style.RULE))));
    card.draw(new Bounds(0, y + PAD, BOX_WIDTH, card.height()), elements);
    for (int i = 0; i < bars.size(); i++) {
      bars.get(i).draw(y + PAD + lines.get(i) * TimelineBar.HEIGHT, elements);
    }
    y += height;
  }

  /** Returns the first line with room before a bar, and takes it. */
  private static int line(TimelineBar bar, List<Double> ends) {
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i) <= bar.left()) {
        ends.set(i, bar.right());
        return i;
      }
    }
    ends.add(bar.right());
    return ends.size() - 1;
  }

  private List<Element> scale() {
    List<Shape> shapes = new ArrayList<>();
    int step = 1;
    while (scale.yearWidth() * step < LEAST_YEAR) {
      step++;
    }
    for (int year = scale.from().getYear(); year <= scale.to().getYear(); year++) {
      double x = scale.at(LocalDate.of(year, 1, 1));
      if (x >= scale.left() && year % step == 0) {
        shapes.add(Line.between(x, SCALE - 6, x, y, Style.GRID));
        if (x + LEAST_YEAR * 0.7 < scale.right()) {
          shapes.add(Text.of(x + 3, 13, Integer.toString(year), Face.SMALL, Style.QUIET));
        }
      }
    }
    List<Element> grid = new ArrayList<>();
    Bounds bounds = new Bounds(0, 0, sheet.width(), y);
    grid.add(Element.plain(Role.GRID, bounds, shapes));
    if (scale.contains(today)) {
      double x = scale.at(today);
      Shape bar = new Rect(x - 0.75, SCALE - 6, 1.5, y - SCALE + 6, 0, Style.INK);
      grid.add(Element.plain(Role.GRID, bounds, List.of(bar)));
    }
    return grid;
  }
}
