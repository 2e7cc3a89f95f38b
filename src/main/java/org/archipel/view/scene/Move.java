package org.archipel.view.scene;

import java.util.List;
import org.archipel.view.scene.Shape.Area;
import org.archipel.view.scene.Shape.Circle;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Shape.Rect;
import org.archipel.view.scene.Shape.Text;

/**
 * Puts elements elsewhere, or turns them for who reads from right to left. Immutable. Text keeps
 * its anchor, which follows the direction of reading.
 *
 * @param mirrored whether what is left comes to the right
 */
public record Move(boolean mirrored, double dx, double dy) {

  public static Move by(double dx, double dy) {
    return new Move(false, dx, dy);
  }

  /** Returns a scene as it is read from right to left. */
  public static Scene mirrored(Scene scene) {
    Move move = new Move(true, scene.width(), 0);
    return new Scene(
        scene.width(), scene.height(), scene.elements().stream().map(move::of).toList());
  }

  public Element of(Element element) {
    return new Element(
        element.id(),
        element.iri(),
        element.role(),
        element.tone(),
        mirrored ? Isolates.of(element.title()) : element.title(),
        of(element.bounds()),
        element.shapes().stream().map(this::of).toList());
  }

  private Bounds of(Bounds bounds) {
    double x = left(bounds.x(), bounds.width());
    return new Bounds(x, bounds.y() + dy, bounds.width(), bounds.height());
  }

  private Shape of(Shape shape) {
    return switch (shape) {
      case Rect rect ->
          Rect.of(
              of(new Bounds(rect.x(), rect.y(), rect.width(), rect.height())),
              rect.radius(),
              rect.style());
      case Line line -> new Line(points(line), line.arrow(), line.style());
      case Area area -> new Area(of(area.points()), area.style());
      case Circle circle ->
          new Circle(x(circle.x()), circle.y() + dy, circle.radius(), circle.style());
      case Text text ->
          new Text(
              x(text.x()), text.y() + dy, lines(text), text.anchor(), text.face(), text.style());
    };
  }

  private List<String> lines(Text text) {
    return mirrored ? text.lines().stream().map(Isolates::of).toList() : text.lines();
  }

  /** A sign is put elsewhere as it is: a tick is a tick in both directions of reading. */
  private List<Point> points(Line line) {
    if (!mirrored || line.style() != Style.MARK) {
      return of(line.points());
    }
    double left = line.points().stream().mapToDouble(Point::x).min().orElse(0);
    double right = line.points().stream().mapToDouble(Point::x).max().orElse(0);
    double by = left(left, right - left) - left;
    return line.points().stream().map(point -> new Point(point.x() + by, point.y() + dy)).toList();
  }

  private List<Point> of(List<Point> points) {
    return points.stream().map(point -> new Point(x(point.x()), point.y() + dy)).toList();
  }

  private double x(double x) {
    return mirrored ? dx - x : dx + x;
  }

  private double left(double x, double width) {
    return mirrored ? dx - x - width : dx + x;
  }
}
