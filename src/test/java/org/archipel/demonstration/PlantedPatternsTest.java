package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.architecture.Derivation;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Parameters.Platforms;
import org.archipel.architecture.model.Recurrence.Rule;
import org.archipel.architecture.model.ReferenceArchitecture;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.demonstration.Rules.Implied;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.ShapeResult;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Severity;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planted is found by the derivation, and little else is. */
class PlantedPatternsTest {

  private static final Parameters PARAMETERS =
      Parameters.current(LocalDate.parse("2026-11-22"), List.of("members=0a1b2c"), "members");

  /** Rounding to whole offices. */
  private static final double ROUNDING = 0.03;

  @TempDir private static Path folder;

  private static Snapshot snapshot;
  private static Background background;
  private static Derivation derivation;
  private static ReferenceArchitecture architecture;

  @BeforeAll
  static void derive() throws IOException {
    try (Catalog catalog = Homes.withDemonstration(folder.resolve("home"))) {
      snapshot = catalog.store(Audience.MEMBERS).read(Snapshot::of);
      background = catalog.store(Audience.MEMBERS).read(Background::of);
    }
    derivation = Derivation.of(snapshot, background, PARAMETERS);
    architecture = derivation.architecture();
  }

  @Test
  void findsEveryPlantedRuleWithItsConfidence() {
    List<Implied> planted =
        Stream.concat(
                Rules.IMPLIED.stream().filter(rule -> !rule.id().equals("A10")),
                Stream.of(Rules.BROUGHT))
            .toList();

    assertThat(planted).hasSize(10);
    for (Implied rule : planted) {
      Rule found = rule(architecture, rule.premise(), rule.product()).orElseThrow();
      assertThat(found.confidence()).as(rule.id()).isCloseTo(rule.confidence(), within(0.03));
      assertThat(found.strength().lift()).as(rule.id()).isGreaterThan(1.5);
      assertThat(found.strength().qValue()).as(rule.id()).isLessThan(0.001);
    }
  }

  @Test
  void findsThatTwoShunEachOther() {
    Rule found = rule(architecture, "iis", "nginx").orElseThrow();

    assertThat(found.isExclusion()).isTrue();
    assertThat(found.confidence()).isCloseTo(0.05, within(0.03));
  }

  @Test
  void losesARuleThatAPlatformBringsWhenPlatformsAreLeftOut() {
    ReferenceArchitecture without =
        Derivation.of(snapshot, background, PARAMETERS.with(Platforms.LEFT_OUT)).architecture();

    assertThat(rule(architecture, "harbourline-registry", "mysql")).isPresent();
    assertThat(rule(architecture, "harbourline-registry", "mysql").orElseThrow().adoption())
        .extracting(adoption -> adoption.withoutPlatforms())
        .isEqualTo(0);
    assertThat(rule(without, "harbourline-registry", "mysql")).isEmpty();
    assertThat(rule(without, "kubernetes", "prometheus")).isPresent();
  }

  /** Whatever two products are told to go together do so in the rules from which the data came. */
  @Test
  void littleIsFoundThatWasNotPlanted() {
    Map<String, double[]> shares = plantedShares();
    List<Rule> told = toldOfPlantedProducts(shares);
    Set<String> direct = direct();
    List<String> unplanted =
        told.stream()
            .filter(rule -> !isPlanted(rule, shares, direct))
            .map(rule -> slug(rule.antecedents().getFirst()) + " " + slug(rule.consequent()))
            .toList();

    assertThat(told).hasSizeGreaterThan(30);
    assertThat((double) unplanted.size() / told.size())
        .as("not planted: " + unplanted)
        .isLessThanOrEqualTo(0.05);
  }

  /** Examining and leading offices differ by too little to be told apart by what they use. */
  @Test
  void offersGroupsThatAreThePlantedProfilesAsFarAsProductsTell() {
    PlantedGroups found = PlantedGroups.of(architecture, PlantedPatternsTest::profile);

    assertThat(found.silhouette()).isGreaterThan(0.25);
    assertThat(found.method()).contains("average linkage", "correlation", "shuffles");
    assertThat(found.offices()).isGreaterThan(190);
    assertThat(found.groups()).hasSize(3);
    assertThat(found.adjustedRand()).isGreaterThan(0.7);
  }

  @Test
  void theDocumentationSaysHowMuchOfThePlanIsFound() throws IOException {
    List<Implied> planted =
        Stream.concat(Rules.IMPLIED.stream(), Stream.of(Rules.BROUGHT)).toList();
    long found =
        planted.stream()
            .filter(
                plan ->
                    rule(architecture, plan.premise(), plan.product())
                        .filter(rule -> Math.abs(rule.confidence() - plan.confidence()) <= ROUNDING)
                        .filter(rule -> rule.isExclusion() == plan.confidence() < plan.otherwise())
                        .isPresent())
            .count();
    Map<String, double[]> shares = plantedShares();
    List<Rule> told = toldOfPlantedProducts(shares);
    long follow = told.stream().filter(rule -> isPlanted(rule, shares, direct())).count();
    PlantedGroups groups = PlantedGroups.of(architecture, PlantedPatternsTest::profile);

    assertThat(Files.readString(Path.of("docs/demonstration.md")))
        .contains(
            "| recall of rules: planted and told | %d of %d |".formatted(found, planted.size()),
            "| precision of rules: told between planted products, and following from the plan"
                + " | %d of %d |".formatted(follow, told.size()),
            "| recall of groups: pairs of offices of one profile that are in one group | %s |"
                .formatted(percent(groups.recall())),
            "| precision of groups: pairs of offices in one group that are of one profile | %s |"
                .formatted(percent(groups.precision())),
            "| adjusted Rand index, silhouette | %.2f, %.2f |"
                .formatted(groups.adjustedRand(), groups.silhouette()));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  @Test
  void theShapesHoldAndTheBytesAreTheSame() {
    assertThat(Derivation.of(snapshot, background, PARAMETERS).statements().toBytes())
        .isEqualTo(derivation.statements().toBytes());
    assertThat(Shapes.load(Path.of("ontology")).check(derivation.statements()))
        .filteredOn(result -> result.severity() == Severity.ERROR)
        .extracting(ShapeResult::shape)
        .isEmpty();
  }

  private static Optional<Rule> rule(ReferenceArchitecture from, String premise, String product) {
    return from.rules().stream()
        .filter(rule -> rule.capability().isEmpty())
        .filter(rule -> rule.antecedents().equals(List.of(Ids.product(premise))))
        .filter(rule -> rule.consequent().equals(Ids.product(product)))
        .findFirst();
  }

  private static List<Rule> toldOfPlantedProducts(Map<String, double[]> shares) {
    return architecture.rules().stream()
        .filter(rule -> rule.capability().isEmpty())
        .filter(rule -> shares.containsKey(slug(rule.antecedents().getFirst())))
        .filter(rule -> shares.containsKey(slug(rule.consequent())))
        .toList();
  }

  private static Set<String> direct() {
    return Stream.concat(Rules.IMPLIED.stream(), Stream.of(Rules.BROUGHT))
        .map(rule -> rule.premise() + " " + rule.product())
        .collect(Collectors.toSet());
  }

  /** Returns per product the share of each profile that has it, by the rules. */
  private static Map<String, double[]> plantedShares() {
    Map<String, double[]> shares = new HashMap<>();
    Rules.TYPICAL.forEach(
        rule ->
            shares.put(
                rule.product(), rule.shares().stream().mapToDouble(Double::doubleValue).toArray()));
    Rules.PLATFORMS.forEach(
        rule ->
            shares.put(
                rule.slug(), rule.shares().stream().mapToDouble(Double::doubleValue).toArray()));
    for (Implied rule : Stream.concat(Rules.IMPLIED.stream(), Stream.of(Rules.BROUGHT)).toList()) {
      double[] premise = shares.get(rule.premise());
      double[] implied = new double[premise.length];
      for (int i = 0; i < implied.length; i++) {
        implied[i] = premise[i] * rule.confidence() + (1 - premise[i]) * rule.otherwise();
      }
      shares.put(rule.product(), implied);
    }
    return shares;
  }

  /**
   * Whether the two depend on each other in the rules: directly, through a premise that they share,
   * or because both follow the profile, in the direction that is told.
   */
  private static boolean isPlanted(Rule rule, Map<String, double[]> shares, Set<String> direct) {
    String one = slug(rule.antecedents().getFirst());
    String other = slug(rule.consequent());
    Set<String> oneWith = tied(one, direct);
    oneWith.retainAll(tied(other, direct));
    if (!oneWith.isEmpty()) {
      return true;
    }
    double together = 0;
    double first = 0;
    double second = 0;
    for (Profile profile : Profile.values()) {
      double weight = profile.offices() / (double) Network.OFFICES;
      double a = shares.get(one)[profile.rank()];
      double b = shares.get(other)[profile.rank()];
      together += weight * a * b;
      first += weight * a;
      second += weight * b;
    }
    double lift = together / (first * second);
    return rule.isExclusion() ? lift < 0.95 : lift > 1.05;
  }

  private static Set<String> tied(String product, Set<String> direct) {
    Set<String> tied = new HashSet<>(Set.of(product));
    for (String pair : direct) {
      int space = pair.indexOf(' ');
      if (pair.substring(space + 1).equals(product)) {
        tied.add(pair.substring(0, space));
      }
    }
    return tied;
  }

  private static String slug(Node product) {
    return Ids.localName(product.getURI()).orElse("");
  }

  private static String profile(Node office) {
    int band = snapshot.profiles().sizeBand()[snapshot.offices().number(office)];
    String code = band == Things.NONE ? "" : snapshot.codes().node(band).getURI();
    return code.endsWith("1000-to-4999") || code.endsWith("5000-or-more") ? "leading" : code;
  }
}
