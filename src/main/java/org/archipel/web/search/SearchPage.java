package org.archipel.web.search;

import java.util.List;

/**
 * What a text names. Immutable.
 *
 * @param query what was typed; empty before anything was
 * @param groups by kind of thing, that of the best hit first
 * @param found how many are shown
 * @param cut whether there may be more
 */
public record SearchPage(String query, List<Group> groups, int found, boolean cut) {

  /**
   * Hits of one kind.
   *
   * @param key of the words for the kind
   */
  public record Group(String key, List<Hit> hits) {}

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
