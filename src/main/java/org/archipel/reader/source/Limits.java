package org.archipel.reader.source;

/**
 * How much a file of one kind may hold. Immutable.
 *
 * @param bytes largest size taken (a count, inclusive)
 * @param values most values of a document, or elements and attributes (a count, inclusive)
 * @param longestText most characters of one text (a count, inclusive)
 */
public record Limits(int bytes, int values, int longestText) {

  private static final int MIB = 1024 * 1024;

  /** What people write about their own office. */
  public static final Limits STACK = new Limits(8 * MIB, 400_000, org.archipel.stack.Texts.LONGEST);

  /** What programs write: SBOMs, models, descriptions of interfaces; licence texts may be long. */
  public static final Limits FOREIGN = new Limits(32 * MIB, 2_000_000, MIB);
}
