package org.archipel.reference;

import java.util.Optional;

/**
 * What a file calls a technology. Immutable.
 *
 * @param name in words, or as a package manager has it; never empty
 * @param group vendor, publisher or namespace, if it is known
 * @param version as written
 * @param purl package URL, with or without version
 * @param cpe CPE 2.2 or 2.3 name
 */
public record Naming(
    String name,
    Optional<String> group,
    Optional<String> version,
    Optional<String> purl,
    Optional<String> cpe) {

  /** A name and nothing else. */
  public static Naming of(String name) {
    return new Naming(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
