package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.stack.NormalForm.TechnologyUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which office takes part in which shared platform: the judgement on each row of the facts, in the
 * order of the rows, against the catalogue's stack documents. A row whose platform is not plainly
 * the product that the catalogue knows has no product.
 */
class PlatformRowsTest {

  private static final Path TRUTH = Path.of("src/test/resources/catalog-data/platform-rows.csv");

  private static List<CSVRecord> rows = List.of();
  private static final Map<String, TechnologyUse> USES = new HashMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            TRUTH,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      rows = parser.getRecords();
    }
    for (SentFile file : Fixture.documents(Fixture.CATALOG)) {
      Fixture.stack(file).checked().normalForm().items().stream()
          .filter(TechnologyUse.class::isInstance)
          .map(TechnologyUse.class::cast)
          .forEach(use -> USES.put(use.head().iri().getURI(), use));
    }
  }

  @Test
  void judgeEveryRowOnce() {
    assertThat(rows)
        .extracting(row -> Integer.valueOf(row.get("row")))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 513).boxed().toList());
    assertThat(rows).extracting(PlatformRowsTest::address).doesNotHaveDuplicates();
    assertThat(new HashSet<>(rows.stream().map(row -> row.get("office")).toList())).hasSize(132);
  }

  @Test
  void standInTheDocumentsAsJudged() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              TechnologyUse use = USES.get(address(row));
              assertThat(use).as(row.get("row")).isNotNull();
              assertThat(use.system()).isNull();
              assertThat(slug(use.product())).isEqualTo(row.get("product"));
              assertThat(Objects.requireNonNullElse(use.role(), "")).isEqualTo(row.get("role"));
              assertThat(use.head().claim().grade().code()).isEqualTo(row.get("grade"));
              assertThat(status(use)).isEqualTo(row.get("status"));
            });
  }

  @Test
  void haveNoDateWhereTheStatusIsNotKnown() {
    assertThat(rows)
        .filteredOn(row -> row.get("status").isEmpty())
        .hasSize(82)
        .allSatisfy(row -> assertThat(USES.get(address(row)).life().since()).isNull());
  }

  private static String address(CSVRecord row) {
    return Ids.namespace(row.get("office"), row.get("claimant")) + row.get("item");
  }

  private static String slug(Node product) {
    return product == null ? "" : product.getURI().replaceFirst(".*/", "");
  }

  private static String status(TechnologyUse use) {
    return use.life().status() == null ? "" : use.life().status().code();
  }
}
