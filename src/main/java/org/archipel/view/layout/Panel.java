package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Style;

/**
 * A group within a group: its heading, and what it holds under each other; where it is wide, in
 * columns, each thing in the one that is shortest so far.
 */
final class Panel implements Block {

  private static final double PAD = 7;
  private static final double GAP = 6;

  /** What a column must have for a second one beside it. */
  private static final double LEAST_COLUMN = 195;

  private final Card heading;
  private final Columns content;

  Panel(Group group, double width, Sheet sheet) {
    this.heading = Card.heading(group.box(), width, sheet, Style.PANEL);
    double inner = width - 2 * PAD;
    int count = group.boxes().size() + group.groups().size();
    int most = (int) Math.floor((inner + GAP) / (LEAST_COLUMN + GAP));
    this.content = new Columns(inner, Math.clamp(most, 1, Math.max(1, count)), GAP);
    for (Box box : group.boxes()) {
      content.add(Card.of(box, content.width(), sheet));
    }
    for (Group within : group.groups()) {
      content.add(new Panel(within, content.width(), sheet));
    }
  }

  @Override
  public double height() {
    return heading.height() + (content.isEmpty() ? 0 : content.height() + PAD);
  }

  @Override
  public void draw(Bounds bounds, List<Element> elements) {
    heading.draw(bounds, elements);
    content.draw(bounds.x() + PAD, bounds.y() + heading.height(), elements);
  }
}
