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

  /** Returns a parameter that may be left away and takes one value. */
  public static Parameter of(String name, ValueType type, String help, String... example) {
    return new Parameter(name, type, "", false, false, List.of(), List.of(example), help);
  }

  /** Returns the same, but it has to be given. */
  public Parameter needed() {
    return new Parameter(name, type, scheme, true, list, defaults, example, help);
  }

  /** Returns the same, but it takes several values. */
  public Parameter many() {
    return new Parameter(name, type, scheme, required, true, defaults, example, help);
  }

  /** Returns the same with a value that holds when none is given. */
  public Parameter or(String value) {
    return new Parameter(name, type, scheme, required, list, List.of(value), example, help);
  }
}
