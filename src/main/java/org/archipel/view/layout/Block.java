package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;

/** Something measured that can be put anywhere. */
interface Block {

  /** Returns the height that it needs. */
  double height();

  /**
   * Draws it.
   *
   * @param bounds as wide as it was measured for, at least as high as it needs
   * @param elements to add to, in reading order
   */
  void draw(Bounds bounds, List<Element> elements);
}
