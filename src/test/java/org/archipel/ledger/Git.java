package org.archipel.ledger;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Git of everybody else, as a witness of what the ledger wrote. Tests need it installed. */
final class Git {

  private Git() {}

  /** Runs a command in a folder and returns what it prints; fails when the command does. */
  static String run(Path folder, String... arguments) {
    return new String(bytes(folder, arguments), StandardCharsets.UTF_8);
  }

  static byte[] bytes(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      builder
          .environment()
          .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
      Process process = builder.start();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      process.getInputStream().transferTo(out);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new AssertionError(command + " ended with " + exit + ":\n" + out);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("These tests need the git command: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Fails unless Git finds nothing wrong with a repository. */
  static void check(Path repository) {
    String found = run(repository, "fsck", "--strict", "--full", "--no-progress");
    String wrong =
        found
            .lines()
            .filter(line -> !line.startsWith("dangling") && !line.startsWith("notice"))
            .reduce("", (a, b) -> a + b + "\n");
    if (!wrong.isEmpty()) {
      throw new AssertionError("git fsck on " + repository + ":\n" + wrong);
    }
  }
}
