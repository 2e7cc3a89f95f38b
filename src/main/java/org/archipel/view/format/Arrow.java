package org.archipel.view.format;

import java.util.List;
import org.archipel.view.scene.Shape.Point;

/** The head of an arrow. */
final class Arrow {

  private Arrow() {}

  /** Returns the open head at the end of a line, as three points. */
  static List<Point> head(Point from, Point to, double size) {
    double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
    return List.of(wing(to, angle + 0.45, size), to, wing(to, angle - 0.45, size));
  }

  private static Point wing(Point tip, double angle, double size) {
    return new Point(tip.x() - size * Math.cos(angle), tip.y() - size * Math.sin(angle));
  }
}
