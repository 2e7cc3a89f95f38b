package org.archipel.view.scene;

import java.util.List;
import org.archipel.view.Model.Box;
import org.archipel.view.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Something in a scene that is one thing to a reader: its name, where it leads, and the shapes that
 * draw it. Immutable.
 *
 * @param id of the box or link that it draws; empty for what only decorates
 * @param iri where the thing answers; null if nowhere
 * @param role what it is in the drawing
 * @param tone gives its shapes colour and pattern
 * @param title what is read out and shown on pointing, lines by line feeds; may be empty for what
 *     only decorates
 * @param bounds within which all of its shapes lie
 * @param shapes from the bottom to the top
 */
public record Element(
    String id,
    @Nullable String iri,
    Role role,
    Tone tone,
    String title,
    Bounds bounds,
    List<Shape> shapes) {

  /** What an element is. Two boxes do not overlap; groups hold boxes and each other. */
  public enum Role {
    /** Title, base, stand of the picture. */
    HEADER,
    GROUP,
    BOX,
    LINK,
    /** Scale, rings, lines between rows: not read out. */
    GRID,
    LEGEND,
    NOTE
  }

  public Element {
    shapes = List.copyOf(shapes);
  }

  /** Draws a box. */
  public static Element of(Box box, Role role, Bounds bounds, List<Shape> shapes) {
    return new Element(box.id(), box.iri(), role, box.tone(), Titles.of(box), bounds, shapes);
  }

  /** Draws what only decorates or frames. */
  public static Element plain(Role role, Bounds bounds, List<Shape> shapes) {
    return new Element("", null, role, Tone.PLAIN, "", bounds, shapes);
  }
}
