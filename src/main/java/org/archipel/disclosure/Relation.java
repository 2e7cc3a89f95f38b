package org.archipel.disclosure;

import java.util.List;

/**
 * What ties figures that are published together: the sum of some, less the sum of others, is zero,
 * or is not above zero. Immutable.
 *
 * @param plus names of the cells that are added
 * @param minus names of the cells that are taken away
 * @param exact whether the difference is zero; otherwise it is zero or less
 */
public record Relation(List<String> plus, List<String> minus, boolean exact) {

  public Relation {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
  }

  /** Returns that parts add up to a total. */
  public static Relation sum(String total, List<String> parts) {
    return new Relation(parts, List.of(total), true);
  }

  /** Returns that two figures are the same. */
  public static Relation same(String one, String other) {
    return new Relation(List.of(one), List.of(other), true);
  }

  /** Returns that a part is not above its whole. */
  public static Relation within(String part, String whole) {
    return new Relation(List.of(part), List.of(whole), false);
  }

  /** Returns that a whole is not above the sum of parts that cover it and may overlap. */
  public static Relation covered(String whole, List<String> parts) {
    return new Relation(List.of(whole), parts, false);
  }
}
