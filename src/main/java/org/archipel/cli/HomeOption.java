package org.archipel.cli;

import org.archipel.catalog.Home;
import picocli.CommandLine.Option;

/** The option that names the home folder. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:ARCHIPEL_HOME:-archipel-home}",
      description =
          "The folder that keeps everything (default: ./archipel-home, or $$ARCHIPEL_HOME).")
  private String folder = "archipel-home";

  Home in(Console console) {
    return new Home(console.file(folder));
  }
}
