package org.archipel.web;

import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command line of the operator inside the server that holds the home. Thread-safe;
 * implemented by {@code cli}.
 */
@FunctionalInterface
public interface OperatorCommands {

  /**
   * Runs a command to its end.
   *
   * @param args the command line without the program's name
   * @param cwd the folder against which relative file names are resolved
   * @param stdin what the command reads from standard input; empty for nothing
   */
  CommandResult run(List<String> args, Path cwd, String stdin);

  /**
   * What a command left behind.
   *
   * @param exit its exit code
   */
  record CommandResult(int exit, String stdout, String stderr) {}
}
