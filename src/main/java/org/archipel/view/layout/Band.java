package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Style;

/**
 * A group of the outermost level: its heading, and what it holds in columns. Each thing goes into
 * the column that is shortest so far, the first of several, so that little space is lost and the
 * order is roughly kept.
 */
final class Band implements Block {

  private static final double PAD = 9;
  private static final double GAP = 9;

  private record Placed(Block block, int column, double y) {}

  private final Card heading;
  private final double column;
  private final List<Placed> content = new ArrayList<>();
  private final double height;

  Band(Group group, int columns, double width, Sheet sheet) {
    this.heading = Card.heading(group.box(), width, sheet, Style.BAND);
    this.column = (width - 2 * PAD - (columns - 1) * GAP) / columns;
    double[] heights = new double[columns];
    for (Block block : blocks(group, sheet)) {
      int shortest = shortest(heights);
      content.add(new Placed(block, shortest, heights[shortest]));
      heights[shortest] += block.height() + GAP;
    }
    double tallest = java.util.Arrays.stream(heights).max().orElse(0);
    this.height = heading.height() + (content.isEmpty() ? 0 : tallest - GAP + PAD);
  }

  /** Returns how many columns a group can use. */
  static int columns(Group group, int most) {
    return Math.max(1, Math.min(most, group.groups().size() + group.boxes().size()));
  }

  private List<Block> blocks(Group group, Sheet sheet) {
    List<Block> blocks = new ArrayList<>();
    for (Box box : group.boxes()) {
      blocks.add(Card.of(box, column, sheet));
    }
    for (Group inner : group.groups()) {
      blocks.add(new Panel(inner, column, sheet));
    }
    return blocks;
  }

  private static int shortest(double[] heights) {
    int shortest = 0;
    for (int i = 1; i < heights.length; i++) {
      if (heights[i] < heights[shortest] - 0.01) {
        shortest = i;
      }
    }
    return shortest;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void draw(Bounds bounds, List<Element> elements) {
    heading.draw(bounds, elements);
    double top = bounds.y() + heading.height();
    for (Placed placed : content) {
      double x = bounds.x() + PAD + placed.column() * (column + GAP);
      Block block = placed.block();
      block.draw(new Bounds(x, top + placed.y(), column, block.height()), elements);
    }
  }
}
