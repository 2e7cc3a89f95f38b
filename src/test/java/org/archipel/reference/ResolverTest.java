package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.archipel.ontology.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {

  private final Resolver resolver = SmallTables.read().resolver();

  @ParameterizedTest
  @ValueSource(strings = {"VN", "vn", "Viet Nam", "越南", "越南社会主义共和国", "Вьетнам", " viet  nam "})
  void findsAnOfficeByCodeOrNameInAnyLanguage(String word) {
    assertThat(resolver.office(word)).map(Office::code).hasValue("VN");
  }

  @Test
  void findsAConceptByItsLabelInAnyLanguageAndWithoutAccents() {
    for (String word : new String[] {"Dépôt électronique", "depot electronique", "电子申请"}) {
      assertThat(resolver.concept(ThingType.CAPABILITY, word))
          .map(Concept::slug)
          .hasValue("e-filing");
    }
    assertThat(resolver.framework("TRAITE DE COOPERATION EN MATIERE DE BREVETS"))
        .map(Framework::slug)
        .hasValue("pct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8a", "8A", "8(a)", "Recommendation 8(a)"})
  void findsARecommendationAsPeopleWriteIt(String word) {
    assertThat(resolver.recommendation(word)).map(Recommendation::code).hasValue("8a");
  }

  @Test
  void hintsAtNothingForTwoLetters() {
    assertThat(resolver.hint(ThingType.OFFICE, "AV")).isEmpty();
  }

  @Test
  void findsNoOfficeByAnAcronymThatTwoShare() {
    assertThat(resolver.office("IPO")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql",
        "PostgreSQL",
        "POSTGRES",
        "https://w3id.org/archipel/id/product/postgresql"
      })
  void findsAProductBySlugNameAliasOrAddress(String word) {
    assertThat(resolver.product(word)).map(Product::slug).hasValue("postgresql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PostgreSQL (test copy)", "Postgres (PostgreSQL)"})
  void findsAProductDespiteARemarkInBrackets(String word) {
    assertThat(resolver.product(word)).map(Product::slug).hasValue("postgresql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PostgreSQL (on Ubuntu)",
        "Ubuntu (PostgreSQL)",
        "Nothing (PostgreSQL)",
        "(PostgreSQL)",
        "PostgreSQL (one) (two)",
      })
  void findsNoProductWhereARemarkMayNameAnother(String word) {
    assertThat(resolver.product(word)).isEmpty();
  }

  @Test
  void findsAPlatformAmongTheProducts() {
    assertThat(resolver.product("DAS")).map(Product::slug).hasValue("wipo-das");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ST.96", "st 96", "ST96", "WIPO ST.96", "WIPO Standard ST.96"})
  void findsAStandardAsPeopleWriteIt(String word) {
    assertThat(resolver.standard(word)).map(Standard::code).hasValue("ST.96");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql,15,15",
    "postgresql,15.4,15",
    "postgresql,10.0.2,10",
    "postgresql,9.6.1,9.6",
    "postgresql,9.5.1,9",
    "postgresql,10 LTS,10",
    "ubuntu,22.04 LTS,22.04",
    "ubuntu,22.04.3 LTS,22.04",
    "ubuntu,22.04 LTS (Jammy Jellyfish),22.04",
    "windows-server,2012 R2,2012-r2",
    "windows-server,2012,2012",
  })
  void findsTheReleaseOfAVersion(String product, String version, String cycle) {
    assertThat(resolver.release(product, version)).map(Release::cycle).hasValue(cycle);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql,16",
    "postgresql,150",
    "windows-server,2012 R3",
    "ubuntu,22",
    "nothing,1"
  })
  void findsNoReleaseOfAnUnknownVersion(String product, String version) {
    assertThat(resolver.release(product, version)).isEmpty();
  }

  @Test
  void findsCodesAndConceptsBySlug() {
    assertThat(resolver.code("status", "In-Use"))
        .map(Code::node)
        .hasValue(Ids.node("status", "in-use"));
    assertThat(resolver.concept(ThingType.CAPABILITY, "e-filing")).isPresent();
    assertThat(resolver.concept(ThingType.BUILDING_BLOCK, "Relational database")).isPresent();
    assertThat(resolver.claimant("press")).isPresent();
  }

  @Test
  void hintsAtTheNearestNameOfAMisspeltOne() {
    assertThat(resolver.hint(ThingType.PRODUCT, "postgresqll"))
        .isEqualTo(" Did you mean 'postgresql'?");
    assertThat(resolver.codeHint("grade", "pres")).isEqualTo(" Did you mean 'press'?");
    assertThat(resolver.codeHint("grade", "zzz"))
        .isEqualTo(" Expected one of inferred, office-document, official-third-party, press.");
  }
}
