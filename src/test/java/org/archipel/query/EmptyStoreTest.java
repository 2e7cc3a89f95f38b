package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question with the examples of its header, where nothing was said. */
class EmptyStoreTest {

  private static final List<DatasetGraph> OTHERS =
      questions().map(other -> Fixture.of(other.id()).dataset()).toList();

  static Stream<Question> questions() {
    return Questions.load(Path.of("queries")).all().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void hasNoRowsAndNoFault(Question question) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    assertThat(rows(question, dataset)).isEmpty();
  }

  /** Joins with an empty side are closed before they begin. */
  @ParameterizedTest
  @MethodSource("questions")
  void hasNoFaultWhereOnlyOtherThingsWereSaid(Question question) {
    for (DatasetGraph other : OTHERS) {
      assertThat(rows(question, other)).isNotNull();
    }
  }

  private static List<?> rows(Question question, DatasetGraph dataset) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    question.parameters().forEach(parameter -> given.put(parameter.name(), parameter.example()));
    Arguments arguments = Arguments.of(question, given, Names.unknown());
    LocalDate today = LocalDate.of(2026, 11, 22);
    return Txn.calculateRead(
        dataset, () -> new Asker().answer(question, arguments, today, dataset, "test").rows());
  }
}
