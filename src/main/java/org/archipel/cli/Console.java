package org.archipel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command reads and writes: the process's own streams, or those of a caller far away.
 *
 * @param directory what relative file names are relative to
 * @param terminal whether a person watches stderr, so that progress may be drawn on it
 */
record Console(PrintWriter out, PrintWriter err, InputStream in, Path directory, boolean terminal) {

  private static final int DEFAULT_WIDTH = 120;

  /** Returns the console of this process; the launcher says whether stderr is a terminal. */
  static Console ofProcess() {
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        System.in,
        Path.of("").toAbsolutePath(),
        Boolean.getBoolean("archipel.terminal"));
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** Returns how many columns a table may take; the launcher says it. */
  int width() {
    return Integer.getInteger("archipel.columns", DEFAULT_WIDTH);
  }

  /** Returns the same console with another stdout. */
  Console printingTo(PrintWriter other) {
    return new Console(other, err, in, directory, terminal);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
