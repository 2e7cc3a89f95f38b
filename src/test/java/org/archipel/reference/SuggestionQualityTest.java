package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.archipel.problem.Problems;
import org.archipel.reference.Identity.Suggestion;
import org.junit.jupiter.api.Test;

/**
 * How good suggestions are, against names of which the product is known. The figures stand in ADR
 * 031; {@code -Darchipel.print=true} prints them.
 */
class SuggestionQualityTest {

  private static final Path ROWS = Path.of("src/test/resources/catalog-data");
  private static final long SEED = 20_261_122;

  private static final ReferenceData DATA =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());

  /** A name that somebody wrote, and the slug of the product that it means. */
  private record Labelled(String name, String product) {}

  @Test
  void nothingIsMatchedExactlyThatPeopleLabelledOtherwise() throws IOException {
    Identity identity = DATA.resolver().identity();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Labelled row : rows("stack-rows.csv", "text", "thing")) {
      var match = identity.match(Naming.of(row.name())).map(m -> m.product().slug());
      if (match.isPresent() && !List.of(row.product().split("; ?")).contains(match.get())) {
        wrong.add(row.name() + " → " + match.get());
      }
      right += match.isPresent() && match.get().equals(row.product()) ? 1 : 0;
    }

    print("exact, truth rows", Map.of("right", right, "wrong", wrong));
    assertThat(right).isGreaterThanOrEqualTo(145);
    assertThat(wrong).containsExactly("CASE → wipo-case");
  }

  @Test
  void labelledNamesThatAreNotMatchedHaveTheirProductAmongTheFirstThree() throws IOException {
    Identity identity = DATA.resolver().identity();
    List<Labelled> missed = new ArrayList<>();
    List<Labelled> all = new ArrayList<>(rows("stack-rows.csv", "text", "thing"));
    all.addAll(rows("platform-rows.csv", "platform", "product"));
    for (Labelled row : all) {
      boolean one = !row.product().isEmpty() && !row.product().contains(";");
      boolean product = one && DATA.resolver().product(row.product()).isPresent();
      if (product && identity.match(Naming.of(row.name())).isEmpty() && !missed.contains(row)) {
        missed.add(row);
      }
    }
    Score score = score(identity, missed);

    print("labelled and missed", score);
    assertThat(score.asked).isPositive();
    assertThat(score.amongThree()).isGreaterThanOrEqualTo(0.6);
  }

  /** A tenth of the aliases at a time is taken out of the table and then asked for. */
  @Test
  void aliasesThatTheTableDoesNotHaveAreNearlyAlwaysAmongTheFirstThree() {
    Score score = new Score();
    for (int fold = 0; fold < 10; fold++) {
      List<Labelled> taken = new ArrayList<>();
      List<Product> products = new ArrayList<>();
      int count = 0;
      for (Product product : DATA.products()) {
        List<String> kept = new ArrayList<>();
        for (String alias : product.aliases()) {
          if (count++ % 10 == fold) {
            taken.add(new Labelled(alias, product.slug()));
          } else {
            kept.add(alias);
          }
        }
        products.add(withAliases(product, kept));
      }
      Identity identity = with(products).resolver().identity();
      taken.removeIf(row -> identity.match(Naming.of(row.name())).isPresent());
      score.add(score(identity, taken));
    }

    print("aliases held out", score);
    assertThat(score.asked).isGreaterThan(200);
    assertThat(score.amongThree()).isGreaterThan(0.9);
    assertThat(score.wrongFrom(Identity.LIKELY)).isLessThan(0.1);
  }

  @Test
  void namesWithASlipAreSuggestedNearlyAlways() {
    Identity identity = DATA.resolver().identity();
    Random random = new Random(SEED);
    List<Labelled> slips = new ArrayList<>();
    for (Product product : DATA.products()) {
      for (int i = 0; i < 4; i++) {
        String name = slip(product.name(), random);
        if (product.name().length() >= 5 && identity.match(Naming.of(name)).isEmpty()) {
          slips.add(new Labelled(name, product.slug()));
        }
      }
    }
    Score score = score(identity, slips);

    print("names with a slip", score);
    assertThat(score.asked).isGreaterThan(1_000);
    assertThat(score.amongThree()).isGreaterThan(0.98);
    assertThat(score.wrongFrom(Identity.LIKELY)).isLessThan(0.02);
  }

  /** Names of things that are no product of ours: what is suggested for them is always wrong. */
  @Test
  void whatIsNoProductIsSeldomTakenForOne() throws IOException {
    Identity identity = DATA.resolver().identity();
    Score score = new Score();
    for (Labelled row : rows("stack-rows.csv", "text", "thing")) {
      if (row.product().isEmpty()) {
        score.add(score(identity, List.of(new Labelled(row.name(), ""))));
      }
    }

    print("no product", score);
    assertThat(score.asked).isGreaterThan(50);
    assertThat(score.suggestedFrom(Identity.LIKELY)).isLessThan(0.02);
  }

  private static Score score(Identity identity, List<Labelled> rows) {
    Score score = new Score();
    for (Labelled row : rows) {
      score.count(row, identity.suggestions(Naming.of(row.name()), 3));
    }
    return score;
  }

  private static String slip(String name, Random random) {
    int at = 1 + random.nextInt(name.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, at) + letter + name.substring(at);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
      default ->
          name.substring(0, at - 1)
              + name.charAt(at)
              + name.charAt(at - 1)
              + name.substring(at + 1);
    };
  }

  private static Product withAliases(Product product, List<String> aliases) {
    return switch (product) {
      case Product.Technology t ->
          new Product.Technology(
              t.slug(),
              t.name(),
              aliases,
              t.vendor(),
              t.block(),
              t.licence(),
              t.identifiers(),
              t.origin());
      case Product.Platform p ->
          new Product.Platform(
              p.slug(),
              p.name(),
              aliases,
              p.kind(),
              p.operator(),
              p.purpose(),
              p.capabilities(),
              p.rights(),
              p.replaces(),
              p.note(),
              p.website(),
              p.origin());
    };
  }

  private static ReferenceData with(List<Product> products) {
    return new ReferenceData(
        List.of(),
        DATA.vendors(),
        products,
        DATA.releases(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Labelled> rows(String file, String name, String product) throws IOException {
    try (CSVParser rows =
        CSVParser.parse(
            ROWS.resolve(file),
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.stream().map(row -> new Labelled(row.get(name), row.get(product))).toList();
    }
  }

  private static void print(String what, Object figures) {
    if (Boolean.getBoolean("archipel.print")) {
      System.out.println(what + ": " + figures);
    }
  }

  /** How often the right product is suggested, and how often a suggestion is wrong, by score. */
  private static final class Score {
    private final TreeMap<Double, int[]> firstByScore = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int asked;
    private int first;
    private int three;

    void count(Labelled row, List<Suggestion> suggestions) {
      asked++;
      List<String> slugs = suggestions.stream().map(s -> s.product().slug()).toList();
      three += slugs.contains(row.product()) ? 1 : 0;
      boolean right = !slugs.isEmpty() && slugs.getFirst().equals(row.product());
      first += right ? 1 : 0;
      if (!slugs.contains(row.product())) {
        missed.add(
            row.name()
                + " ("
                + row.product()
                + ") → "
                + (suggestions.isEmpty()
                    ? ""
                    : slugs.getFirst() + " " + suggestions.getFirst().score()));
      }
      if (!suggestions.isEmpty()) {
        int[] counts =
            firstByScore.computeIfAbsent(suggestions.getFirst().score(), unused -> new int[2]);
        counts[0]++;
        counts[1] += right ? 0 : 1;
      }
    }

    void add(Score other) {
      asked += other.asked;
      first += other.first;
      three += other.three;
      missed.addAll(other.missed);
      other.firstByScore.forEach(
          (score, counts) -> {
            int[] mine = firstByScore.computeIfAbsent(score, unused -> new int[2]);
            mine[0] += counts[0];
            mine[1] += counts[1];
          });
    }

    double amongThree() {
      return (double) three / asked;
    }

    /** Share of wrong ones among the first suggestions of at least this score. */
    double wrongFrom(double least) {
      int suggested = sum(least, 0);
      return suggested == 0 ? 0 : (double) sum(least, 1) / suggested;
    }

    /** Share of names for which something of at least this score is suggested. */
    double suggestedFrom(double least) {
      return (double) sum(least, 0) / asked;
    }

    private int sum(double least, int which) {
      return firstByScore.tailMap(least).values().stream().mapToInt(c -> c[which]).sum();
    }

    @Override
    public String toString() {
      StringBuilder text =
          new StringBuilder(
              String.format(
                  Locale.ROOT, "%d asked, %d first, %d among three", asked, first, three));
      for (double least = 0.4; least < 1.01; least += 0.1) {
        text.append(
            String.format(
                Locale.ROOT,
                "; from %.1f: %d, wrong %d",
                least,
                sum(least - 1e-9, 0),
                sum(least - 1e-9, 1)));
      }
      return text + "\nnot among three: " + missed;
    }
  }
}
