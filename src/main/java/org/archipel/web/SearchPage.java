package org.archipel.web;

import java.util.List;

/**
 * The names that contain a text. Immutable.
 *
 * @param query what was typed; empty before anything was
 * @param groups by kind of thing
 * @param sentence how many there are, and whether these are all
 */
public record SearchPage(String query, List<Group> groups, String sentence) {

  /** Hits of one kind: {@code Offices}. */
  public record Group(String kind, List<Hit> hits) {}

  /**
   * A thing whose name contains the text.
   *
   * @param detail what tells it from others of the same name; may be empty
   */
  public record Hit(String label, String href, String detail) {}

  public boolean isAsked() {
    return !query.isEmpty();
  }
}
