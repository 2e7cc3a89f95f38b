package org.archipel.view.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Model.Bar;
import org.archipel.view.Tone;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Glyphs;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Area;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;

/**
 * A bar of a timeline with its words, measured: a span with its words in it or beside it, or a
 * diamond on a day. A side whose day is unknown, or lies beyond the edge, ends in a point.
 * Immutable.
 *
 * @param left where it begins, words included
 * @param right where it ends, words and a gap included
 */
record TimelineBar(
    Bar bar,
    double from,
    double to,
    double textAt,
    String text,
    double left,
    double right,
    Form form) {

  static final double HEIGHT = 22;
  private static final double THICK = 16;
  private static final double TIP = 7;
  private static final double GLYPH = 9;
  private static final double LEAST = 8;
  private static final double WIDEST = 430;

  /** How the two ends are drawn. */
  record Form(boolean point, boolean openLeft, boolean openRight) {}

  static TimelineBar of(Bar bar, TimeScale scale) {
    LocalDate first = bar.from();
    LocalDate last = bar.to();
    boolean point = first != null && first.equals(last);
    double from = first == null ? scale.left() : scale.within(first);
    double to = last == null ? scale.right() : scale.within(last);
    Form form =
        new Form(
            point,
            first == null || first.isBefore(scale.from()),
            last == null || last.isAfter(scale.to()));
    if (point) {
      return placed(bar, from - THICK / 2, from + THICK / 2, scale, form);
    }
    return placed(bar, from, Math.min(scale.right(), Math.max(to, from + LEAST)), scale, form);
  }

  private static TimelineBar placed(Bar bar, double from, double to, TimeScale scale, Form form) {
    double sign = bar.box().tone() == Tone.PLAIN ? 0 : GLYPH + 5;
    double room = to - from - 2 * TIP - sign - 6;
    double wanted = Math.min(WIDEST, TextWidth.of(bar.box().label(), Face.SMALL) + 1);
    if (!form.point && wanted <= room) {
      double at = from + TIP + 3;
      String text = TextLines.fit(bar.box().label(), Face.SMALL, wanted + 1);
      return new TimelineBar(bar, from, to, at, text, from, to + 4, form);
    }
    double width = wanted + sign;
    boolean after = to + 4 + width <= scale.right() || from - scale.left() < scale.right() - to;
    double space = after ? scale.right() - to - 4 - sign : from - scale.left() - 4 - sign;
    String text =
        TextLines.fit(bar.box().label(), Face.SMALL, Math.max(30, Math.min(wanted, space)));
    double said = TextWidth.of(text, Face.SMALL) + sign;
    double at = after ? to + 4 : from - 4 - said;
    return new TimelineBar(
        bar, from, to, at, text, Math.min(from, at), Math.max(to, at + said) + 8, form);
  }

  void draw(double top, List<Element> elements) {
    double y = top + (HEIGHT - THICK) / 2;
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Area(form.point ? diamond(y) : outline(y), Style.CARD));
    double at = textAt;
    if (bar.box().tone() != Tone.PLAIN) {
      shapes.addAll(Glyphs.of(bar.box().tone(), at, y + (THICK - GLYPH) / 2, GLYPH));
      at += GLYPH + 5;
    }
    double baseline = y + (THICK - Face.SMALL.lineHeight()) / 2 + Face.SMALL.ascent();
    shapes.add(Text.of(at, baseline, text, Face.SMALL, Style.INK));
    Bounds bounds = new Bounds(left, top, right - left, HEIGHT);
    elements.add(Element.of(bar.box(), Role.BOX, bounds, shapes));
  }

  private List<Point> diamond(double y) {
    double middle = (from + to) / 2;
    return List.of(
        new Point(middle, y),
        new Point(to, y + THICK / 2),
        new Point(middle, y + THICK),
        new Point(from, y + THICK / 2));
  }

  private List<Point> outline(double y) {
    double tip = Math.min(TIP, (to - from) / 2);
    List<Point> points = new ArrayList<>();
    points.add(new Point(form.openLeft ? from + tip : from, y));
    points.add(new Point(form.openRight ? to - tip : to, y));
    if (form.openRight) {
      points.add(new Point(to, y + THICK / 2));
    }
    points.add(new Point(form.openRight ? to - tip : to, y + THICK));
    points.add(new Point(form.openLeft ? from + tip : from, y + THICK));
    if (form.openLeft) {
      points.add(new Point(from, y + THICK / 2));
    }
    return points;
  }
}
