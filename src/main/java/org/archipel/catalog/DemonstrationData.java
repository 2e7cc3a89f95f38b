package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.demonstration.Demonstration;
import org.archipel.problem.Trouble;

/** The invented data of a demonstration, in its home; written anew when the program is another. */
final class DemonstrationData {

  private DemonstrationData() {}

  /** Returns an installation that has this data instead of the shipped. */
  static Installation in(Path folder, Installation shipped) {
    Path marker = folder.resolve("written");
    String program = Program.version();
    if (program.equals("classes") || !program.equals(remembered(marker))) {
      new Demonstration(shipped.referenceTables(), shipped.queries()).write(folder);
      remember(marker, program);
    }
    return shipped.withDemonstration(folder);
  }

  private static String remembered(Path marker) {
    try {
      return Files.readString(marker);
    } catch (IOException e) {
      return "";
    }
  }

  private static void remember(Path marker, String program) {
    try {
      Files.writeString(marker, program);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + marker + ": " + e.getMessage(), e);
    }
  }
}
