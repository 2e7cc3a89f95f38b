package org.archipel.view.scene;

/** What part a shape plays; a format's palette knows its colours. */
public enum Style {
  /** Behind everything. */
  PAPER,
  /** A group of the outermost level. */
  BAND,
  /** A group within a group. */
  PANEL,
  /** A box; it takes the colours and the border of its element's tone. */
  CARD,
  /** The mark that says a tone in words, in the colours of the tone. */
  CHIP,
  /** What a count fills of its base. */
  BAR,
  /** The whole base. */
  BAR_BASE,
  /** A thin line that parts. */
  RULE,
  /** A scale or ring. */
  GRID,
  /** A connection. */
  LINK,
  /** The sign of a tone, drawn in its strong colour. */
  MARK,
  /** The same, filled. */
  MARK_FILL,
  /** Text. */
  INK,
  /** Text that matters less. */
  QUIET,
  /** Text in the strong colour of the tone. */
  TONE_INK,
  /** What must not be overlooked, such as that the data are invented. */
  WARNING,
  /** Text on it. */
  WARNING_INK
}
