package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;

/**
 * Blocks in columns of one width. Each goes into the column that is shortest so far, the first of
 * several, so that little space is lost and the order is roughly kept. One thread.
 */
final class Columns {

  private record Placed(Block block, int column, double y) {}

  private final double width;
  private final double gap;
  private final double[] heights;
  private final List<Placed> content = new ArrayList<>();

  Columns(double inner, int columns, double gap) {
    this.width = (inner - (columns - 1) * gap) / columns;
    this.gap = gap;
    this.heights = new double[columns];
  }

  /** Returns the width of a column. */
  double width() {
    return width;
  }

  void add(Block block) {
    int column = shortest();
    content.add(new Placed(block, column, heights[column]));
    heights[column] += block.height() + gap;
  }

  boolean isEmpty() {
    return content.isEmpty();
  }

  double height() {
    return Math.max(0, Arrays.stream(heights).max().orElse(0) - gap);
  }

  void draw(double x, double y, List<Element> elements) {
    for (Placed placed : content) {
      Block block = placed.block();
      double left = x + placed.column() * (width + gap);
      block.draw(new Bounds(left, y + placed.y(), width, block.height()), elements);
    }
  }

  private int shortest() {
    int shortest = 0;
    for (int i = 1; i < heights.length; i++) {
      if (heights[i] < heights[shortest] - 0.01) {
        shortest = i;
      }
    }
    return shortest;
  }
}
