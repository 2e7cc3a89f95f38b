package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Link;
import org.archipel.view.Model.Network;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Move;
import org.eclipse.elk.core.options.Direction;

/**
 * Places a network: what is connected in layers along the direction of most links, what stands
 * alone in rows below.
 *
 * <p>The layers go down the page; across it only where that keeps to the sheet better.
 */
final class NetworkLayout {

  static final double BOX_WIDTH = 176;
  private static final double GAP = 16;
  private static final double TALLEST = 1_400;

  private final Sheet sheet;
  private final List<Element> elements = new ArrayList<>();

  private NetworkLayout(Sheet sheet) {
    this.sheet = sheet;
  }

  static Body place(Network network, Sheet sheet) {
    return new NetworkLayout(sheet).placed(network);
  }

  private Body placed(Network network) {
    Set<String> linked = new LinkedHashSet<>();
    for (Link link : network.links()) {
      linked.add(link.from());
      linked.add(link.to());
    }
    List<Box> together = network.boxes().stream().filter(box -> linked.contains(box.id())).toList();
    List<Box> alone = network.boxes().stream().filter(box -> !linked.contains(box.id())).toList();
    Body layers = layers(together, network.links());
    double left = Math.max(0, (sheet.width() - layers.width()) / 2);
    layers.elements().stream().map(element -> Move.by(left, 0).of(element)).forEach(elements::add);
    double top = layers.height() + (layers.height() > 0 && !alone.isEmpty() ? 2 * GAP : 0);
    double width = Math.max(sheet.width(), layers.width());
    return new Body(width, top + rows(alone, top, width), elements);
  }

  private Body layers(List<Box> boxes, List<Link> links) {
    if (boxes.isEmpty()) {
      return new Body(0, 0, List.of());
    }
    Body down = new LayeredGraph(boxes, links, sheet).place(Direction.DOWN);
    if (down.width() <= sheet.width()) {
      return down;
    }
    Body across = new LayeredGraph(boxes, links, sheet).place(Direction.RIGHT);
    return excess(across) < excess(down) ? across : down;
  }

  private double excess(Body body) {
    return Math.max(body.width() / sheet.width(), body.height() / TALLEST);
  }

  /** Places boxes side by side in rows and returns how high these are together. */
  private double rows(List<Box> boxes, double top, double width) {
    int columns = Math.max(1, (int) ((width + GAP) / (BOX_WIDTH + GAP)));
    double y = top;
    for (int from = 0; from < boxes.size(); from += columns) {
      List<Card> row =
          boxes.subList(from, Math.min(boxes.size(), from + columns)).stream()
              .map(box -> Card.of(box, BOX_WIDTH, sheet))
              .toList();
      double height = row.stream().mapToDouble(Card::height).max().orElse(0);
      for (int i = 0; i < row.size(); i++) {
        row.get(i).draw(new Bounds(i * (BOX_WIDTH + GAP), y, BOX_WIDTH, height), elements);
      }
      y += height + GAP;
    }
    return boxes.isEmpty() ? 0 : y - GAP - top;
  }
}
