package org.archipel.web;

import java.util.List;

/**
 * What a text names. Immutable.
 *
 * @param query what was typed; empty before anything was
 * @param groups by kind of thing
 * @param sentence how many there are, and whether these are all
 */
public record SearchPage(String query, List<Group> groups, String sentence) {

  /** Hits of one kind: {@code Offices}. */
  public record Group(String kind, List<Hit> hits) {}

  /**
   * A thing that the text names.
   *
   * @param detail what tells it from others of the same name; may be empty
   */
  public record Hit(String label, String href, String detail) {}

  public boolean isAsked() {
    return !query.isEmpty();
  }
}
