package org.archipel.view.scene;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Tone;
import org.archipel.view.scene.Shape.Circle;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Shape.Rect;

/**
 * The sign of each tone, so that it is known without colour: a tick, a cross, an arrow. Drawn, not
 * written, for no font has all of them. Signs are the same in both directions of reading.
 */
public final class Glyphs {

  private Glyphs() {}

  /**
   * Returns the shapes of a sign.
   *
   * @param size of the square whose left upper corner is at x and y
   */
  public static List<Shape> of(Tone tone, double x, double y, double size) {
    return switch (tone) {
      case PLAIN -> List.of();
      case RECOMMENDED -> List.of(disc(x, y, size), line(x, y, size, 0.1, 0.5, 0.4, 0.8, 0.9, 0.2));
      case ACCEPTED, SAME -> List.of(line(x, y, size, 0.1, 0.5, 0.4, 0.8, 0.9, 0.2));
      case CONTAIN ->
          List.of(line(x, y, size, 0.15, 0.2, 0.85, 0.2), line(x, y, size, 0.15, 0.8, 0.85, 0.8));
      case AVOID ->
          List.of(
              line(x, y, size, 0.15, 0.15, 0.85, 0.85), line(x, y, size, 0.85, 0.15, 0.15, 0.85));
      case OTHER ->
          List.of(
              line(x, y, size, 0.1, 0.35, 0.9, 0.35),
              line(x, y, size, 0.1, 0.65, 0.9, 0.65),
              line(x, y, size, 0.7, 0.1, 0.3, 0.9));
      case SEVERAL ->
          List.of(
              new Circle(x + size * 0.15, y + size / 2, size * 0.13, Style.MARK_FILL),
              new Circle(x + size * 0.5, y + size / 2, size * 0.13, Style.MARK_FILL),
              new Circle(x + size * 0.85, y + size / 2, size * 0.13, Style.MARK_FILL));
      case GAP, UNKNOWN -> List.of(ring(x, y, size));
      case PLANNED -> List.of(line(x, y, size, 0.5, 0.95, 0.5, 0.1), head(x, y, size, 0.1, 0.45));
      case RETIRING -> List.of(line(x, y, size, 0.5, 0.05, 0.5, 0.9), head(x, y, size, 0.9, 0.55));
      case PAST_SUPPORT -> List.of(warning(x, y, size), bang(x, y, size));
      case ATTRIBUTED ->
          List.of(
              ring(x, y, size),
              new Circle(x + size / 2, y + size / 2, size * 0.14, Style.MARK_FILL));
      case SUPPRESSED ->
          List.of(
              new Rect(x + size * 0.1, y + size * 0.1, size * 0.8, size * 0.8, 0, Style.MARK),
              line(x, y, size, 0.1, 0.9, 0.9, 0.1));
    };
  }

  private static Shape disc(double x, double y, double size) {
    return new Circle(x + size / 2, y + size / 2, size * 0.62, Style.MARK);
  }

  private static Shape ring(double x, double y, double size) {
    return new Circle(x + size / 2, y + size / 2, size * 0.42, Style.MARK);
  }

  private static Shape warning(double x, double y, double size) {
    return line(x, y, size, 0.5, 0.02, 1, 0.95, 0, 0.95, 0.5, 0.02);
  }

  private static Shape bang(double x, double y, double size) {
    return line(x, y, size, 0.5, 0.35, 0.5, 0.75);
  }

  /** The head of an upright arrow: its point and its two ends. */
  private static Shape head(double x, double y, double size, double point, double ends) {
    return line(x, y, size, 0.2, ends, 0.5, point, 0.8, ends);
  }

  /** A line through points given as shares of the square, x and y in turn. */
  private static Shape line(double x, double y, double size, double... shares) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < shares.length; i += 2) {
      points.add(new Point(x + shares[i] * size, y + shares[i + 1] * size));
    }
    return new Line(points, false, Style.MARK);
  }
}
