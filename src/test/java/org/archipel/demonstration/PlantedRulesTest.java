package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.demonstration.Rules.AiTask;
import org.archipel.demonstration.Rules.Implied;
import org.archipel.demonstration.Rules.Shared;
import org.archipel.demonstration.Rules.Typical;
import org.archipel.demonstration.Rules.Window;
import org.archipel.ontology.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planted is there to be found: counted in the finished catalogue, by SPARQL alone. */
class PlantedRulesTest {

  private static final String PREFIXES =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#>
      PREFIX id: <https://w3id.org/archipel/id/>
      PREFIX claim-status: <https://w3id.org/archipel/id/claim-status/>
      """;

  /** Rounding to whole offices: of 20, half an office is 0.025. */
  private static final double ROUNDING = 0.03;

  @TempDir private static Path folder;

  private static Catalog catalog;
  private static Map<String, String> profiles;
  private static Map<String, Set<String>> takers;
  private static Set<String> speaking;

  @BeforeAll
  static void count() throws IOException {
    catalog = Homes.withDemonstration(folder.resolve("home"));
    profiles = new TreeMap<>();
    for (List<String> row :
        rows(
            "?office ?band ?examination",
            """
            ?profile a arc:OfficeProfile ; arc:concernsOffice ?office ;
              arc:hasSizeBand ?band ; arc:hasExaminationType ?examination .
            """)) {
      profiles.put(row.get(0), profile(row.get(1)));
    }
    takers = new HashMap<>();
    for (List<String> row :
        rows(
            "?product ?office",
            """
            { ?use arc:usesProduct ?product ; arc:isUseAt ?office .
              FILTER(!STRENDS(STR(?use), "/use/postgresql-successor")) }
            UNION { ?use arc:isInstanceOfProduct ?product ; arc:isRunBy ?office }
            FILTER NOT EXISTS { ?review arc:reviewsClaim ?use ; arc:hasVerdict claim-status:rejected }
            """)) {
      takers.computeIfAbsent(row.get(0), unused -> new HashSet<>()).add(row.get(1));
    }
    speaking =
        new HashSet<>(
            column("?office", "?plan a arc:RecommendationAdoption ; arc:concernsOffice ?office ."));
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void fourProfilesOfTheirSizes() {
    assertThat(profiles).hasSize(Network.OFFICES);
    for (Profile profile : Profile.values()) {
      assertThat(of(profile)).hasSize(profile.offices());
    }
  }

  @Test
  void productsFollowTheProfile() {
    for (Typical typical : Rules.TYPICAL) {
      for (Profile profile : Profile.values()) {
        assertThat(share(of(profile), takers(typical.product())))
            .as(typical.product() + " at " + profile)
            .isCloseTo(typical.share(profile), within(ROUNDING));
      }
    }
  }

  @Test
  void platformsAreShared() {
    for (Shared platform : Rules.PLATFORMS) {
      for (Profile profile : Profile.values()) {
        assertThat(share(of(profile), takers(platform.slug())))
            .as(platform.slug() + " at " + profile)
            .isCloseTo(platform.share(profile), within(ROUNDING));
      }
    }
  }

  @Test
  void whoUsesOneAlsoUsesTheOther() {
    List<Implied> rules = new ArrayList<>(Rules.IMPLIED);
    rules.add(Rules.BROUGHT);
    for (Implied rule : rules) {
      Set<String> those = takers(rule.premise());
      Set<String> others = new HashSet<>(profiles.keySet());
      others.removeAll(those);

      assertThat(those).as(rule.premise()).hasSizeGreaterThan(15);
      assertThat(share(those, takers(rule.product())))
          .as(rule.id())
          .isCloseTo(rule.confidence(), within(ROUNDING));
      assertThat(share(others, takers(rule.product())))
          .as(rule.id() + " otherwise")
          .isCloseTo(rule.otherwise(), within(ROUNDING));
    }
  }

  @Test
  void aWaveLeavesOneDatabaseForTheOther() {
    List<List<String>> moves =
        rows(
            "?office ?date ?status",
            """
            ?plan arc:hasPlanKind <https://w3id.org/archipel/id/plan-kind/migration> ;
              arc:plansProduct <https://w3id.org/archipel/id/product/oracle-database> ;
              arc:hasSuccessorProduct <https://w3id.org/archipel/id/product/postgresql> ;
              arc:concernsOffice ?office ; arc:plannedDate ?date ; arc:hasPlanStatus ?status .
            """);
    Set<String> users = new HashSet<>(takers(Rules.LEFT));
    users.retainAll(speaking);

    assertThat((double) moves.size() / users.size()).isCloseTo(Rules.MIGRATING, within(ROUNDING));
    for (int i = 0; i < Rules.WAVE_YEARS.size(); i++) {
      String year = Rules.WAVE_YEARS.get(i).toString();
      long inYear = moves.stream().filter(move -> move.get(1).startsWith(year)).count();
      assertThat((double) inYear / moves.size())
          .as(year)
          .isCloseTo(Rules.WAVE_SHARES.get(i), within(0.04));
    }
    List<List<String>> ahead =
        moves.stream().filter(move -> move.get(1).compareTo("2026-07") >= 0).toList();
    long withdrawn = ahead.stream().filter(move -> move.get(2).endsWith("/withdrawn")).count();
    List<String> moved =
        column(
            "?plan",
            """
            ?event arc:isEventOf ?plan ; arc:dateBefore ?before ; arc:dateAfter ?after ;
              arc:hasPlanEventKind <https://w3id.org/archipel/id/plan-event-kind/moved> .
            FILTER(STR(?before) < STR(?after))
            """);
    assertThat((double) withdrawn / ahead.size()).isCloseTo(Rules.WITHDRAWN, within(0.04));
    assertThat((double) moved.size() / ahead.size()).isCloseTo(Rules.MOVED_ONCE, within(0.04));
  }

  @Test
  void contractsEndInTwoWindows() {
    for (Window window : Rules.WINDOWS) {
      List<String> ends =
          rows(
                  "?office ?end",
                  """
                  ?plan arc:hasPlanKind <https://w3id.org/archipel/id/plan-kind/contract> ;
                    arc:plansProduct <https://w3id.org/archipel/id/product/%s> ;
                    arc:concernsOffice ?office ; arc:contractEnd ?end ; arc:noticeDate ?notice .
                  FILTER(STR(?notice) < STR(?end))
                  """
                      .formatted(window.product()))
              .stream()
              .map(row -> row.get(1).substring(0, 7))
              .toList();
      String last =
          java.time.YearMonth.parse(window.first()).plusMonths(window.months() - 1).toString();
      long inside =
          ends.stream()
              .filter(end -> end.compareTo(window.first()) >= 0 && end.compareTo(last) <= 0)
              .count();

      assertThat(ends).as(window.id()).hasSizeGreaterThan(10);
      assertThat((double) inside / ends.size())
          .as(window.id())
          .isCloseTo(window.share(), within(0.05));
    }
  }

  @Test
  void standardsFollowTheProfile() {
    Map<String, List<Double>> planted =
        Map.of("ST.96", Rules.ST96_IN_USE, "ST.92", Rules.ST92_IN_USE);
    planted.forEach(
        (standard, shares) -> {
          Set<String> users =
              new HashSet<>(
                  column(
                      "?office",
                      """
                      ?use arc:usesStandard <https://w3id.org/archipel/id/standard/%s> ;
                        arc:isUseAt ?office ;
                        arc:hasStatus <https://w3id.org/archipel/id/status/in-use> .
                      """
                          .formatted(standard)));
          for (Profile profile : Profile.values()) {
            assertThat(share(of(profile), users))
                .as(standard + " at " + profile)
                .isCloseTo(shares.get(profile.rank()), within(2 * ROUNDING));
          }
        });
  }

  @Test
  void aiToolsFollowTheProfile() {
    for (AiTask ai : Rules.AI_TASKS) {
      Set<String> users =
          new HashSet<>(
              column(
                  "?office",
                  """
                  ?use a arc:AiUse ; arc:concernsOffice ?office ;
                    arc:hasTask <https://w3id.org/archipel/id/task/%s> .
                  """
                      .formatted(ai.task())));
      for (Profile profile : Profile.values()) {
        Set<String> those = new HashSet<>(of(profile));
        those.retainAll(speaking);
        assertThat(share(those, users))
            .as(ai.task() + " at " + profile)
            .isCloseTo(ai.share(profile), within(ROUNDING));
      }
    }
  }

  @Test
  void someOfficesAreSilent() {
    double silent = 1 - (double) speaking.size() / Network.OFFICES;

    assertThat(silent).isCloseTo(Rules.SPOKEN_ABOUT_ONLY, within(ROUNDING));
  }

  @Test
  void theDocumentationSaysTheSameNumbers() throws IOException {
    String text = Files.readString(Path.of("docs/demonstration.md"));
    Stream<String> products =
        Rules.TYPICAL.stream().map(rule -> line(rule.product(), rule.shares()));
    Stream<String> platforms =
        Rules.PLATFORMS.stream().map(rule -> line(rule.slug(), rule.shares()));
    Stream<String> tasks = Rules.AI_TASKS.stream().map(rule -> line(rule.task(), rule.shares()));
    Stream<String> implied =
        Stream.concat(Rules.IMPLIED.stream(), Stream.of(Rules.BROUGHT))
            .map(
                rule ->
                    "| %s | %s | %s | %s | %s |"
                        .formatted(
                            rule.id(),
                            rule.premise(),
                            rule.product(),
                            percent(rule.confidence()),
                            percent(rule.otherwise())));
    Stream<String> standards =
        Stream.of(line("ST.96 in use", Rules.ST96_IN_USE), line("ST.92 in use", Rules.ST92_IN_USE));

    assertThat(
            Stream.of(products, platforms, tasks, implied, standards)
                .flatMap(some -> some)
                .toList())
        .hasSizeGreaterThan(40)
        .allSatisfy(line -> assertThat(text).contains(line));
  }

  private static String line(String name, List<Double> shares) {
    return "| "
        + name
        + " | "
        + String.join(" | ", shares.stream().map(PlantedRulesTest::percent).toList())
        + " |";
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static Set<String> takers(String product) {
    return takers.getOrDefault("https://w3id.org/archipel/id/product/" + product, Set.of());
  }

  private static Set<String> of(Profile profile) {
    Set<String> offices = new HashSet<>(profiles.keySet());
    offices.removeIf(office -> !profile.word().equals(profiles.get(office)));
    return offices;
  }

  private static double share(Set<String> of, Set<String> takers) {
    return (double) of.stream().filter(takers::contains).count() / of.size();
  }

  private static String profile(String band) {
    return switch (band.substring(band.lastIndexOf('/') + 1)) {
      case "under-50" -> "registry";
      case "50-to-199" -> "general";
      case "200-to-999" -> "examining";
      default -> "leading";
    };
  }

  private static List<String> column(String variable, String pattern) {
    return rows(variable, pattern).stream().map(List::getFirst).toList();
  }

  private static List<List<String>> rows(String variables, String pattern) {
    String query = PREFIXES + "SELECT DISTINCT " + variables + " {" + pattern + "}";
    return catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              List<List<String>> rows = new ArrayList<>();
              try (QueryExec exec = QueryExec.graph(dataset.getUnionGraph()).query(query).build()) {
                RowSet found = exec.select();
                while (found.hasNext()) {
                  var row = found.next();
                  rows.add(
                      found.getResultVars().stream()
                          .map(variable -> text(row.get(variable)))
                          .toList());
                }
              }
              return rows;
            });
  }

  private static String text(org.apache.jena.graph.Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }
}
