package org.archipel.cli;

import org.archipel.catalog.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the home folder. */
final class HomeOption {

  private static final String DEFAULT = "archipel-home";
  private static final String DEFAULT_OF_DEMONSTRATION = "archipel-demo-home";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "The folder that keeps everything (default: ./archipel-home, or $$ARCHIPEL_HOME).")
  private @Nullable String folder;

  Home in(Console console) {
    String named = folder == null ? System.getenv("ARCHIPEL_HOME") : folder;
    return new Home(console.file(named == null || named.isEmpty() ? DEFAULT : named));
  }

  /** A demonstration has a home of its own, which the environment does not name. */
  Home ofDemonstration(Console console) {
    return new Home(console.file(folder == null ? DEFAULT_OF_DEMONSTRATION : folder));
  }
}
