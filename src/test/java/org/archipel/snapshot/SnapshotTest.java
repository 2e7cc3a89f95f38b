package org.archipel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot counts what SPARQL counts, which knows nothing of columns. */
class SnapshotTest {

  private static final String PREFIXES =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#>
      PREFIX claim-status: <https://w3id.org/archipel/id/claim-status/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String STANDING =
      """
        OPTIONAL { ?claim arc:hasStatus ?status }
        OPTIONAL { ?claim arc:hasClaimStatus ?said }
        OPTIONAL { SELECT ?claim (MAX(?verdict) AS ?judged) {
          ?review arc:reviewsClaim ?claim ; arc:hasVerdict ?verdict } GROUP BY ?claim }
        BIND(COALESCE(?judged, ?said) AS ?standing)
        FILTER(?standing != claim-status:rejected)
        BIND(?standing = claim-status:attributed AS ?attributed)
      """;

  private static final String USES =
      """
        { ?claim a arc:TechnologyUse ; arc:isUseAt ?office .
          OPTIONAL { ?claim arc:usesProduct ?product . OPTIONAL { ?product arc:fillsBlock ?usual } }
          OPTIONAL { ?claim arc:fillsBlock ?filled }
          BIND(COALESCE(?filled, ?usual) AS ?block)
          OPTIONAL { ?claim arc:isPartOfSystem ?system } }
        UNION
        { ?claim a arc:System ; arc:isInstanceOfProduct ?product ; arc:isRunBy ?office .
          OPTIONAL { ?product arc:fillsBlock ?block }
          BIND(?claim AS ?system) }
      """;

  @TempDir private Path folder;

  @Test
  void countsOfTheDemonstrationAreThoseOfSparql() throws IOException {
    try (Catalog catalog = Homes.withDemonstration(folder)) {
      compare(catalog.store(Audience.MEMBERS), 2_500, 300);
      compare(catalog.store(Audience.PUBLIC), 1_000, 100);
    }
  }

  @Test
  void countsOfTheRealDataAreThoseOfSparql() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      compare(catalog.store(Audience.MEMBERS), 100, 20);
    }
  }

  @Test
  void theIndexesOfTheStoreSayWhatItsStatementsSay() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      catalog
          .store(Audience.MEMBERS)
          .read(
              dataset -> {
                DatasetGraph copy = DatasetGraphFactory.create();
                dataset.find().forEachRemaining(copy::add);
                assertThat(text(Snapshot.of(dataset))).isEqualTo(text(Snapshot.of(copy)));
                return true;
              });
    }
  }

  /** Everything that a snapshot holds, names in place of numbers where they are tables' rows. */
  private static String text(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    Uses uses = snapshot.uses();
    for (int row = 0; row < uses.size(); row++) {
      text.append(
          "%d %d %d %d %d %d %d %d %s %s %d %d %s %s%n"
              .formatted(
                  uses.office(row),
                  uses.system(row),
                  uses.platform(row),
                  uses.block(row),
                  uses.product(row),
                  uses.name(row),
                  uses.release(row),
                  uses.decision(row),
                  uses.status(row),
                  uses.isAttributed(row),
                  uses.since(row),
                  uses.until(row),
                  Arrays.toString(uses.capabilities(row)),
                  Arrays.toString(uses.rights(row))));
    }
    StandardUses standards = snapshot.standardUses();
    text.append(Arrays.toString(standards.standard()))
        .append(Arrays.toString(standards.system()))
        .append(Arrays.deepToString(standards.capabilities()))
        .append(Arrays.toString(snapshot.supportEndDays()))
        .append(Arrays.deepToString(snapshot.systemRows().protocols()))
        .append(Arrays.toString(snapshot.profiles().sizeBand()));
    for (Things things :
        List.of(snapshot.systems(), snapshot.names(), snapshot.codes(), snapshot.blocks())) {
      for (int i = 0; i < things.size(); i++) {
        text.append('\n').append(things.node(i)).append(' ').append(things.broader(i));
      }
    }
    return text.toString();
  }

  private static void compare(Store store, int leastUses, int leastStandards) {
    store.read(
        dataset -> {
          Snapshot snapshot = Snapshot.of(dataset);
          assertThat(snapshot.uses().size()).isGreaterThan(leastUses);
          assertThat(snapshot.standardUses().size()).isGreaterThan(leastStandards);
          assertSame(
              "byProductAndStatus", byProductAndStatus(snapshot), byProductAndStatus(dataset));
          assertSame("byCapability", byCapability(snapshot), byCapability(dataset));
          assertSame("byStandard", byStandard(snapshot), byStandard(dataset));
          return true;
        });
  }

  /** Maps of thousands are not to be read in a message. */
  private static void assertSame(
      String what, Map<String, Integer> found, Map<String, Integer> witness) {
    Set<String> keys = new TreeSet<>(found.keySet());
    keys.addAll(witness.keySet());
    assertThat(
            keys.stream()
                .filter(key -> !Objects.equals(found.get(key), witness.get(key)))
                .map(key -> key + ": " + found.get(key) + ", not " + witness.get(key))
                .limit(10))
        .as(what)
        .isEmpty();
  }

  private static Map<String, Integer> byProductAndStatus(Snapshot snapshot) {
    Map<String, Integer> counts = new TreeMap<>();
    Uses uses = snapshot.uses();
    for (int row = 0; row < uses.size(); row++) {
      count(
          counts,
          name(snapshot.offices(), uses.office(row)),
          name(snapshot.products(), uses.product(row)),
          name(snapshot.blocks(), uses.block(row)),
          name(uses.status(row)),
          Boolean.toString(uses.isAttributed(row)));
    }
    return counts;
  }

  private static Map<String, Integer> byProductAndStatus(DatasetGraph dataset) {
    return counts(
        dataset, USES + STANDING, "?office ?product ?block ?status ?attributed", "?claim");
  }

  /** Offices per capability, right and block, through the systems alone. */
  private static Map<String, Integer> byCapability(Snapshot snapshot) {
    Map<String, Set<Integer>> offices = new TreeMap<>();
    Uses uses = snapshot.uses();
    for (int row = 0; row < uses.size(); row++) {
      if (uses.system(row) != Things.NONE) {
        for (int capability : uses.capabilities(row)) {
          for (int right : uses.rights(row)) {
            offices
                .computeIfAbsent(
                    key(
                        name(snapshot.capabilities(), capability),
                        name(snapshot.rights(), right),
                        name(snapshot.blocks(), uses.block(row))),
                    any -> new HashSet<>())
                .add(uses.office(row));
          }
        }
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    offices.forEach((key, those) -> counts.put(key, those.size()));
    return counts;
  }

  private static Map<String, Integer> byCapability(DatasetGraph dataset) {
    return counts(
        dataset,
        "{ SELECT * { "
            + USES
            + "  FILTER(BOUND(?system)) } }\n"
            + """
              ?system arc:realisesCapability ?capability ; arc:servesRight ?right .
              FILTER NOT EXISTS { ?no arc:reviewsClaim ?system ; arc:hasVerdict claim-status:rejected }
            """
            + STANDING,
        "?capability ?right ?block",
        "?office");
  }

  private static Map<String, Integer> byStandard(Snapshot snapshot) {
    Map<String, Integer> counts = new TreeMap<>();
    StandardUses uses = snapshot.standardUses();
    for (int row = 0; row < uses.size(); row++) {
      count(
          counts,
          name(snapshot.offices(), uses.office()[row]),
          name(snapshot.standards(), uses.standard()[row]),
          name(uses.status()[row]),
          Boolean.toString(uses.attributed()[row]));
    }
    return counts;
  }

  private static Map<String, Integer> byStandard(DatasetGraph dataset) {
    return counts(
        dataset,
        """
          { ?claim a arc:StandardUse ; arc:usesStandard ?standard ; arc:isUseAt ?office }
          UNION
          { ?claim arc:followsStandard ?standard ; arc:concernsOffice ?office }
        """
            + STANDING,
        "?office ?standard ?status ?attributed",
        "?claim");
  }

  private static void count(Map<String, Integer> counts, String... parts) {
    counts.merge(key(parts), 1, Integer::sum);
  }

  private static String key(String... parts) {
    return String.join(" ", parts);
  }

  private static String name(Things things, int number) {
    return number == Things.NONE ? "-" : Ids.localName(things.node(number).getURI()).orElseThrow();
  }

  private static String name(Status status) {
    return status == Status.NOT_SAID
        ? "-"
        : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Integer> counts(
      DatasetGraph dataset, String pattern, String by, String counted) {
    Map<String, Integer> counts = new TreeMap<>();
    String query =
        PREFIXES
            + "SELECT %s (COUNT(DISTINCT %s) AS ?n) { %s } GROUP BY %s"
                .formatted(by, counted, pattern, by);
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                List<String> parts = new ArrayList<>();
                for (String variable : by.split(" ", -1)) {
                  Node value = row.get(Var.alloc(variable.substring(1)));
                  parts.add(
                      value == null
                          ? "-"
                          : value.isURI()
                              ? Ids.localName(value.getURI()).orElseThrow()
                              : value.getLiteralLexicalForm());
                }
                counts.put(
                    key(parts.toArray(String[]::new)),
                    ((Number) row.get(Var.alloc("n")).getLiteralValue()).intValue());
              });
    }
    assertThat(counts).isNotEmpty();
    return counts;
  }
}
