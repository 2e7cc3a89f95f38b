package org.archipel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Progress;
import org.archipel.demonstration.Watermark;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/**
 * A command that needs the data. Runs on the catalogue of the server it is in, else on the home if
 * nobody has that open, else in the server that does.
 */
abstract class CatalogCommand implements Callable<Integer> {

  private static final String NO_CATALOG =
      "Who else runs them is not known without a catalogue: './archipel serve' starts one, --home"
          + " names another.";
  private static final String HELD =
      "Who else runs them was not asked: another archipel process has the catalogue open.";

  @ParentCommand private Archipel archipel;
  @Mixin private HomeOption home;

  /** Does the work; returns the exit code. */
  abstract int run(Catalog catalog, Console console);

  /** Returns the media type of what the last run printed, by which it is marked. */
  String mediaType() {
    return "text/plain";
  }

  /** Does what needs no data, such as printing a list; empty when the data is needed after all. */
  Optional<Integer> withoutData(Console console) {
    return Optional.empty();
  }

  /**
   * Does what can be done where there is no catalogue, or somebody else holds it; empty when
   * nothing can.
   *
   * @param why there is none, as a sentence
   */
  Optional<Integer> withoutCatalog(String why, Console console) {
    return Optional.empty();
  }

  @Override
  public final Integer call() {
    Optional<Integer> done = withoutData(archipel.console());
    if (done.isPresent()) {
      return done.get();
    }
    Optional<Catalog> open = archipel.openCatalog();
    return open.isPresent()
        ? marked(open.get(), archipel.console())
        : enter(home.in(archipel.console()));
  }

  private int enter(Home folder) {
    if (!folder.isThere()) {
      Optional<Integer> done = withoutCatalog(NO_CATALOG, archipel.console());
      if (done.isPresent()) {
        return done.get();
      }
    }
    Optional<HomeLock> lock = HomeLock.take(folder);
    if (lock.isEmpty()) {
      return elsewhere(folder);
    }
    Progress progress = ProgressBar.on(archipel.console());
    try (Catalog catalog = Catalog.open(folder, lock.get(), Installation.find(), progress)) {
      ProgressBar.clear(progress);
      return marked(catalog, archipel.console());
    }
  }

  private int elsewhere(Home folder) {
    Optional<Integer> done =
        RunningServer.find(folder).isPresent()
            ? Optional.empty()
            : withoutCatalog(HELD, archipel.console());
    return done.isPresent()
        ? done.get()
        : RunningServer.of(folder).run(archipel.arguments(), archipel.console());
  }

  /** What a demonstration prints is marked, whatever the command. */
  private int marked(Catalog catalog, Console console) {
    if (!catalog.isDemonstration()) {
      return run(catalog, console);
    }
    console.err().println(Watermark.SENTENCE);
    StringWriter printed = new StringWriter();
    Console inner = console.printingTo(new PrintWriter(printed));
    int exit = run(catalog, inner);
    inner.flush();
    console.out().print(Watermark.stamp(mediaType(), printed.toString()));
    return exit;
  }
}
