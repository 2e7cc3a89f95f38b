package org.archipel.view.kind;

import org.archipel.query.Labels;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Sources;

/** Parameters that several views take. */
final class ViewParameters {

  /** The derivation that follows the catalogue day by day. */
  static final String CURRENT = "current";

  static final Parameter CAPABILITY =
      Parameter.of("capability", ValueType.CAPABILITY, "The capability.", "e-filing").needed();

  static final Parameter RELEASE =
      Parameter.of(
              "release",
              ValueType.ARCHITECTURE,
              "A frozen release by its name; else the derivation that follows the catalogue.",
              CURRENT)
          .or(CURRENT);

  private ViewParameters() {}

  /** Returns the name of the derivation to draw. */
  static String release(Sources sources) {
    return sources.one("release").flatMap(Labels::id).orElse(CURRENT);
  }
}
