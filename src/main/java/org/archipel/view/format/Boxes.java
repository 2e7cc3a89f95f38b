package org.archipel.view.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;

/** All boxes of a picture, whatever its form. */
final class Boxes {

  private Boxes() {}

  /** Returns the boxes by their id, in the order in which they are to be read. */
  static Map<String, Box> of(Model model) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    switch (model) {
      case Model.Layers layers -> layers.groups().forEach(group -> add(group, boxes));
      case Model.Matrix matrix -> {
        matrix.rows().forEach(group -> add(group, boxes));
        matrix.columns().forEach(column -> boxes.putIfAbsent(column.id(), column));
        matrix.cells().forEach(cell -> add(cell.boxes(), boxes));
      }
      case Model.Network network -> add(network.boxes(), boxes);
      case Model.Timeline timeline ->
          timeline
              .lanes()
              .forEach(
                  lane -> {
                    boxes.putIfAbsent(lane.box().id(), lane.box());
                    add(lane.bars().stream().map(Model.Bar::box).toList(), boxes);
                  });
      case Model.Radar radar -> add(radar.blips().stream().map(Model.Blip::box).toList(), boxes);
    }
    return boxes;
  }

  /** Returns a count with its base: {@code 18 / 31}. */
  static String text(Figure figure) {
    return figure.base() == 0 ? "" + figure.count() : figure.count() + " / " + figure.base();
  }

  private static void add(Group group, Map<String, Box> boxes) {
    boxes.putIfAbsent(group.box().id(), group.box());
    add(group.boxes(), boxes);
    group.groups().forEach(inner -> add(inner, boxes));
  }

  private static void add(List<Box> some, Map<String, Box> boxes) {
    some.forEach(box -> boxes.putIfAbsent(box.id(), box));
  }
}
