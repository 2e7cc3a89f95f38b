package org.archipel.architecture.model;

import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/** How much a slot rests on: the codes of the scheme {@code evidence-level}. */
public enum EvidenceLevel {
  /** {@value #OFFICES} offices or more state or confirm that they fill it. */
  REFERENCE_ARCHITECTURE("reference-architecture"),
  /** Something was said about it, by fewer. */
  EVIDENCE_MAP("evidence-map"),
  /** Nobody said anything about it; it is there because the network specified it. */
  NOTHING_SHARED("nothing-shared");

  /** How many offices a reference architecture rests on at least. */
  public static final int OFFICES = 5;

  private final String code;

  EvidenceLevel(String code) {
    this.code = code;
  }

  /**
   * Returns the level of a slot.
   *
   * @param stated offices that state or confirm it
   * @param said offices that anything was said of
   */
  public static EvidenceLevel of(int stated, int said) {
    if (stated >= OFFICES) {
      return REFERENCE_ARCHITECTURE;
    }
    return said > 0 ? EVIDENCE_MAP : NOTHING_SHARED;
  }

  public Node node() {
    return Ids.node("evidence-level", code);
  }
}
