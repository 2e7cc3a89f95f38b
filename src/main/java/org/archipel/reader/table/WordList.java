package org.archipel.reader.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What words in tables of other programs mean, in six languages, from a file beside this class:
 * lines {@code meaning = word | word}. Immutable.
 */
final class WordList {

  // Before the lists, which are read with them.
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern CUSTOM = Pattern.compile("^u_");

  /** What headers mean: {@code system.status}. */
  static final WordList HEADERS = read("headers.txt");

  /** What cells of coded columns mean: {@code status/in-use}. */
  static final WordList CODES = read("codes.txt");

  /**
   * What a word means.
   *
   * @param rank place of the word among those of the same meaning, the most telling first
   */
  record Meaning(String name, int rank) {}

  private final Map<String, Meaning> meanings;

  private WordList(Map<String, Meaning> meanings) {
    this.meanings = meanings;
  }

  /** Returns what a header means. */
  Optional<Meaning> find(String word) {
    return Optional.ofNullable(meanings.get(key("", word)));
  }

  /** Returns the code of a scheme that a cell means. */
  Optional<String> code(String scheme, String word) {
    return Optional.ofNullable(meanings.get(key(scheme, word)))
        .map(meaning -> meaning.name.substring(scheme.length() + 1));
  }

  /**
   * Signs and space do not count: {@code missionCritical} is {@code Mission critical}. The word of
   * a cell counts in its scheme only: 'internal' is a hosting and a class of data.
   */
  private static String key(String scheme, String word) {
    String bare = CUSTOM.matcher(word).replaceFirst("");
    return scheme + "\n" + SIGNS.matcher(Words.fold(bare)).replaceAll("");
  }

  private static WordList read(String name) {
    Map<String, Meaning> meanings = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          add(meanings, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordList(Map.copyOf(meanings));
  }

  private static void add(Map<String, Meaning> meanings, String line) {
    String name = line.substring(0, line.indexOf('=')).strip();
    String scheme = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    String[] words = line.substring(line.indexOf('=') + 1).split("\\|", -1);
    for (int i = 0; i < words.length; i++) {
      meanings.putIfAbsent(key(scheme, words[i].strip()), new Meaning(name, i));
    }
  }
}
