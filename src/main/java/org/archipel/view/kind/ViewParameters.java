package org.archipel.view.kind;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Sources;

/** Parameters that several views take. */
final class ViewParameters {

  /** The derivation that follows the catalogue day by day. */
  static final String CURRENT = "current";

  static final Parameter CAPABILITY =
      new Parameter(
          "capability",
          ValueType.CAPABILITY,
          "",
          true,
          false,
          List.of(),
          List.of("e-filing"),
          "The capability.");

  static final Parameter RELEASE =
      new Parameter(
          "release",
          ValueType.TEXT,
          "",
          false,
          false,
          List.of(CURRENT),
          List.of(CURRENT),
          "A frozen release by its name; else the derivation that follows the catalogue.");

  private ViewParameters() {}

  /** Returns the name of the derivation to draw. */
  static String release(Sources sources) {
    return sources.one("release").map(Node::getLiteralLexicalForm).orElse(CURRENT);
  }
}
