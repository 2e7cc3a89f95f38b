package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a question says of an office, it says whose word that is. */
class ClaimColumnsTest {

  /** Terms that stand only on claims. */
  private static final Set<String> CLAIMS =
      Set.of("hasClaimStatus", "hasEvidenceGrade", "isRunBy", "isUseAt");

  private static final List<String> COLUMNS =
      List.of("claim", "claimStatus", "claimant", "grade", "claimAsOf", "source");

  /** Counts that keep the office's own word apart from the word of others. */
  private static final List<Set<String>> COUNTED_APART =
      List.of(Set.of("stated", "attributed"), Set.of("confirmed", "attributed"));

  /** Questions that do neither, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "lifecycle/from-what-to-what",
          "counts offices by how far they are, and in 'attributed' where only others say so",
          "product/gains-and-losses",
          "counts the word of offices, and in columns apart what others saw begin and end",
          "office/which-there-are",
          "counts claims, those of the office and those of others apart, in columns of their own",
          "trust/how-fresh",
          "counts claims by claimant, so the office and others stand in rows apart",
          "trust/where-from",
          "is asked about one claim, which stands in the question and not in a row",
          "vendor/how-concentrated",
          "gives indices; its parameter chooses which claims count",
          "vendor/who-depends",
          "counts uses, and in 'attributed' how many rest on others alone");

  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));

  static Stream<Question> questions() {
    return QUESTIONS.all().stream().filter(ClaimColumnsTest::restsOnClaims);
  }

  @Test
  void mostQuestionsRestOnClaims() {
    assertThat(questions()).hasSizeGreaterThan(15);
  }

  @Test
  void everyExceptionIsNeeded() {
    OTHERWISE.forEach(
        (id, reason) ->
            assertThat(questions().filter(question -> question.id().equals(id)))
                .as(id + ": " + reason)
                .singleElement()
                .matches(question -> !tellsClaims(question) && !countsApart(question)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void tellsTheClaimBehindARowOrCountsTheOfficesWordApart(Question question) {
    assertThat(
            tellsClaims(question) || countsApart(question) || OTHERWISE.containsKey(question.id()))
        .as("%s returns %s", question.id(), names(question))
        .isTrue();
  }

  private static boolean restsOnClaims(Question question) {
    return question.terms().stream().anyMatch(CLAIMS::contains);
  }

  private static boolean tellsClaims(Question question) {
    return names(question).containsAll(COLUMNS);
  }

  private static boolean countsApart(Question question) {
    return COUNTED_APART.stream().anyMatch(names(question)::containsAll);
  }

  private static List<String> names(Question question) {
    return question.returns().stream().map(Column::name).toList();
  }
}
