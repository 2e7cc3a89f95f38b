package org.archipel.reader.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.archipel.ontology.Vocabulary;
import org.archipel.problem.Trouble;

/** The words of the workbook that are no term of the ontology, in one language. Immutable. */
final class UiWords {

  private static final Properties ALL = load();

  private final String language;

  UiWords(String language) {
    this.language = Vocabulary.LANGUAGES.contains(language) ? language : "en";
  }

  /** Returns a word, in English where there is no other. */
  String of(String key) {
    String word = ALL.getProperty(key + "." + language);
    return word != null ? word : Objects.requireNonNullElse(ALL.getProperty(key + ".en"), key);
  }

  boolean has(String key) {
    return ALL.containsKey(key + ".en");
  }

  String language() {
    return language;
  }

  /** Returns the codes of a word in any language, for cells that were typed elsewhere. */
  static boolean means(String key, String word) {
    return Vocabulary.LANGUAGES.stream()
        .anyMatch(language -> word.strip().equalsIgnoreCase(ALL.getProperty(key + "." + language)));
  }

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in =
            Objects.requireNonNull(UiWords.class.getResourceAsStream("words.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw Trouble.environment("Cannot read the words of the workbook", e);
    }
    return words;
  }
}
