package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Style;

/** A group within a group: its heading, and what it holds under each other. */
final class Panel implements Block {

  private static final double PAD = 7;
  private static final double GAP = 6;

  private final Card heading;
  private final double width;
  private final List<Block> content;

  Panel(Group group, double width, Sheet sheet) {
    this.heading = Card.heading(group.box(), width, sheet, Style.PANEL);
    this.width = width;
    this.content = new ArrayList<>();
    for (Box box : group.boxes()) {
      content.add(Card.of(box, width - 2 * PAD, sheet));
    }
    for (Group inner : group.groups()) {
      content.add(new Panel(inner, width - 2 * PAD, sheet));
    }
  }

  @Override
  public double height() {
    double inside = content.stream().mapToDouble(block -> block.height() + GAP).sum();
    return heading.height() + (content.isEmpty() ? 0 : inside - GAP + PAD);
  }

  @Override
  public void draw(Bounds bounds, List<Element> elements) {
    heading.draw(bounds, elements);
    double y = bounds.y() + heading.height();
    for (Block block : content) {
      block.draw(new Bounds(bounds.x() + PAD, y, width - 2 * PAD, block.height()), elements);
      y += block.height() + GAP;
    }
  }
}
