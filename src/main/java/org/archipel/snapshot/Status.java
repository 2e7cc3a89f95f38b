package org.archipel.snapshot;

import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.jspecify.annotations.Nullable;

/** How a use stands with the office, as it was said: a code of the scheme {@code status}. */
public enum Status {
  NOT_SAID,
  PLANNED,
  IN_USE,
  RETIRING,
  RETIRED;

  /** Whether it runs today: in use or retiring. */
  public boolean isRunning() {
    return this == IN_USE || this == RETIRING;
  }

  static Status of(@Nullable Node code) {
    if (code == null) {
      return NOT_SAID;
    }
    return switch (Ids.localName(code.getURI()).orElse("")) {
      case "planned" -> PLANNED;
      case "in-use" -> IN_USE;
      case "retiring" -> RETIRING;
      case "retired" -> RETIRED;
      default -> NOT_SAID;
    };
  }
}
