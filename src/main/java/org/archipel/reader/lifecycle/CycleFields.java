package org.archipel.reader.lifecycle;

import java.util.Map;

/** What the three forms call the fields of a cycle. */
enum CycleFields {
  /** Files of products; their older ones say {@code support} and {@code extendedSupport}. */
  PAGE("releaseCycle", "releaseLabel"),
  /** Version 1 of the interface: every end is a date and a word on whether it is over. */
  API_1("name", "label"),
  /** The interface before version 1. */
  OLD_LIST("cycle", "releaseLabel");

  /** Fields that hold a day, or true or false, by the column that they go into. */
  static final Map<String, String> ENDS =
      Map.of(
          "active_support_end", "eoas",
          "support_end", "eol",
          "extended_support_end", "eoes",
          "discontinued", "discontinued");

  private final String cycle;
  private final String label;

  CycleFields(String cycle, String label) {
    this.cycle = cycle;
    this.label = label;
  }

  String cycle() {
    return cycle;
  }

  String label() {
    return label;
  }
}
