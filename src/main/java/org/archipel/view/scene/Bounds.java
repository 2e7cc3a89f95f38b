package org.archipel.view.scene;

/** Where something lies: its left upper corner and its size. */
public record Bounds(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public boolean contains(Bounds other) {
    double slack = 0.01;
    return other.x >= x - slack
        && other.y >= y - slack
        && other.right() <= right() + slack
        && other.bottom() <= bottom() + slack;
  }

  public boolean overlaps(Bounds other) {
    double slack = 0.01;
    return x < other.right() - slack
        && other.x < right() - slack
        && y < other.bottom() - slack
        && other.y < bottom() - slack;
  }
}
