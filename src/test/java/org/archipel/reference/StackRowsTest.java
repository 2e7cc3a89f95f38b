package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;

/**
 * The resolver against what people write: the 365 texts of the gathered facts, each labelled by
 * hand with its type and the thing that it names.
 *
 * <p>A text is looked up as it stands, as a product or platform, else as a standard. Texts that
 * name several things count as not found only if something else is found for them: one word cannot
 * lead to two things.
 */
class StackRowsTest {

  private static final Path TRUTH = Path.of("src/test/resources/catalog-data/stack-rows.csv");
  private static final Set<String> TYPED = Set.of("product", "shared-platform", "standard");

  private final Resolver resolver =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();

  @Test
  void findsTheRightThingsAndNearlyAllOfThem() throws IOException {
    Score score = new Score();
    try (CSVParser rows =
        CSVParser.parse(
            TRUTH,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      rows.forEach(
          row ->
              score.count(
                  row.get("row") + " " + row.get("text"),
                  TYPED.contains(row.get("type")),
                  row.get("thing"),
                  find(row.get("text"))));
    }

    assertThat(score.found).as(score.toString()).isGreaterThanOrEqualTo(150);
    assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
  }

  private Optional<String> find(String text) {
    return resolver
        .product(text)
        .map(Product::slug)
        .or(() -> resolver.standard(text).map(Standard::code));
  }

  /** How often something was found, how often the right thing, and what went wrong. */
  private static final class Score {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int found;
    private int sought;

    void count(String row, boolean typed, String thing, Optional<String> got) {
      if (got.isPresent()) {
        found++;
        if (!got.get().equals(thing)) {
          wrong.add(row + " → " + got.get());
        }
      }
      if (typed && !thing.isEmpty() && !thing.contains(";")) {
        sought++;
        if (!got.equals(Optional.of(thing))) {
          missed.add(row);
        }
      }
    }

    double precision() {
      return 1 - (double) wrong.size() / found;
    }

    double recall() {
      return 1 - (double) missed.size() / sought;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f (%d found, wrong: %s); recall %.3f (%d sought, missed: %s)",
          precision(),
          found,
          wrong,
          recall(),
          sought,
          missed);
    }
  }
}
