package org.archipel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Catalog;

/** Runs command lines in tests of other packages. */
public final class CommandLines {

  private CommandLines() {}

  /**
   * Runs one on an open catalogue, as the server does for a process that asks it; returns stdout.
   */
  public static String run(Catalog catalog, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Path.of(""),
            false);
    int exit = new Archipel(console, Optional.of(catalog)).run(List.of(args));
    assertThat(exit).as(err.toString()).isZero();
    return out.toString();
  }
}
