package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archipel.view.Model;
import org.archipel.view.Model.Group;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;

/**
 * Places a layered map on a grid of four columns: a group takes as many columns as it can fill, and
 * groups that leave room stand side by side.
 */
final class LayersLayout {

  private static final int COLUMNS = 4;
  private static final double GAP = 12;

  private final Sheet sheet;
  private final double unit;
  private final List<Element> elements = new ArrayList<>();
  private double y;

  private LayersLayout(Sheet sheet) {
    this.sheet = sheet;
    this.unit = (sheet.width() - (COLUMNS - 1) * GAP) / COLUMNS;
  }

  static Body place(Model.Layers layers, Sheet sheet) {
    LayersLayout layout = new LayersLayout(sheet);
    List<Group> row = new ArrayList<>();
    int taken = 0;
    for (Group group : layers.groups()) {
      int columns = Band.columns(group, COLUMNS);
      if (taken + columns > COLUMNS) {
        layout.place(row);
        row.clear();
        taken = 0;
      }
      row.add(group);
      taken += columns;
    }
    layout.place(row);
    return new Body(sheet.width(), Math.max(0, layout.y - GAP), layout.elements);
  }

  /** Places groups side by side, equally high; columns that are left go to the tallest. */
  private void place(List<Group> row) {
    int[] columns = row.stream().mapToInt(group -> Band.columns(group, COLUMNS)).toArray();
    for (int left = COLUMNS - Arrays.stream(columns).sum(); left > 0 && !row.isEmpty(); left--) {
      columns[tallest(row, columns)]++;
    }
    double height = 0;
    for (int i = 0; i < columns.length; i++) {
      height = Math.max(height, band(row.get(i), columns[i]).height());
    }
    double x = 0;
    for (int i = 0; i < columns.length; i++) {
      double width = width(columns[i]);
      band(row.get(i), columns[i]).draw(new Bounds(x, y, width, height), elements);
      x += width + GAP;
    }
    y += row.isEmpty() ? 0 : height + GAP;
  }

  private int tallest(List<Group> row, int[] columns) {
    int tallest = 0;
    for (int i = 1; i < columns.length; i++) {
      double most = band(row.get(tallest), columns[tallest]).height();
      if (band(row.get(i), columns[i]).height() > most + 0.01) {
        tallest = i;
      }
    }
    return tallest;
  }

  private Band band(Group group, int columns) {
    return new Band(group, columns, width(columns), sheet);
  }

  private double width(int columns) {
    return columns * unit + (columns - 1) * GAP;
  }
}
