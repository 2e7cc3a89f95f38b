package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Cell;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Shape.Anchor;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;

/**
 * Places rows against columns. A row is as high as its fullest cell; a cell about which nothing was
 * said has a dash. More columns than fit make the picture wider, never the columns unreadable.
 */
final class MatrixLayout {

  private static final double HEAD = 190;
  private static final double LEAST = 128;
  private static final double MOST = 290;
  private static final double GAP = 5;

  private final Model.Matrix matrix;
  private final Sheet sheet;
  private final double column;
  private final double width;
  private final Map<String, List<Box>> cells = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();
  private double y;

  private MatrixLayout(Model.Matrix matrix, Sheet sheet) {
    this.matrix = matrix;
    this.sheet = sheet;
    int count = Math.max(1, matrix.columns().size());
    this.column = Math.clamp((sheet.width() - HEAD) / count, LEAST, MOST);
    this.width = Math.max(sheet.width(), HEAD + column * count);
    for (Cell cell : matrix.cells()) {
      cells.put(key(cell.row(), cell.column()), cell.boxes());
    }
  }

  static Body place(Model.Matrix matrix, Sheet sheet) {
    MatrixLayout layout = new MatrixLayout(matrix, sheet);
    layout.head();
    matrix.rows().forEach(layout::group);
    return new Body(layout.width, layout.y, layout.elements);
  }

  private static String key(String row, String column) {
    return row + "\n" + column;
  }

  private void head() {
    List<Card> cards =
        matrix.columns().stream()
            .map(box -> Card.heading(box, column - GAP, sheet, Style.PANEL))
            .toList();
    double height = cards.stream().mapToDouble(Card::height).max().orElse(0);
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).draw(new Bounds(HEAD + i * column, y, column - GAP, height), elements);
    }
    y += height + GAP;
  }

  private void group(Group group) {
    Card heading = Card.heading(group.box(), width - GAP, sheet, Style.BAND);
    heading.draw(new Bounds(0, y, width - GAP, heading.height()), elements);
    y += heading.height() + GAP;
    group.boxes().forEach(this::row);
    group.groups().forEach(this::group);
    y += GAP;
  }

  private void row(Box row) {
    Card head = Card.heading(row, HEAD - GAP, sheet, Style.PANEL);
    List<List<Card>> stacks = new ArrayList<>();
    double height = head.height();
    for (Box columnBox : matrix.columns()) {
      List<Card> stack =
          cells.getOrDefault(key(row.id(), columnBox.id()), List.of()).stream()
              .map(box -> Card.of(box, column - GAP, sheet))
              .toList();
      stacks.add(stack);
      height =
          Math.max(height, stack.stream().mapToDouble(card -> card.height() + GAP).sum() - GAP);
    }
    head.draw(new Bounds(0, y, HEAD - GAP, height), elements);
    for (int i = 0; i < stacks.size(); i++) {
      cell(HEAD + i * column, height, stacks.get(i));
    }
    y += height + GAP;
    Bounds rule = new Bounds(0, y - GAP / 2, width - GAP, 0);
    elements.add(
        Element.plain(
            Role.GRID,
            rule,
            List.of(Line.between(0, rule.y(), rule.right(), rule.y(), Style.RULE))));
  }

  private void cell(double x, double height, List<Card> stack) {
    if (stack.isEmpty()) {
      Bounds bounds = new Bounds(x, y, column - GAP, height);
      double middle = x + (column - GAP) / 2;
      Text dash =
          new Text(middle, y + height / 2 + 4, List.of("–"), Anchor.MIDDLE, Face.BODY, Style.QUIET);
      elements.add(Element.plain(Role.GRID, bounds, List.of(dash)));
    }
    double top = y;
    for (Card card : stack) {
      card.draw(new Bounds(x, top, column - GAP, card.height()), elements);
      top += card.height() + GAP;
    }
  }
}
