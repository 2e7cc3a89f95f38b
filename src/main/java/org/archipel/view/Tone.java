package org.archipel.view;

/**
 * How something in a picture is to be taken; formats give it colour and pattern, never colour
 * alone.
 */
public enum Tone {
  PLAIN,
  /** Decided by the network. */
  RECOMMENDED,
  ACCEPTED,
  CONTAIN,
  AVOID,
  /** Compared with the reference architecture or with other offices. */
  SAME,
  OTHER,
  SEVERAL,
  GAP,
  /** By its life. */
  PLANNED,
  RETIRING,
  PAST_SUPPORT,
  /** By the standing of what it rests on. */
  ATTRIBUTED,
  UNKNOWN,
  /** Withheld because the count is too small. */
  SUPPRESSED
}
