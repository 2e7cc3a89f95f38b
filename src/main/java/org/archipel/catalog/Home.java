package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;

/**
 * The one folder in which a catalogue keeps everything; nothing is written outside it. Immutable.
 *
 * <pre>
 * ledger/         the truth: one Git repository per audience
 * store/          projections, one folder per audience; may be deleted at any time
 * search/         indexes of their names, one folder per audience; may be deleted at any time
 * demonstration/  the invented data of a demonstration; may be deleted at any time
 * lock            held by the process that has the home open
 * server.json     where the running server listens; only while one runs
 * </pre>
 */
public record Home(Path folder) {

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Whether a catalogue was ever opened there. */
  public boolean isThere() {
    return Files.isDirectory(ledger());
  }

  public Path ledger() {
    return folder.resolve("ledger");
  }

  public Path stores() {
    return folder.resolve("store");
  }

  /** Returns the folder of an audience's store: {@code store/public}, {@code store/office-AU}. */
  public Path store(Audience audience) {
    return stores().resolve(folderOf(audience));
  }

  /** Returns the folder of the index of an audience's names: {@code search/public}. */
  public Path search(Audience audience) {
    return searches().resolve(folderOf(audience));
  }

  public Path searches() {
    return folder.resolve("search");
  }

  private static String folderOf(Audience audience) {
    return audience.name().replace(':', '-');
  }

  /** Returns the folder of the data that a demonstration writes for itself. */
  Path demonstration() {
    return folder.resolve("demonstration");
  }

  public Path lock() {
    return folder.resolve("lock");
  }

  public Path serverFile() {
    return folder.resolve("server.json");
  }

  /** Makes the folder if it is not there; throws {@link Trouble} if that is not possible. */
  public void make() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Trouble.environment("Cannot make the home folder " + folder + ": " + reason(e), e);
    }
    if (!Files.isWritable(folder)) {
      throw Trouble.environment("The home folder " + folder + " is read-only.");
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }
}
