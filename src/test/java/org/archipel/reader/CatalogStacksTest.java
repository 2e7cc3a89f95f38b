package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's own stack documents and the examples are right. */
class CatalogStacksTest {

  static List<SentFile> documents() {
    return java.util.stream.Stream.of(Fixture.EXAMPLES, Fixture.CATALOG)
        .flatMap(folder -> Fixture.documents(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasNoErrors(SentFile file) {
    assertThat(Fixture.stack(file).problems()).filteredOn(Problem::isError).isEmpty();
  }

  @Test
  void findsTheDocumentsOfManyOffices() {
    assertThat(Fixture.documents(Fixture.CATALOG)).hasSizeGreaterThanOrEqualTo(50);
  }
}
