package org.archipel.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed process leaves in a repository: locks that nobody holds and files that were never
 * finished. Whoever removes them holds the home's lock, so nobody is still writing.
 */
final class Leftovers {

  private Leftovers() {}

  static void remove(Path repository) throws IOException {
    for (Path path : Disk.list(repository)) {
      if (nameOf(path).endsWith(".lock")) {
        Disk.delete(path);
      }
    }
    for (Path path : locksBelow(repository.resolve("refs"))) {
      Disk.delete(path);
    }
    removeUnfinished(repository.resolve("objects"));
    removeUnfinished(repository.resolve("objects/pack"));
  }

  private static List<Path> locksBelow(Path refs) throws IOException {
    if (!Files.isDirectory(refs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(refs)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> nameOf(path).endsWith(".lock"))
          .toList();
    }
  }

  private static void removeUnfinished(Path objects) throws IOException {
    for (Path path : Disk.list(objects)) {
      String name = nameOf(path);
      boolean unfinished =
          name.endsWith(".tmp") || name.endsWith(".lock") || name.startsWith("tmp_");
      if (unfinished && Files.isRegularFile(path)) {
        Disk.delete(path);
      }
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
