package org.archipel.reader.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The items of a table by what its rows call them: their keys and their names. One thread. */
final class ItemNames {

  /** Stands for a name that two items bear. */
  private static final String SHARED = "";

  private final Map<String, String> ids = new HashMap<>();

  void add(String segment, String id, String word) {
    ids.merge(segment + "\n" + Words.fold(word), id, (a, b) -> a.equals(b) ? a : SHARED);
  }

  Optional<String> find(String segment, String word) {
    return Optional.ofNullable(ids.get(segment + "\n" + Words.fold(word)))
        .filter(id -> !id.equals(SHARED));
  }
}
