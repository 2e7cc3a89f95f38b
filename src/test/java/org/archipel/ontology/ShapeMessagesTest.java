package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;

/** What the shapes say, in each language that is served. */
class ShapeMessagesTest {

  private static final Path FOLDER = Path.of("ontology");
  private static final Shapes SHAPES = Shapes.load(FOLDER);
  private static final Graph GRAPH = Ontology.read(FOLDER.resolve(Ontology.SHAPES));

  /** How a message in each language ends, and the script in which it must be written. */
  private static final Map<String, Pattern> LANGUAGES =
      Map.of(
          "ar", Pattern.compile(".*\\p{IsArabic}.*\\.", Pattern.DOTALL),
          "en", Pattern.compile("[\\p{ASCII}]+\\."),
          "es", Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]+\\."),
          "fr", Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]+\\."),
          "ru", Pattern.compile(".*\\p{IsCyrillic}.*\\.", Pattern.DOTALL),
          "zh", Pattern.compile(".*\\p{IsHan}.*。", Pattern.DOTALL));

  @Test
  void areGivenOnceInEachLanguageByEveryRule() {
    Set<String> rules =
        SHAPES.names().stream().filter(name -> name.contains("-")).collect(Collectors.toSet());

    assertThat(rules).hasSizeGreaterThan(300);
    assertThat(messages().keySet()).isEqualTo(rules);
    messages()
        .forEach(
            (rule, byLanguage) -> {
              assertThat(byLanguage.keySet()).as(rule).isEqualTo(LANGUAGES.keySet());
              assertThat(byLanguage.values())
                  .as(rule)
                  .allSatisfy(one -> assertThat(one).hasSize(1));
            });
  }

  @Test
  void areWrittenInTheScriptOfTheirLanguage() {
    assertThat(messages()).isNotEmpty();
    messages()
        .forEach(
            (rule, byLanguage) ->
                LANGUAGES.forEach(
                    (language, form) ->
                        assertThat(byLanguage.get(language).getFirst())
                            .as(rule + " " + language)
                            .matches(form)));
  }

  @Test
  void standForOneRuleEach() {
    for (String language : LANGUAGES.keySet()) {
      Map<String, String> rules = new HashMap<>();
      messages()
          .forEach(
              (rule, byLanguage) ->
                  assertThat(rules.put(byLanguage.get(language).getFirst(), rule))
                      .as(rule + " " + language + " says the same as another rule")
                      .isNull());
    }
  }

  @Test
  void areTranslated() {
    messages()
        .forEach(
            (rule, byLanguage) ->
                LANGUAGES.keySet().stream()
                    .filter(language -> !language.equals("en"))
                    .forEach(
                        language ->
                            assertThat(byLanguage.get(language))
                                .as(rule + " " + language)
                                .isNotEqualTo(byLanguage.get("en"))));
  }

  @Test
  void sayWhichLanguagesNobodyChecked() {
    Set<String> unchecked =
        GRAPH
            .find(Node.ANY, Arc.UNCHECKED_LABEL_LANGUAGE, Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
            .toSet();

    assertThat(unchecked).containsExactlyInAnyOrder("ar", "es", "fr", "ru", "zh");
  }

  @Test
  void areChosenByLanguageAndElseEnglish() {
    ShapeResult result =
        SHAPES
            .check(
                RDFParser.fromString(
                        "<https://w3id.org/archipel/id/vendor/x> a <" + Arc.VENDOR.getURI() + "> .",
                        Lang.TURTLE)
                    .toGraph())
            .getFirst();

    assertThat(result.messages()).containsOnlyKeys(LANGUAGES.keySet());
    assertThat(result.message("en")).isEqualTo("A vendor has one name.");
    assertThat(result.message("fr")).startsWith("Nom du fournisseur");
    assertThat(result.message("fr-CH")).isEqualTo(result.message("fr"));
    assertThat(result.message("ZH-Hans")).isEqualTo(result.message("zh")).startsWith("供应商");
    assertThat(result.message("de")).isEqualTo(result.message("en"));
  }

  /** Messages by language by name of the shape. */
  private static Map<String, Map<String, List<String>>> messages() {
    Map<String, Map<String, List<String>>> messages = new TreeMap<>();
    GRAPH
        .find(Node.ANY, SHACL.message, Node.ANY)
        .forEach(
            triple ->
                messages
                    .computeIfAbsent(name(triple.getSubject()), name -> new TreeMap<>())
                    .computeIfAbsent(
                        triple.getObject().getLiteralLanguage(), language -> new ArrayList<>())
                    .add(triple.getObject().getLiteralLexicalForm()));
    return messages;
  }

  private static String name(Node shape) {
    return shape.getURI().substring(Shapes.NS.length());
  }
}
