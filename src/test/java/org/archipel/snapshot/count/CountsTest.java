package org.archipel.snapshot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.ontology.Audience;
import org.archipel.snapshot.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts over columns are the counts of SPARQL over statements. */
class CountsTest {

  private static final String PREFIXES =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX status: <https://w3id.org/archipel/id/status/>
      PREFIX claim-status: <https://w3id.org/archipel/id/claim-status/>
      """;

  private static final String RUNS =
      """
        { ?claim arc:isUseAt ?office ; arc:usesProduct ?product ; arc:isPartOfSystem ?system }
        UNION
        { ?claim arc:isRunBy ?office ; arc:isInstanceOfProduct ?product . BIND(?claim AS ?system) }
        ?claim arc:hasStatus ?status ; arc:hasClaimStatus ?said .
        FILTER(?status IN (status:in-use, status:retiring))
        FILTER NOT EXISTS { ?no arc:reviewsClaim ?claim ; arc:hasVerdict claim-status:rejected }
        FILTER NOT EXISTS { ?nor arc:reviewsClaim ?system ; arc:hasVerdict claim-status:rejected }
      """;

  /** What an office has outside its systems serves what the product is made for. */
  private static final String SERVES =
      "{ SELECT * { "
          + RUNS
          + """
          ?system arc:realisesCapability ?served } }
          UNION
          { ?claim arc:isUseAt ?office ; arc:usesProduct ?product ; arc:hasStatus ?status ;
              arc:hasClaimStatus ?said .
            FILTER(?status IN (status:in-use, status:retiring))
            FILTER NOT EXISTS { ?claim arc:isPartOfSystem ?system }
            FILTER NOT EXISTS { ?no arc:reviewsClaim ?claim ; arc:hasVerdict claim-status:rejected }
            ?product arc:realisesCapability ?served }
          ?served skos:broader* ?capability .
          """;

  @TempDir private static Path folder;

  private static Catalog catalog;

  @BeforeAll
  static void open() throws IOException {
    catalog = Homes.withDemonstration(folder);
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void adoptionIsThatOfSparql() {
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              assertThat(adoption(Snapshot.of(dataset)))
                  .hasSizeGreaterThan(200)
                  .isEqualTo(
                      counts(
                          dataset,
                          SERVES,
                          "?product ?capability",
                          "(COUNT(DISTINCT ?office) AS ?n)"));
              return true;
            });
  }

  @Test
  void statedOnesAreThoseThatSayItThemselvesOrConfirmedIt() {
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              Snapshot snapshot = Snapshot.of(dataset);
              Adoption adoption = Adoption.of(snapshot);
              Map<String, Integer> stated =
                  new TreeMap<>(
                      counts(
                          dataset,
                          SERVES
                              + """
                              FILTER(?said != claim-status:attributed || EXISTS {
                                ?yes arc:reviewsClaim ?claim ; arc:hasVerdict claim-status:confirmed })
                              """,
                          "?product ?capability",
                          "(COUNT(DISTINCT ?office) AS ?n)"));
              Map<String, Integer> found = new TreeMap<>();
              each(
                  snapshot,
                  (key, product, capability) -> {
                    if (adoption.stated(product, capability) > 0) {
                      found.put(key, adoption.stated(product, capability));
                    }
                  });
              assertThat(found).hasSizeGreaterThan(200).isEqualTo(stated);
              return true;
            });
  }

  @Test
  void pairsAreThoseOfSparql() {
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              Snapshot snapshot = Snapshot.of(dataset);
              Map<String, Integer> found = new TreeMap<>();
              for (SystemPairs.Pair pair : SystemPairs.of(snapshot, 5)) {
                found.put(
                    key(
                        snapshot.capabilities().node(pair.capability()),
                        snapshot.products().node(pair.first()),
                        snapshot.products().node(pair.second())),
                    pair.systems() * 1_000 + pair.offices());
              }
              String other = RUNS.replaceAll("\\?(claim|product|status|said|no|nor)\\b", "?$1Two");
              assertThat(found)
                  .hasSizeGreaterThan(100)
                  .isEqualTo(
                      counts(
                          dataset,
                          RUNS
                              + other
                              + """
                              FILTER(STR(?product) < STR(?productTwo))
                              ?system arc:realisesCapability/skos:broader* ?capability .
                              """,
                          "?capability ?product ?productTwo",
                          "(COUNT(DISTINCT ?system) AS ?systems)"
                              + " (?systems * 1000 + COUNT(DISTINCT ?office) AS ?n)",
                          "HAVING (COUNT(DISTINCT ?system) >= 5)"));
              return true;
            });
  }

  private interface Cell {
    void at(String key, int product, int capability);
  }

  private static void each(Snapshot snapshot, Cell action) {
    for (int product = 0; product < snapshot.products().size(); product++) {
      for (int capability = 0; capability < snapshot.capabilities().size(); capability++) {
        action.at(
            key(snapshot.products().node(product), snapshot.capabilities().node(capability)),
            product,
            capability);
      }
    }
  }

  private static Map<String, Integer> adoption(Snapshot snapshot) {
    Adoption adoption = Adoption.of(snapshot);
    Map<String, Integer> found = new TreeMap<>();
    each(
        snapshot,
        (key, product, capability) -> {
          if (adoption.offices(product, capability) > 0) {
            found.put(key, adoption.offices(product, capability));
          }
        });
    return found;
  }

  private static String key(Node... nodes) {
    List<String> parts = new ArrayList<>();
    for (Node node : nodes) {
      parts.add(node.getURI());
    }
    return String.join(" ", parts);
  }

  private static Map<String, Integer> counts(
      DatasetGraph dataset, String pattern, String by, String count, String... having) {
    Map<String, Integer> counts = new TreeMap<>();
    String query =
        PREFIXES
            + "SELECT %s %s { %s } GROUP BY %s %s"
                .formatted(by, count, pattern, by, String.join(" ", having));
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                List<Node> nodes = new ArrayList<>();
                for (String variable : by.split(" ", -1)) {
                  nodes.add(row.get(Var.alloc(variable.substring(1))));
                }
                counts.put(
                    key(nodes.toArray(Node[]::new)),
                    ((Number) row.get(Var.alloc("n")).getLiteralValue()).intValue());
              });
    }
    return counts;
  }
}
