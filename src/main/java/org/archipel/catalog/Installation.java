package org.archipel.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.problem.Trouble;

/**
 * What a checkout of Archipel ships beside the program: ontology, catalogue data, queries.
 * Immutable.
 *
 * @param base the folder that holds {@code ontology/}, {@code catalog-data/} and {@code queries/}
 */
public record Installation(Path base) {

  /**
   * Returns the installation named by the system property {@code archipel.base} (the launcher sets
   * it), else the working directory.
   *
   * @throws Trouble if no ontology lies there
   */
  public static Installation find() {
    Installation found =
        new Installation(
            Path.of(System.getProperty("archipel.base", "")).toAbsolutePath().normalize());
    if (!Files.isDirectory(found.ontology())) {
      throw Trouble.environment(
          "No Archipel installation at "
              + found.base
              + ": no folder 'ontology' there. Start it with ./archipel, or set -Darchipel.base.");
    }
    return found;
  }

  public Path ontology() {
    return base.resolve("ontology");
  }

  /** Returns {@code ontology/archipel.ttl}. */
  public Path terms() {
    return ontology().resolve("archipel.ttl");
  }

  public Path referenceTables() {
    return base.resolve("catalog-data/reference");
  }

  /** Returns the folder of the stack files that ship with the catalogue. */
  public Path stacks() {
    return base.resolve("catalog-data/stacks");
  }

  public Path queries() {
    return base.resolve("queries");
  }
}
