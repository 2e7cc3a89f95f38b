package org.archipel.view.layout;

import java.util.ArrayList;
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

  /** Places groups side by side, equally high; what is left of the width goes to the last. */
  private void place(List<Group> row) {
    List<Band> bands = new ArrayList<>();
    List<Double> widths = new ArrayList<>();
    int taken = 0;
    for (Group group : row) {
      int columns = Band.columns(group, COLUMNS);
      boolean last = bands.size() == row.size() - 1;
      int spread = last ? COLUMNS - taken : columns;
      double width = spread * unit + (spread - 1) * GAP;
      bands.add(new Band(group, columns, width, sheet));
      widths.add(width);
      taken += columns;
    }
    double height = bands.stream().mapToDouble(Band::height).max().orElse(0);
    double x = 0;
    for (int i = 0; i < bands.size(); i++) {
      bands.get(i).draw(new Bounds(x, y, widths.get(i), height), elements);
      x += widths.get(i) + GAP;
    }
    y += row.isEmpty() ? 0 : height + GAP;
  }
}
