package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;

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
    assertThat(data.products().stream().filter(Product.Technology.class::isInstance)).hasSize(224);
    assertThat(data.products().stream().filter(Product.Platform.class::isInstance)).hasSize(104);
    assertThat(data.releases()).hasSize(3_423);
    assertThat(data.releases()).extracting(Release::node).doesNotHaveDuplicates();
  }

  @Test
  void resolveTheDelegationsOfTheWildSummaryByTheirChineseNames() {
    Resolver resolver = data.resolver();
    var delegations =
        data.offices().stream().filter(office -> office.names().delegation().isPresent()).toList();

    assertThat(delegations).hasSize(91);
    assertThat(delegations)
        .allSatisfy(
            office ->
                assertThat(resolver.office(office.names().delegation().orElseThrow()))
                    .map(Office::code)
                    .hasValue(office.code()));
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
        .allSatisfy(code -> assertThat(shapes).contains("<" + code.node().getURI() + ">"));
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
