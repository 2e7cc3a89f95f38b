package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ledger.ItemDifference;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.GraphDigest;
import org.archipel.problem.ProblemCode;
import org.archipel.search.Hit;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

  private static final String ONE =
      """
      # synthetic, not about a real office
      archipel: stack/1
      office: AD
      systems:
        - id: register
          name: Synthetic register
          capabilities: [search]
          uses:
            - { product: postgresql, version: "15.4", status: in-use, since: 2024 }
      """;
  private static final String OTHER = ONE.replace("15.4", "16.1");
  private static final String FOR_MEMBERS =
      ONE.replace("office: AD", "office: AD\naudience: members");

  @TempDir Path folder;

  @Test
  void showsAContributionToItsAudienceAndNobodyElse() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      assertThat(contribute(catalog, FOR_MEMBERS).receipt()).isPresent();

      assertThat(system(catalog, Audience.PUBLIC)).isEmpty();
      assertThat(system(catalog, Audience.MEMBERS)).isPresent();
      assertThat(catalog.search("Synthetic register", Audience.PUBLIC, 10)).isEmpty();
      assertThat(catalog.search("synthetic REGISTER", Audience.MEMBERS, 10))
          .extracting(Hit::label)
          .containsExactly("Synthetic register");
      assertThat(catalog.history(Audience.PUBLIC))
          .noneMatch(
              commit ->
                  commit.touched().keySet().stream()
                      .anyMatch(key -> key.path().startsWith("AD/AD")));
    }
  }

  @Test
  void movesAContributionFromMembersToThePublicAndBack() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, FOR_MEMBERS);
      contribute(catalog, ONE);
      assertThat(system(catalog, Audience.PUBLIC)).isPresent();
      assertThat(system(catalog, Audience.MEMBERS)).isPresent();
      contribute(catalog, FOR_MEMBERS);
      assertThat(system(catalog, Audience.PUBLIC)).isEmpty();
      assertThat(system(catalog, Audience.MEMBERS)).isPresent();
      assertAgreesWithLedger(catalog);
    }
  }

  @Test
  void takesTheSameFileTwiceAsOneContribution() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Outcome first = contribute(catalog, ONE);
      Outcome again = contribute(catalog, ONE);
      assertThat(first.receipt().orElseThrow().changed()).isTrue();
      assertThat(again.receipt().orElseThrow().changed()).isFalse();
      assertThat(again.changes()).isEmpty();
    }
  }

  @Test
  void tellsBeforehandWhatWouldChangeAndChangesNothing() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, ONE);
      String before = catalog.store(Audience.PUBLIC).stamp().orElseThrow().version();
      Outcome outcome = catalog.tryOut(sending(OTHER));
      assertThat(outcome.receipt()).isEmpty();
      assertThat(outcome.changes())
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.kind()).isEqualTo(ItemDifference.Kind.CHANGED);
                assertThat(change.subject().getURI())
                    .endsWith("/office/AD/system/register/use/postgresql");
              });
      assertThat(catalog.store(Audience.PUBLIC).stamp().orElseThrow().version()).isEqualTo(before);
    }
  }

  @Test
  void refusesWithPositionsAndStoresNothing() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Outcome outcome =
          contribute(catalog, ONE.replace("product: postgresql", "product: postgrsql"));
      assertThat(outcome.receipt()).isEmpty();
      assertThat(outcome.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_PRODUCT);
                assertThat(problem.toString()).contains("ad.yaml:9:", "postgrsql", "postgresql");
              });
      assertThat(system(catalog, Audience.PUBLIC)).isEmpty();
    }
  }

  @Test
  void takesBackWhatAnOfficeNoLongerSays() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, ONE);
      Outcome outcome = contribute(catalog, "archipel: stack/1\noffice: AD\nsystems: []\n");
      assertThat(outcome.changes())
          .extracting(ItemDifference::kind)
          .containsOnly(ItemDifference.Kind.REMOVED);
      assertThat(system(catalog, Audience.PUBLIC)).isEmpty();
    }
  }

  @Test
  void keepsAReviewWithThoseWhoMaySeeTheClaim() throws IOException {
    String claim =
        """
        archipel: stack/1
        office: AD
        claim: { claimant: press, status: attributed, grade: inferred, asOf: 2024, source: "https://example.org/" }
        systems: [{ id: seen, name: Synthetic sighting }]
        """;
    String seen = "https://w3id.org/archipel/id/office/AD/by/press/system/seen";
    String review =
        """
        archipel: stack/1
        office: AD
        reviews: [{ claim: %s, verdict: confirmed, asOf: 2026-11-22 }]
        """
            .formatted(seen);
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, claim);
      assertThat(contribute(catalog, review).problems()).isEmpty();
      assertThat(catalog.thing(seen, Audience.PUBLIC)).isEmpty();
      assertThat(catalog.thing(seen, Audience.MEMBERS).orElseThrow().inbound())
          .anyMatch(triple -> triple.predicateMatches(Arc.REVIEWS_CLAIM));
    }
  }

  @Test
  void refusesAFileAboutAnotherOffice() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Outcome outcome = contribute(catalog, ONE.replace("office: AD", "office: GB"));
      assertThat(outcome.problems())
          .extracting(p -> p.code())
          .contains(ProblemCode.FOREIGN_NAMESPACE);
      assertThat(outcome.receipt()).isEmpty();
    }
  }

  @Test
  void givesTheSameFromTheLedgerAlone() throws IOException {
    Map<Node, GraphDigest> forPublic;
    Map<Node, GraphDigest> forMembers;
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, ONE);
      contribute(catalog, FOR_MEMBERS);
      forPublic = catalog.store(Audience.PUBLIC).digests();
      forMembers = catalog.store(Audience.MEMBERS).digests();
      assertThat(forPublic).hasSizeGreaterThan(20);
    }
    deleteAllBut(folder, "ledger");
    try (Catalog catalog = Homes.open(folder)) {
      assertThat(catalog.store(Audience.PUBLIC).digests()).isEqualTo(forPublic);
      assertThat(catalog.store(Audience.MEMBERS).digests()).isEqualTo(forMembers);
      assertAgreesWithLedger(catalog);
    }
  }

  @Test
  void givesThePublicTheSameFromACloneOfThePublicRepository()
      throws IOException, InterruptedException {
    Map<Node, GraphDigest> forPublic;
    try (Catalog catalog = Homes.withRealData(folder.resolve("home"))) {
      contribute(catalog, ONE);
      contribute(catalog, FOR_MEMBERS);
      contribute(catalog, OTHER);
      forPublic = catalog.store(Audience.PUBLIC).digests();
    }
    Path replica = folder.resolve("replica");
    Files.createDirectories(replica.resolve("ledger"));
    int exit =
        new ProcessBuilder(
                "git",
                "clone",
                "-q",
                "--bare",
                "home/ledger/public.git",
                "replica/ledger/public.git")
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(exit).isZero();
    try (Catalog catalog = Homes.open(replica)) {
      catalog.rebuild(Progress.SILENT);
      assertThat(catalog.store(Audience.PUBLIC).digests()).isEqualTo(forPublic);
    }
  }

  @Test
  void forgetsAContributionEverywhere() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, ONE);
      contribute(catalog, OTHER);
      ContributionKey key = ContributionKey.of("AD", "AD", "stack");
      assertThat(catalog.knows(key)).isTrue();
      catalog.forget(key);
      assertThat(catalog.knows(key)).isFalse();
      assertThat(system(catalog, Audience.PUBLIC)).isEmpty();
      assertAgreesWithLedger(catalog);
    }
  }

  @Test
  void comparesTwoMomentsOfAnOffice() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      String first = commit(contribute(catalog, ONE));
      contribute(catalog, OTHER);
      assertThat(catalog.diff("AD", first, "now", Audience.PUBLIC))
          .singleElement()
          .satisfies(change -> assertThat(change.values()).isNotEmpty());
      assertThat(catalog.diff("AD", "now", "now", Audience.PUBLIC)).isEmpty();
    }
  }

  private static void assertAgreesWithLedger(Catalog catalog) {
    for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS)) {
      assertThat(catalog.differingGraphs(audience)).isEmpty();
    }
  }

  private static Optional<Thing> system(Catalog catalog, Audience audience) {
    return catalog.thing("https://w3id.org/archipel/id/office/AD/system/register", audience);
  }

  private static String commit(Outcome outcome) {
    return outcome.receipt().orElseThrow().commits().get(Audience.PUBLIC).shortId();
  }

  private static Outcome contribute(Catalog catalog, String text) {
    return catalog.contribute(sending(text));
  }

  private static Sending sending(String text) {
    return new Sending(
        List.of(Homes.file("ad.yaml", text)), "AD", Optional.empty(), Optional.empty(), "a test");
  }

  private static void deleteAllBut(Path folder, String kept) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder) && !folder.relativize(file).startsWith(kept)) {
          Files.delete(file);
        }
      }
    }
  }
}
