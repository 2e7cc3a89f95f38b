package org.archipel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archipel.problem.Trouble;

/**
 * The folder of a store: {@code CURRENT} with the name of the generation that is served, and {@code
 * gen-000N} folders. A generation that holds a file {@code BROKEN} is never served again.
 */
final class StoreFolder {

  private static final Pattern GENERATION = Pattern.compile("gen-(\\d{4,9})");
  private static final String BROKEN = "BROKEN";

  private final Path folder;
  private int lastNumber;

  StoreFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      for (Path generation : generations()) {
        lastNumber = Math.max(lastNumber, number(generation.getFileName().toString()));
      }
      lastNumber = Math.max(lastNumber, number(currentName()));
    } catch (IOException e) {
      throw Trouble.environment("cannot use the store folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Returns the folder of the generation that CURRENT names. */
  Optional<Path> current() {
    String name = currentName();
    return number(name) > 0 ? Optional.of(folder.resolve(name)) : Optional.empty();
  }

  boolean isBroken(Path generation) {
    return Files.exists(generation.resolve(BROKEN));
  }

  /** Makes sure that a generation is not served after a restart. */
  void markBroken(Path generation) {
    try {
      Durably.write(generation.resolve(BROKEN), "broken\n");
    } catch (IOException e) {
      // A disk too full for a marker still lets go of a name.
      dropCurrent(generation);
    }
  }

  private void dropCurrent(Path generation) {
    try {
      if (current().filter(generation::equals).isPresent()) {
        Files.delete(folder.resolve("CURRENT"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a folder for the next generation; it does not exist yet. */
  synchronized Path next() {
    lastNumber++;
    return folder.resolve("gen-%04d".formatted(lastNumber));
  }

  /** Makes a generation the one that is served, for good. */
  void serve(Path generation) throws IOException {
    Durably.write(folder.resolve("CURRENT"), generation.getFileName() + "\n");
  }

  /** Deletes what a crash left: every generation but one. */
  void deleteAllBut(Optional<Path> kept) {
    for (Path generation : generations()) {
      if (kept.filter(generation::equals).isEmpty()) {
        Durably.deleteTree(generation);
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  private String currentName() {
    try {
      Path current = folder.resolve("CURRENT");
      return Files.exists(current) ? Files.readString(current).strip() : "";
    } catch (IOException e) {
      return "";
    }
  }

  private List<Path> generations() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> number(file.getFileName().toString()) > 0).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(String name) {
    var matcher = GENERATION.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
