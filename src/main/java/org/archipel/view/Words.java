package org.archipel.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pictures say in one language. Immutable.
 *
 * <p>The words of all views stand in {@code words_<language>.properties}, those of families of
 * views in a file of their own beside it. A key without a word in the language has its English one;
 * what is no key at all is said as it is.
 */
public final class Words {

  /** Files of words, by what comes before the language. */
  private static final List<String> FILES = List.of("words", "network");

  private static final Map<Asked, Words> LOADED = new ConcurrentHashMap<>();

  private record Asked(String folder, Language language) {}

  private final Map<String, String> words;

  private Words(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  public static Words of(Language language) {
    return of(language, "/org/archipel/view/");
  }

  /**
   * Returns the words of something else than pictures.
   *
   * @param folder among the resources of the program; begins and ends with a slash
   */
  public static Words of(Language language, String folder) {
    return LOADED.computeIfAbsent(new Asked(folder, language), Words::load);
  }

  /**
   * Returns a sentence with {@code {0}}, {@code {1}} … replaced by values.
   *
   * @param values as they are shown
   */
  public String get(String key, Object... values) {
    String text = words.getOrDefault(key, key);
    if (values.length == 0) {
      return text;
    }
    StringBuilder said = new StringBuilder();
    int from = 0;
    // In one pass, so that what stands in a value is never taken for a place.
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        break;
      }
      said.append(text, from, at).append(values[Integer.parseInt(text.substring(at + 1, end))]);
      from = end + 1;
    }
    return said.append(text.substring(from)).toString();
  }

  /** Returns what several keys say, in one line: sentences as they are, words set apart. */
  public String all(List<String> keys) {
    List<String> said = keys.stream().map(this::get).toList();
    boolean sentences = said.stream().allMatch(text -> text.matches(".*[.?؟。？]"));
    return String.join(sentences ? " " : get("list.separator"), said);
  }

  /** Whether there are words for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Returns what a tone is called: {@code recommended}. */
  public String tone(Tone tone) {
    return get("tone." + tone.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Words load(Asked asked) {
    Map<String, String> words = new HashMap<>();
    FILES.forEach(file -> read(asked.folder + file + "_en.properties", words));
    // After all English ones, so that none of them hides a word of the language.
    String ending = "_" + asked.language.tag() + ".properties";
    FILES.forEach(file -> read(asked.folder + file + ending, words));
    return new Words(words);
  }

  private static void read(String file, Map<String, String> words) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
