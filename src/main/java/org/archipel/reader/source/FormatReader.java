package org.archipel.reader.source;

import java.util.Optional;

/**
 * A kind of file: how it is recognised, and how it becomes a document. Thread-safe.
 *
 * <p>A new kind is one class that is named in {@code Readers.FORMATS}; more specific kinds stand
 * before more general ones there.
 */
public interface FormatReader {

  /** Returns what users call it: {@code "CycloneDX SBOM (JSON)"}. */
  String name();

  /**
   * Returns by what a file is known to be of this kind, as a half-sentence that follows "because":
   * {@code "its field 'bomFormat' is 'CycloneDX'"}; nothing when it is not.
   */
  Optional<String> recognise(Opening opening);

  /**
   * Reads a file of this kind and collects its problems.
   *
   * @throws Refused if nothing of it can be read
   */
  Document read(Intake intake) throws Refused;
}
