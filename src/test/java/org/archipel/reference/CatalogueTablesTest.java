package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that the catalogue ships with. */
class CatalogueTablesTest {

  private final Problems problems = new Problems();
  private final ReferenceData data =
      ReferenceData.read(Path.of("catalog-data/reference"), problems);

  @Test
  void haveNoProblems() {
    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void haveEveryProductAndReleaseCycle() {
    assertThat(data.products().stream().filter(Product.Technology.class::isInstance)).hasSize(245);
    assertThat(data.products().stream().filter(Product.Platform.class::isInstance)).hasSize(104);
    assertThat(data.releases()).hasSize(3_423);
    assertThat(data.releases()).extracting(Release::node).doesNotHaveDuplicates();
  }

  @Test
  void resolveTheDelegationsOfTheWildSummaryByTheirNamesInSixLanguages() {
    Resolver resolver = data.resolver();
    var delegations =
        data.offices().stream().filter(office -> office.names().delegation().isPresent()).toList();

    assertThat(delegations).hasSize(91);
    assertThat(delegations).filteredOn(office -> office.kind().equals("organisation")).hasSize(8);
    for (Office office : delegations) {
      assertThat(office.names().byLanguage()).containsOnlyKeys("en", "fr", "es", "zh", "ru", "ar");
      assertThat(office.names().byLanguage().values())
          .allSatisfy(name -> assertThat(resolver.office(name)).hasValue(office))
          .allSatisfy(name -> assertThat(resolver.office(withoutAccents(name))).hasValue(office));
      assertThat(resolver.office(office.names().delegation().orElseThrow())).hasValue(office);
    }
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @CsvSource({
    "South Korea,KR", "Corée du Sud,KR", "韩国,KR", "UK,GB", "uk,GB", "Great Britain,GB",
    "Russia,RU", "Россия,RU", "USA,US", "Estados Unidos,US", "Turkey,TR", "Czech Republic,CZ",
    "Cote d'Ivoire,CI", "Ivory Coast,CI", "WIPO,IB", "OMPI,IB", "EPO,EP", "EUIPO,EM",
    "Vietnam,VN", "Laos,LA", "Iran,IR", "Viet Nam,VN", "Netherlands,NL", "Cape Verde,CV",
  })
  void resolveOfficesByTheNamesThatPeopleUse(String word, String code) {
    assertThat(data.resolver().office(word)).map(Office::code).hasValue(code);
  }

  @Test
  void haveEveryMembershipOfTheFactsThatHasASource() {
    // 1,054 rows, two of them without a source; five name two cooperations at once.
    assertThat(data.memberships()).hasSize(1_054 - 2 + 5);
    assertThat(data.memberships())
        .allSatisfy(membership -> assertThat(membership.origin().sources()).isNotEmpty());
    assertThat(data.frameworks()).hasSize(27);
    assertThat(data.memberships().stream().filter(m -> m.framework().equals("pct"))).hasSize(158);
  }

  @Test
  void tellWhichWordingOfARecommendationIsOfficial() {
    assertThat(data.recommendations()).hasSize(36);
    assertThat(data.recommendations().stream().filter(r -> r.broader().isEmpty())).hasSize(10);
    assertThat(data.recommendations())
        .filteredOn(r -> r.wording().equals("official"))
        .allSatisfy(r -> assertThat(r.code()).matches("[12][a-e]?"))
        .hasSize(10);
  }

  @Test
  void tellHowSureEveryStandardIsAndWhatItSupersedes() {
    assertThat(data.standards())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            standard ->
                assertThat(standard.confidence().orElseThrow())
                    .isIn("retrieved", "partly retrieved", "general knowledge"));
    assertThat(data.resolver().standard("ST.96").orElseThrow().supersedes())
        .containsExactly("ST.36", "ST.66", "ST.86");
    assertThat(data.standardMilestones())
        .extracting(milestone -> milestone.standard() + " " + milestone.date())
        .containsExactly("ST.26 2022-07-01", "ST.92 2027-07-01");
  }

  @Test
  void mapToStatementsThatReadBackTheSame() {
    Statements statements = data.statements();

    assertThat(statements.size()).isGreaterThan(40_000);
    assertThat(Statements.read(new ByteArrayInputStream(statements.toBytes())))
        .isEqualTo(statements);
  }

  @Test
  void keepToTheShapes() {
    assertThat(Shapes.load(Path.of("ontology")).check(data.statements())).isEmpty();
  }

  @Test
  void callAPlatformSharedWhenOthersDependOnIt() {
    assertThat(data.products())
        .filteredOn(Product.Platform.class::isInstance)
        .map(Product.Platform.class::cast)
        .filteredOn(data::isShared)
        .extracting(Product.Platform::slug)
        .contains("wipo-ipas", "wipo-publish", "wipo-file", "wipo-case", "wipo-das", "tmview")
        .doesNotContain("pe2e", "kipris", "auspat");
  }

  @Test
  void keepTheListsOfCodesThatTheShapesKnow() throws IOException {
    String shapes = Files.readString(Path.of("ontology/shapes.ttl"));

    assertThat(data.codes())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            code ->
                assertThat(shapes)
                    .containsAnyOf(
                        "<" + code.node().getURI() + ">",
                        "/id/" + code.scheme() + "/[a-z0-9-]+$\""));
  }

  @Test
  void nameEveryProductAndOfficeUniquely() {
    Resolver resolver = data.resolver();

    assertThat(data.products())
        .allSatisfy(product -> assertThat(resolver.product(product.name())).hasValue(product));
    assertThat(data.offices())
        .allSatisfy(
            office -> assertThat(resolver.office(office.names().english())).hasValue(office));
  }
}
