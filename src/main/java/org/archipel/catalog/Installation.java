package org.archipel.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.problem.Trouble;

/**
 * What a checkout of Archipel ships beside the program: ontology, catalogue data, queries.
 * Immutable.
 *
 * @param base the folder that holds {@code ontology/}
 * @param data the folder that holds {@code reference/}, {@code stacks/} and {@code network/}
 * @param queries the folder of the questions
 */
public record Installation(Path base, Path data, Path queries) {

  /**
   * What a checkout has: {@code ontology/}, {@code catalog-data/} and {@code queries/} in one
   * folder.
   */
  public Installation(Path base) {
    this(base, base.resolve("catalog-data"), base.resolve("queries"));
  }

  /** Returns the same program with the data and the questions of a demonstration. */
  Installation withDemonstration(Path folder) {
    return new Installation(base, folder, folder.resolve("queries"));
  }

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
    return data.resolve("reference");
  }

  /** Returns the folder of the stack files that ship with the catalogue. */
  public Path stacks() {
    return data.resolve("stacks");
  }

  /** Returns the folder of what the network decided that ships with the catalogue. */
  public Path network() {
    return data.resolve("network");
  }
}
