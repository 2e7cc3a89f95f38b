package org.archipel.reference;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.archipel.problem.Nearest;

/**
 * Finds things by their names: case, width, accents, the form of apostrophes and runs of space do
 * not count. A slug is always its own thing's, and a name goes before a lesser name; what two
 * things bear at the same rank finds neither.
 */
final class Names<T> {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, T> byKey = new HashMap<>();
  private final Rank<T> names = new Rank<>();
  private final Rank<T> lesser = new Rank<>();
  private final Set<String> writtenKeys = new HashSet<>();
  private final Set<String> writtenNames = new HashSet<>();

  /** Names of one rank. */
  private static final class Rank<T> {
    private final Map<String, T> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    void add(String folded, T thing) {
      T other = byName.putIfAbsent(folded, thing);
      if (other != null && !other.equals(thing)) {
        shared.add(folded);
      }
    }

    Optional<T> find(String folded) {
      return shared.contains(folded) ? Optional.empty() : Optional.ofNullable(byName.get(folded));
    }

    boolean knows(String folded) {
      return byName.containsKey(folded);
    }
  }

  /** Adds a thing by its slug or code. */
  void addKey(String key, T thing) {
    byKey.put(fold(key), thing);
    writtenKeys.add(key);
  }

  /** Adds another name of a thing. */
  void addName(String name, T thing) {
    names.add(fold(name), thing);
    writtenNames.add(name);
  }

  /** Adds a name that counts only where no thing bears it as a name proper. */
  void addLesserName(String name, T thing) {
    lesser.add(fold(name), thing);
    writtenNames.add(name);
  }

  /** Returns the slugs and codes of all things, sorted. */
  List<String> keys() {
    return writtenKeys.stream().sorted().toList();
  }

  Optional<T> find(String word) {
    String folded = fold(word);
    T byItsKey = byKey.get(folded);
    if (byItsKey != null) {
      return Optional.of(byItsKey);
    }
    return names.knows(folded) ? names.find(folded) : lesser.find(folded);
  }

  /** Returns {@code " Did you mean 'x'?"}: the nearest key, else the nearest name, else nothing. */
  String hint(String word) {
    String hint = Nearest.hint(word, writtenKeys);
    return hint.isEmpty() ? Nearest.hint(word, writtenNames) : hint;
  }

  static String fold(String name) {
    String plain = isPlain(name) ? name : plain(name);
    return SPACES.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static String plain(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("");
    return APOSTROPHES.matcher(bare).replaceAll("'");
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
