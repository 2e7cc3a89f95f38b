package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.scene.Shape.Point;

/**
 * The part of a ring within a sector, in pixels and radians around the centre. Immutable.
 *
 * @param inner radius at which it begins
 * @param outer radius at which it ends
 * @param from angle at which it begins, clockwise
 * @param to angle at which it ends
 */
record RadarSegment(double inner, double outer, double from, double to) {

  /** From the middle of a dot to that of the next: so far that not even their squares touch. */
  private static final double STEP = 2.9 * RadarLayout.DOT;

  /** From the middle of a dot to the edge of the segment. */
  private static final double EDGE = STEP / 2;

  /** The names of rings stand at the top. */
  private static final double TOP_EDGE = 46;

  /**
   * Returns where dots can lie, none touching another: on arcs one step apart, from the first to
   * the last angle.
   */
  List<Point> places() {
    List<Polar> places = new ArrayList<>();
    for (double radius = inner + EDGE + 4; radius <= outer - EDGE; radius += STEP) {
      double first = from + angle(edge(from), radius);
      double last = to - angle(edge(to), radius);
      double step = 2 * Math.asin(Math.min(1, STEP / 2 / radius));
      for (double angle = first; angle <= last; angle += step) {
        places.add(new Polar(angle, radius));
      }
    }
    places.sort(
        java.util.Comparator.comparingDouble(Polar::angle).thenComparingDouble(Polar::radius));
    return places.stream().map(Polar::point).toList();
  }

  /** The angle at which a point of a circle is so far from the line at angle 0. */
  private static double angle(double distance, double radius) {
    return Math.asin(Math.min(1, distance / radius));
  }

  private static double edge(double angle) {
    double turns = (angle + Math.PI / 2) / (2 * Math.PI);
    return Math.abs(turns - Math.rint(turns)) < 1e-9 ? TOP_EDGE : EDGE;
  }

  private record Polar(double angle, double radius) {
    Point point() {
      return new Point(radius * Math.cos(angle), radius * Math.sin(angle));
    }
  }
}
