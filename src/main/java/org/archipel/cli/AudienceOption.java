package org.archipel.cli;

import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import picocli.CommandLine.Option;

/** The option that says for whom to read. */
final class AudienceOption {

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      defaultValue = "public",
      description = "Read as public, members or office:CODE (default: ${DEFAULT-VALUE}).")
  private String name = "public";

  Audience get() {
    try {
      return new Audience(name);
    } catch (IllegalArgumentException e) {
      throw Trouble.usage(String.valueOf(e.getMessage()));
    }
  }
}
