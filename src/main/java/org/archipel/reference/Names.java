package org.archipel.reference;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Nearest;

/**
 * Finds things by their names: case, width, accents' encoding and runs of space do not count. A
 * name that two things bear finds neither; a slug is always its own thing's.
 */
final class Names<T> {

  private final Map<String, T> byKey = new HashMap<>();
  private final Map<String, T> byName = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Set<String> writtenKeys = new HashSet<>();
  private final Set<String> writtenNames = new HashSet<>();

  /** Adds a thing by its slug or code. */
  void addKey(String key, T thing) {
    byKey.put(fold(key), thing);
    writtenKeys.add(key);
  }

  /** Adds another name of a thing. */
  void addName(String name, T thing) {
    String folded = fold(name);
    T other = byName.putIfAbsent(folded, thing);
    if (other != null && !other.equals(thing)) {
      shared.add(folded);
    }
    writtenNames.add(name);
  }

  Optional<T> find(String word) {
    String folded = fold(word);
    T byItsKey = byKey.get(folded);
    if (byItsKey != null) {
      return Optional.of(byItsKey);
    }
    return shared.contains(folded) ? Optional.empty() : Optional.ofNullable(byName.get(folded));
  }

  /** Returns {@code " Did you mean 'x'?"}: the nearest key, else the nearest name, else nothing. */
  String hint(String word) {
    String hint = Nearest.hint(word, writtenKeys);
    return hint.isEmpty() ? Nearest.hint(word, writtenNames) : hint;
  }

  static String fold(String name) {
    String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    return plain.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
