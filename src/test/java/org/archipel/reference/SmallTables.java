package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;

/** A whole small catalogue, and the same with one file replaced. */
final class SmallTables {

  private static final Path FOLDER = Path.of("src/test/resources/reference/small");

  private SmallTables() {}

  static ReferenceData read() {
    Problems problems = new Problems();
    ReferenceData data = ReferenceData.read(FOLDER, problems);
    assertThat(problems.toList()).isEmpty();
    return data;
  }

  /** Returns the problems, as people read them, of the catalogue with this file instead. */
  static List<String> problemsWith(String file, String text) {
    return problemsWith(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> problemsWith(String file, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      files.put(table.fileName(), bytesOf(table.fileName()));
    }
    files.put(file, bytes);
    Problems problems = new Problems();
    ReferenceData.read(files, problems);
    return problems.toList().stream().map(Problem::toString).toList();
  }

  static String textOf(String file) {
    return new String(bytesOf(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytesOf(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
