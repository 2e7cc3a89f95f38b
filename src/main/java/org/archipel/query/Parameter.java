package org.archipel.query;

import java.util.List;

/**
 * One thing a question asks for. Immutable.
 *
 * @param scheme code list of a {@link ValueType#CODE}, such as {@code claim-status}; else empty
 * @param list whether several values are taken
 * @param defaults what holds when nothing is given, as a person would type it; mostly empty
 * @param example a value to show and to test with, as a person would type it
 * @param help one sentence
 */
public record Parameter(
    String name,
    ValueType type,
    String scheme,
    boolean required,
    boolean list,
    List<String> defaults,
    List<String> example,
    String help) {

  public Parameter {
    defaults = List.copyOf(defaults);
    example = List.copyOf(example);
  }
}
