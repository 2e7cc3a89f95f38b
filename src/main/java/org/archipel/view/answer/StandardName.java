package org.archipel.view.answer;

import org.apache.jena.graph.Node;
import org.archipel.query.Labels;

/** What a standard is called in a picture, where there is little room. */
public final class StandardName {

  private StandardName() {}

  /** Returns its number where it is known by that, as {@code ST.96} is; else its label. */
  public static String of(Node standard, Labels labels) {
    return Labels.id(standard)
        .filter(id -> !id.isEmpty() && Character.isUpperCase(id.charAt(0)))
        .orElseGet(() -> labels.of(standard));
  }
}
