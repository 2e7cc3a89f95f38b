package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Style;

/** A group of the outermost level: its heading, and what it holds in columns. */
final class Band implements Block {

  private static final double PAD = 9;
  private static final double GAP = 9;

  private final Card heading;
  private final Columns content;

  Band(Group group, int columns, double width, Sheet sheet) {
    this.heading = Card.heading(group.box(), width, sheet, Style.BAND);
    this.content = new Columns(width - 2 * PAD, columns(group, columns), GAP);
    for (Box box : group.boxes()) {
      content.add(Card.of(box, content.width(), sheet));
    }
    for (Group inner : group.groups()) {
      content.add(new Panel(inner, content.width(), sheet));
    }
  }

  /** Returns how many columns a group can use. */
  static int columns(Group group, int most) {
    return Math.clamp(group.groups().size() + group.boxes().size(), 1, most);
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
