package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;

/** The labels in six languages that the catalogue ships with. */
class LabelsTest {

  /** Names that every language writes in Latin letters. */
  private static final Set<String> NAMES =
      Set.of("REST", "SOAP", "GraphQL", "SPARQL", "OAI-PMH", "MCP", "OAuth 2.0", "OpenID Connect");

  /** Words that English shares with French or Spanish, letter for letter. */
  private static final Set<String> SHARED_WORDS =
      Set.of(
          "architecture",
          "communication",
          "configuration",
          "description",
          "message",
          "migration",
          "office",
          "organisation",
          "portal",
          "publication",
          "service",
          "technique",
          "transport",
          "virtualisation");

  private static final Map<String, Pattern> SCRIPTS =
      Map.of(
          "ar", Pattern.compile("\\p{IsArabic}"),
          "ru", Pattern.compile("\\p{IsCyrillic}"),
          "zh", Pattern.compile("\\p{IsHan}"));

  private final ReferenceData data =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());

  /** Labels by language, of every concept, code and scheme by {@code type/slug}. */
  private final Map<String, Map<String, String>> labels = labels();

  @Test
  void areThereInSixLanguagesForEveryConceptCodeAndScheme() {
    assertThat(labels).hasSizeGreaterThan(550);
    assertThat(labels)
        .allSatisfy(
            (thing, byLanguage) ->
                assertThat(byLanguage)
                    .as(thing)
                    .containsOnlyKeys("en", "ar", "es", "fr", "ru", "zh")
                    .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
  }

  @Test
  void areNotSharedByTwoThingsOfOneScheme() {
    Map<String, String> bearers = new HashMap<>();
    List<String> shared = new ArrayList<>();
    labels.forEach(
        (thing, byLanguage) ->
            byLanguage.forEach(
                (language, text) -> {
                  String scheme = thing.substring(0, thing.indexOf('/'));
                  String place = scheme + "@" + language + " " + text.toLowerCase(Locale.ROOT);
                  String other = bearers.putIfAbsent(place, thing);
                  if (other != null) {
                    shared.add(place + ": " + other + ", " + thing);
                  }
                }));
    assertThat(shared).isEmpty();
  }

  @Test
  void areTranslatedNotCopied() {
    assertThat(labels)
        .allSatisfy(
            (thing, byLanguage) -> {
              if (!isName(byLanguage)) {
                assertThat(copied(byLanguage)).as(thing).isSubsetOf(SHARED_WORDS);
              }
            });
  }

  @Test
  void areWrittenInTheScriptOfTheLanguage() {
    assertThat(labels)
        .allSatisfy(
            (thing, byLanguage) -> {
              if (!isName(byLanguage)) {
                SCRIPTS.forEach(
                    (language, script) ->
                        assertThat(byLanguage.get(language)).as(thing).containsPattern(script));
              }
            });
  }

  @Test
  void areMarkedAsMadeByMachineUntilAPersonHasCheckedThem() {
    String statements = data.statements().toString();

    assertThat(statements)
        .contains(
            "<https://w3id.org/archipel/id/right/plant-variety>"
                + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"Obtention végétale\"@fr .")
        .contains(
            "<https://w3id.org/archipel/id/right/plant-variety>"
                + " <https://w3id.org/archipel/ns#uncheckedLabelLanguage> \"fr\" .");
  }

  private static boolean isName(Map<String, String> byLanguage) {
    return NAMES.contains(byLanguage.getOrDefault("en", ""))
        && new HashSet<>(byLanguage.values()).size() == 1;
  }

  /** Returns the labels that stand in two languages. */
  private static Set<String> copied(Map<String, String> byLanguage) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (String text : byLanguage.values()) {
      String folded = text.toLowerCase(Locale.ROOT);
      if (!seen.add(folded)) {
        twice.add(folded);
      }
    }
    return twice;
  }

  private Map<String, Map<String, String>> labels() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    data.concepts().forEach(c -> english(all, c.type().segment(), c.slug(), c.label()));
    data.frameworks().forEach(f -> english(all, "framework", f.slug(), f.label()));
    data.recommendations().forEach(r -> english(all, "recommendation", r.code(), r.label()));
    data.claimants().forEach(c -> english(all, "claimant", c.slug(), c.name()));
    data.codes().forEach(code -> english(all, code.scheme(), code.code(), code.label()));
    Set<String> schemes = new TreeSet<>();
    all.keySet().forEach(thing -> schemes.add(thing.substring(0, thing.indexOf('/'))));
    schemes.remove("claimant"); // a list of claimants, not a concept scheme
    schemes.forEach(scheme -> english(all, "scheme", scheme, scheme.replace('-', ' ')));
    for (Label label : data.labels()) {
      all.computeIfAbsent(label.type() + "/" + label.slug(), unused -> new LinkedHashMap<>())
          .putAll(label.byLanguage());
    }
    return all;
  }

  private static void english(
      Map<String, Map<String, String>> all, String type, String slug, String label) {
    all.put(type + "/" + slug, new LinkedHashMap<>(Map.of("en", label)));
  }
}
