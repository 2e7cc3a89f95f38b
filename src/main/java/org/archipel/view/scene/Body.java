package org.archipel.view.scene;

import java.util.List;

/**
 * What a layout of one form gives: its elements from its own top left corner, to be read from left
 * to right. Immutable.
 */
public record Body(double width, double height, List<Element> elements) {
  public Body {
    elements = List.copyOf(elements);
  }
}
