package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.archipel.reader.source.SentFile;

/** Homes for tests: the real data is loaded once a run and copied for each test that wants it. */
public final class Homes {

  private static Path loaded;
  private static Path invented;

  private Homes() {}

  /** Opens a catalogue with the real data in an empty folder. */
  public static Catalog withRealData(Path folder) throws IOException {
    copyOfRealData(folder);
    return open(folder);
  }

  /** Fills a folder with a home that has the real data loaded and projected. */
  public static void copyOfRealData(Path folder) throws IOException {
    copy(realData(), folder);
  }

  /** Opens the home in a folder. */
  public static Catalog open(Path folder) {
    Home home = new Home(folder);
    return Catalog.open(
        home, HomeLock.take(home).orElseThrow(), Installation.find(), Progress.SILENT);
  }

  /** Opens a catalogue of the demonstration in an empty folder. */
  public static Catalog withDemonstration(Path folder) throws IOException {
    copyOfDemonstration(folder);
    return open(folder);
  }

  /** Fills a folder with a home of the demonstration. */
  public static void copyOfDemonstration(Path folder) throws IOException {
    copy(demonstration(), folder);
  }

  private static synchronized Path demonstration() throws IOException {
    if (invented == null) {
      Path folder = Files.createTempDirectory("archipel-test-demonstration");
      Home home = new Home(folder);
      Catalog.open(
              home,
              HomeLock.take(home).orElseThrow(),
              Installation.find(),
              Progress.SILENT,
              Catalog.Content.DEMONSTRATION)
          .close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      invented = folder;
    }
    return invented;
  }

  static SentFile file(String name, String text) {
    return new SentFile(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static synchronized Path realData() throws IOException {
    if (loaded == null) {
      Path folder = Files.createTempDirectory("archipel-test-home");
      open(folder).close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      loaded = folder;
    }
    return loaded;
  }

  /** TDB2's files are sparse: a plain copy of a small store takes hundreds of megabytes. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try {
      int exit =
          new ProcessBuilder("cp", "-r", "--sparse=always", from + "/.", to.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IOException("cp ended with " + exit);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A temporary folder that stays behind harms nobody.
    }
  }
}
