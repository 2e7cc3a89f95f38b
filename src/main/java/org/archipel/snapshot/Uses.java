package org.archipel.snapshot;

/**
 * The uses of technology that an audience may know of, a row each, ordered by office, system,
 * product and then the other columns: what is the same is said in the same order, whatever it is
 * called. Immutable; rows are numbered from 0, and columns hold numbers of {@link Things} or {@link
 * Things#NONE}.
 *
 * <p>A row is a {@code arc:TechnologyUse}, or a system that is itself an instance of a known
 * product: then it stands for the use of that product in the system, for the block that the product
 * usually fills.
 */
public final class Uses {

  /** The columns while they are filled, one value per row. */
  @SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
  record Columns(
      int[] office,
      int[] system,
      int[] platform,
      int[] block,
      int[] product,
      int[] name,
      int[] release,
      int[] decision,
      Status[] status,
      boolean[] attributed,
      int[] since,
      int[] until,
      int[][] capabilities,
      int[][] rights) {}

  private final Columns columns;

  Uses(Columns columns) {
    this.columns = columns;
  }

  public int size() {
    return columns.office().length;
  }

  public int office(int row) {
    return columns.office()[row];
  }

  /**
   * Returns the system that it is part of, or {@link Things#NONE} for one of the office as a whole.
   */
  public int system(int row) {
    return columns.system()[row];
  }

  /** Returns the shared platform through which the office has it, or {@link Things#NONE}. */
  public int platform(int row) {
    return columns.platform()[row];
  }

  public int block(int row) {
    return columns.block()[row];
  }

  /** Returns the product, or {@link Things#NONE} for a technology that no table knows. */
  public int product(int row) {
    return columns.product()[row];
  }

  /**
   * Returns the name, as it was said, of a technology that no table knows, or {@link Things#NONE}.
   */
  public int name(int row) {
    return columns.name()[row];
  }

  public int release(int row) {
    return columns.release()[row];
  }

  /**
   * Returns what the office decided about it, a code of the scheme {@code use-decision}, or none.
   */
  public int decision(int row) {
    return columns.decision()[row];
  }

  public Status status(int row) {
    return columns.status()[row];
  }

  /** Whether it is only attributed; otherwise the office states or confirms it. */
  public boolean isAttributed(int row) {
    return columns.attributed()[row];
  }

  /**
   * Returns the month since when, counted from year 0, its first where only a year was said; 0
   * unknown.
   */
  public int since(int row) {
    return columns.since()[row];
  }

  /**
   * Returns the month until when, counted from year 0, the last where only a year was said; 0
   * unknown.
   */
  public int until(int row) {
    return columns.until()[row];
  }

  /**
   * Returns the capabilities that it was said to serve, through its system or product; not to be
   * changed.
   */
  public int[] capabilities(int row) {
    return columns.capabilities()[row];
  }

  /** Returns the IP rights that its system serves; not to be changed. */
  public int[] rights(int row) {
    return columns.rights()[row];
  }
}
