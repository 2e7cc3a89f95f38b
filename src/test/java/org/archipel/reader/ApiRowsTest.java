package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.archipel.ontology.Ids;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm.Fact;
import org.archipel.stack.NormalForm.Thing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The public APIs of offices: the judgement on each row of the facts, in the order of the rows,
 * against the catalogue's stack documents. Row 54 is of an office that the catalogue leaves out.
 */
class ApiRowsTest {

  private static final Path TRUTH = Path.of("src/test/resources/catalog-data/api-rows.csv");

  private static List<CSVRecord> rows = List.of();
  private static final Map<String, Thing> APIS = new HashMap<>();

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
          .filter(Thing.class::isInstance)
          .map(Thing.class::cast)
          .filter(thing -> thing.kind() == ItemKind.API)
          .forEach(api -> APIS.put(api.head().iri().getURI(), api));
    }
  }

  @Test
  void judgeEveryRowOnce() {
    assertThat(rows)
        .extracting(row -> Integer.valueOf(row.get("row")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 71).filter(row -> row != 54).boxed().toList());
    assertThat(rows).extracting(ApiRowsTest::address).doesNotHaveDuplicates();
  }

  @Test
  void standInTheDocumentsAsJudged() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              Thing api = APIS.get(address(row));
              assertThat(api).as(row.get("row")).isNotNull();
              assertThat(value(api, "name")).isEqualTo(row.get("name"));
              assertThat(value(api, "protocol")).isEqualTo(row.get("protocol"));
              assertThat(value(api, "status")).isEqualTo(row.get("status"));
              assertThat(api.head().claim().grade().code()).isEqualTo(row.get("grade"));
              assertThat(api.head().claim().sources()).isNotEmpty();
            });
  }

  private static String address(CSVRecord row) {
    return Ids.namespace(row.get("office"), row.get("claimant")) + row.get("item");
  }

  /** Returns the value of a field, a code by its last part; empty if the field is missing. */
  private static String value(Thing api, String field) {
    return api.facts().stream()
        .filter(fact -> fact.field().name().equals(field))
        .map(Fact::value)
        .map(
            node ->
                node.isURI() ? node.getURI().replaceFirst(".*/", "") : node.getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }
}
