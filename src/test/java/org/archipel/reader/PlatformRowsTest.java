package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.archipel.ontology.Ids;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm.Thing;
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
  private static final Map<String, Thing> USES = new HashMap<>();

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
          .filter(item -> item.kind() == ItemKind.USE)
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
              Thing use = USES.get(address(row));
              assertThat(use).as(row.get("row")).isNotNull();
              assertThat(use.within()).isNull();
              assertThat(Fixture.value(use, "product")).isEqualTo(row.get("product"));
              assertThat(Fixture.value(use, "role")).isEqualTo(row.get("role"));
              assertThat(use.head().claim().grade().code()).isEqualTo(row.get("grade"));
              assertThat(Fixture.value(use, "status")).isEqualTo(row.get("status"));
            });
  }

  @Test
  void haveNoDateWhereTheStatusIsNotKnown() {
    assertThat(rows)
        .filteredOn(row -> row.get("status").isEmpty())
        .hasSize(82)
        .allSatisfy(row -> assertThat(USES.get(address(row)).values("since")).isEmpty());
  }

  private static String address(CSVRecord row) {
    return Ids.namespace(row.get("office"), row.get("claimant")) + row.get("item");
  }
}
