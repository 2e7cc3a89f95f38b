package org.archipel.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.SentFile;

/** All files that other tests read, broken ones too, by the format that they are taken for. */
final class FuzzCorpus {

  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/resources"), Path.of("docs/examples"));

  /** Larger files make a run slow and teach nothing. */
  private static final int MOST_BYTES = 160 * 1024;

  private FuzzCorpus() {}

  /** Returns the files of every format that is read, by its name; the order is always the same. */
  static Map<String, List<byte[]>> byFormat() throws IOException {
    Map<String, List<byte[]>> corpus = new TreeMap<>();
    for (FormatReader reader : Readers.FORMATS) {
      corpus.put(reader.name(), new ArrayList<>());
    }
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      recognised(bytes).ifPresent(reader -> corpus.get(reader.name()).add(bytes));
    }
    return corpus;
  }

  static Optional<FormatReader> recognised(byte[] bytes) {
    Opening opening = Opening.of(new SentFile("fuzzed", bytes));
    return Readers.FORMATS.stream()
        .filter(reader -> reader.recognise(opening).isPresent())
        .findFirst();
  }

  /** Writes the files to folders that are called like their formats: the seeds of long runs. */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, List<byte[]>> format : byFormat().entrySet()) {
      Path folder = Path.of(arguments[0]).resolve(slug(format.getKey()));
      Files.createDirectories(folder);
      int number = 0;
      for (byte[] bytes : format.getValue()) {
        Files.write(folder.resolve("seed-" + number++), bytes);
      }
      System.out.println(slug(format.getKey()));
    }
  }

  static String slug(String format) {
    return format
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("-$", "");
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> below = Files.walk(folder)) {
        below.filter(Files::isRegularFile).filter(FuzzCorpus::isSmall).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.size(file) <= MOST_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
