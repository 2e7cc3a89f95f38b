package org.archipel.view.scene;

import java.util.List;

/**
 * A picture with every coordinate, in pixels of a screen from the top left corner, ready to be
 * written. Immutable.
 *
 * @param width of all
 * @param height of all
 * @param elements in reading order, which is also the order of painting
 */
public record Scene(double width, double height, List<Element> elements) {
  public Scene {
    elements = List.copyOf(elements);
  }
}
