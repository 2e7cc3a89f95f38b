package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.catalog.Catalog.Content;
import org.archipel.demonstration.Demonstration;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;

/** The invented data of a demonstration, in its home, and whether a home is one's. */
final class DemonstrationData {

  private DemonstrationData() {}

  /**
   * Returns an installation that has this data instead of the shipped; it is written anew when the
   * program is another.
   */
  static Installation in(Path folder, Installation shipped) {
    Path marker = folder.resolve("written");
    String program = Program.version();
    if (program.equals("classes") || !program.equals(remembered(marker))) {
      new Demonstration(shipped.referenceTables(), shipped.queries()).write(folder);
      remember(marker, program);
    }
    return shipped.withDemonstration(folder);
  }

  /**
   * Tells what the home holds; an empty one is filled with what is wanted, by default the real.
   *
   * @throws Trouble if it holds another; the ledger is closed then
   */
  static boolean isHeld(Ledger ledger, Content wanted, Home home) {
    if (ledger.head(Audience.PUBLIC).isEmpty()) {
      return wanted == Content.DEMONSTRATION;
    }
    boolean found = Projection.isDemonstration(ledger);
    if (found && wanted == Content.REAL) {
      throw refused(
          ledger, home, "a demonstration: serve it with --demo, or choose another with --home.");
    }
    if (!found && wanted == Content.DEMONSTRATION) {
      throw refused(ledger, home, "real data: choose another with --home, or leave out --demo.");
    }
    return found;
  }

  private static Trouble refused(Ledger ledger, Home home, String reason) {
    ledger.close();
    return Trouble.environment("The home folder " + home.folder() + " holds " + reason);
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
