package org.archipel.reader;

import org.archipel.reader.source.FormatReader;

/**
 * The target of long runs with Jazzer ({@code src/test/fault/fuzz-readers}): what {@link AnyFile}
 * says must hold, of the one reader that the system property {@code archipel.fuzz.format} names,
 * else of all.
 */
public final class ReaderFuzzer {

  private static final String FORMAT = System.getProperty("archipel.fuzz.format", "");

  private ReaderFuzzer() {}

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    for (FormatReader reader : Readers.FORMATS) {
      if (FuzzCorpus.slug(reader.name()).equals(FORMAT)) {
        AnyFile.read(reader, bytes);
      }
    }
    AnyFile.read(bytes);
  }
}
