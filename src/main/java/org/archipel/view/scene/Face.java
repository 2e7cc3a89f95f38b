package org.archipel.view.scene;

/** Size and weight of text, in pixels. */
public enum Face {
  TITLE(22, true, 28),
  SUBTITLE(13.5, false, 18),
  BAND(14.5, true, 18),
  HEADING(12.5, true, 16),
  LABEL(12, true, 15),
  BODY(12, false, 15),
  SMALL(10.5, false, 13.5),
  SMALL_BOLD(10.5, true, 13.5);

  private final double size;
  private final boolean bold;
  private final double lineHeight;

  Face(double size, boolean bold, double lineHeight) {
    this.size = size;
    this.bold = bold;
    this.lineHeight = lineHeight;
  }

  public double size() {
    return size;
  }

  public boolean bold() {
    return bold;
  }

  /** Returns from one baseline to the next. */
  public double lineHeight() {
    return lineHeight;
  }

  /** Returns from the top of a line to its baseline. */
  public double ascent() {
    return (lineHeight + size * 0.72) / 2;
  }
}
