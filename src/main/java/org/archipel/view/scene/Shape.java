package org.archipel.view.scene;

import java.util.List;

/** Something that is painted, with its place. Immutable. */
public sealed interface Shape {

  /** Returns how it is painted, together with the tone of its element. */
  Style style();

  /** A point. */
  record Point(double x, double y) {}

  /**
   * A rectangle.
   *
   * @param radius of its corners; 0 for sharp ones
   */
  record Rect(double x, double y, double width, double height, double radius, Style style)
      implements Shape {
    public static Rect of(Bounds bounds, double radius, Style style) {
      return new Rect(bounds.x(), bounds.y(), bounds.width(), bounds.height(), radius, style);
    }
  }

  /**
   * A line through points; with an arrow's head at the last one, if wanted.
   *
   * @param points two or more
   */
  record Line(List<Point> points, boolean arrow, Style style) implements Shape {
    public Line {
      points = List.copyOf(points);
    }

    public static Line between(double x1, double y1, double x2, double y2, Style style) {
      return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), false, style);
    }
  }

  /** A closed, filled outline. */
  record Area(List<Point> points, Style style) implements Shape {
    public Area {
      points = List.copyOf(points);
    }
  }

  record Circle(double x, double y, double radius, Style style) implements Shape {}

  /**
   * Lines of text under each other.
   *
   * @param x of the anchor
   * @param y of the first baseline
   * @param lines as they are broken
   */
  record Text(double x, double y, List<String> lines, Anchor anchor, Face face, Style style)
      implements Shape {
    public Text {
      lines = List.copyOf(lines);
    }

    public static Text of(double x, double y, String line, Face face, Style style) {
      return new Text(x, y, List.of(line), Anchor.START, face, style);
    }
  }

  /** Which point of a line of text its place is, in the direction of reading. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
