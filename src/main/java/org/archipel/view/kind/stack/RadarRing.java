package org.archipel.view.kind.stack;

import org.archipel.view.answer.Row;

/**
 * Where an option of the reference architecture stands. What the network decided goes first; else
 * the figures, which tell what is common, not what is good.
 */
enum RadarRing {
  /**
   * Recommended; or a quarter of the base and at least five offices, and no more leave than come.
   */
  CORE(0, "radar.ring.core"),
  /** More took it up or plan it than gave it up or leave it. */
  GROWING(1, "radar.ring.growing"),
  /** To be contained; or neither of the others. */
  STEADY(2, "radar.ring.steady"),
  /** To be avoided; or more gave it up or leave it than took it up or plan it. */
  LEAVING(3, "radar.ring.leaving");

  private static final int CORE_OFFICES = 5;
  private static final int CORE_PERCENT = 25;

  private final int number;
  private final String key;

  RadarRing(int number, String key) {
    this.number = number;
    this.key = key;
  }

  /** Returns its number from the centre. */
  int number() {
    return number;
  }

  /** Returns the key of its name. */
  String key() {
    return key;
  }

  /** Returns the ring of a row of architecture/which-options. */
  static RadarRing of(Row row) {
    return switch (row.slug("decided")) {
      case "recommended" -> CORE;
      case "contain" -> STEADY;
      case "avoid" -> LEAVING;
      // Accepted says that it may be used, not how much it is.
      default -> byFigures(row);
    };
  }

  private static RadarRing byFigures(Row row) {
    int coming = row.count("gained") + row.count("planned");
    int going = row.count("lost") + row.count("retiring");
    if (going > coming) {
      return LEAVING;
    }
    int offices = row.count("stated") + row.count("attributed");
    if (offices >= CORE_OFFICES && 100 * offices >= CORE_PERCENT * row.count("base")) {
      return CORE;
    }
    return coming > going ? GROWING : STEADY;
  }
}
