package org.archipel.catalog;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program that runs. */
final class Program {

  private Program() {}

  /** Returns a text that differs between two builds; the same for classes that lie in a folder. */
  static String version() {
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code)
          ? Files.size(code) + " bytes, built " + Files.getLastModifiedTime(code)
          : "classes";
    } catch (IOException | URISyntaxException e) {
      return "unknown";
    }
  }
}
