package org.archipel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of pictures and pages. */
class WordsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/archipel");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysOnPicturesWhatEnglishSays(Language language) throws IOException {
    sameAsEnglish("view/words", language);
    sameAsEnglish("view/network", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageSaysOnPagesWhatEnglishSays(Language language) throws IOException {
    sameAsEnglish("web/words", language);
  }

  private static void sameAsEnglish(String file, Language language) throws IOException {
    Properties english = read(file + "_en.properties");
    Properties other = read(file + "_" + language.tag() + ".properties");

    assertThat(other.stringPropertyNames()).isSubsetOf(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .hasSizeGreaterThan(100)
        // How views correspond is on pages, which are English.
        .filteredOn(key -> !key.endsWith(".correspondence"))
        .allSatisfy(
            key -> {
              assertThat(other.getProperty(key)).as(key).isNotBlank();
              assertThat(places(other.getProperty(key)))
                  .as(key)
                  .isEqualTo(places(english.getProperty(key)));
            });
  }

  @ParameterizedTest
  @EnumSource(Tone.class)
  void everyToneHasAWord(Tone tone) {
    assertThat(Words.of(Language.EN).tone(tone)).doesNotStartWith("tone.");
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
