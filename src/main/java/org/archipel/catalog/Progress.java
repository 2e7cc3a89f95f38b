package org.archipel.catalog;

/**
 * Told how far a long piece of work has come. Implementations decide whether and how to show it.
 */
public interface Progress {

  /** Shows nothing. */
  Progress SILENT = (work, done, total) -> {};

  /**
   * Reports a step.
   *
   * @param work what is being done: {@code Reading stack files}
   * @param done how many of {@code total} are done
   * @param total how many there are; 0 when nobody knows
   */
  void at(String work, long done, long total);
}
