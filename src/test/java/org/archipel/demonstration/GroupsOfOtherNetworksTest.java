package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.archipel.architecture.Derivation;
import org.archipel.architecture.model.Parameters;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problems;
import org.archipel.reference.ReferenceData;
import org.archipel.snapshot.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How offices are grouped is no luck of one draw: other networks by the same plan, products only.
 */
class GroupsOfOtherNetworksTest {

  private static final ReferenceData REAL =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());

  private static final Parameters PARAMETERS =
      Parameters.current(LocalDate.parse("2026-11-22"), List.of("members=0a1b2c"), "members");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void threeGroupsAreTheProfilesWithTheTwoThatAreAlikeAsOne(long seed) {
    Plot plot = new Plot(REAL, seed);
    Map<Node, String> profiles = new HashMap<>();
    List<Triple> said = new ArrayList<>();
    REAL.statements().forEach(said::add);
    for (FictitiousOffice office : plot.network().offices()) {
      Node node = Ids.node("office", office.code());
      profiles.put(node, office.profile().word());
      products().stream()
          .filter(product -> plot.takings().takes(office, product))
          .forEach(product -> use(said, node, product));
    }

    PlantedGroups found =
        PlantedGroups.of(
            Derivation.of(Snapshot.of(Statements.of(said)), PARAMETERS).architecture(),
            office -> profiles.getOrDefault(office, ""));

    assertThat(found.groups()).hasSize(3);
    assertThat(found.adjustedRand()).isGreaterThan(0.45);
    assertThat(found.silhouette()).isGreaterThan(0.19);
  }

  private static List<String> products() {
    List<String> products = new ArrayList<>();
    Rules.TYPICAL.forEach(rule -> products.add(rule.product()));
    Rules.IMPLIED.forEach(rule -> products.add(rule.product()));
    products.add(Rules.BROUGHT.product());
    return products;
  }

  private static void use(List<Triple> said, Node office, String product) {
    Node use = Ids.node("office", Ids.localName(office.getURI()).orElseThrow() + "/use/" + product);
    said.add(Triple.create(use, RDF.Nodes.type, Arc.TECHNOLOGY_USE));
    said.add(Triple.create(use, Arc.IS_USE_AT, office));
    said.add(Triple.create(use, Arc.USES_PRODUCT, Ids.product(product)));
    said.add(Triple.create(use, Arc.HAS_STATUS, Ids.node("status", "in-use")));
    said.add(Triple.create(use, Arc.HAS_CLAIM_STATUS, Ids.node("claim-status", "stated")));
  }
}
