package org.archipel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Trouble;
import org.archipel.reader.source.SentFile;

/** Reads the files that a command line names; {@code -} is standard input. */
final class SentFiles {

  private SentFiles() {}

  static List<SentFile> read(List<Path> names, Console console) {
    return names.stream().map(name -> read(name, console)).toList();
  }

  /** Reads a file that need not be named. */
  static Optional<SentFile> read(Optional<Path> name, Console console) {
    return name.map(path -> read(path, console));
  }

  static SentFile read(Path name, Console console) {
    try {
      return name.toString().equals("-")
          ? new SentFile("standard input", console.in().readAllBytes())
          : new SentFile(name.toString(), Files.readAllBytes(console.file(name.toString())));
    } catch (NoSuchFileException e) {
      throw Trouble.environment("There is no file '" + name + "'.", e);
    } catch (IOException e) {
      throw Trouble.environment("Cannot read '" + name + "': " + e.getMessage(), e);
    }
  }
}
