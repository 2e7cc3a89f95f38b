package org.archipel.stack;

/** Writes a normal form as JSON-LD. */
public final class NormalJson {

  /** The published context, {@code ontology/context/stack.jsonld}. */
  public static final String CONTEXT = "https://w3id.org/archipel/context/stack.jsonld";

  private NormalJson() {}
}
