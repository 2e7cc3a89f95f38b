package org.archipel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.ReferenceArchitecture;
import org.archipel.architecture.model.Slot;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Names;
import org.archipel.query.Question;
import org.archipel.query.Questions;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which options are told where many offices share, and what a day does to their figures. */
class TellingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));

  private static final String PREFIXES =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX graph: <https://w3id.org/archipel/graph/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      BASE <https://w3id.org/archipel/id/>
      """;

  /** The network decided on one option; support of the other's release ends in mid-month. */
  private static final String TABLES =
      """
      graph:tables {
        <capability/search> a arc:Capability . <block/cache> a arc:BuildingBlock .
        <product/platform> a arc:SharedPlatform .
        <release/old/1> arc:isReleaseOf <product/old> .
        <milestone/old> a arc:VendorMilestone ; arc:isMilestoneOf <release/old/1> ;
          arc:hasMilestoneKind <milestone-kind/support-end> ; arc:date "2026-11-12"^^xsd:date .
      }
      graph:network { <option/search/cache/prescribed> a arc:Option ; arc:isOptionOf <slot/search/cache> . }
      """;

  private static final String CLAIM =
      """
        <office/%1$s> a arc:Office .
        <office/%1$s/system/s> a arc:System ; arc:isRunBy <office/%1$s> ; arc:realisesCapability <capability/search> ;
          arc:hasStatus <status/in-use> ; arc:hasClaimStatus <claim-status/stated> .
        <office/%1$s/use/%2$s> a arc:TechnologyUse ; arc:isUseAt <office/%1$s> ; arc:isPartOfSystem <office/%1$s/system/s> ;
          arc:usesProduct <product/%2$s> ; arc:fillsBlock <block/cache> ; arc:hasStatus <status/%3$s> ;
          arc:hasClaimStatus <claim-status/stated> ; arc:hasClaimant <office/%1$s> ;
          arc:hasEvidenceGrade <grade/office-document> %4$s .
        <product/%2$s> a arc:Product .
      """;

  @TempDir private Path folder;

  private final List<String> claims = new ArrayList<>();

  @Test
  void aRareOptionIsLeftOutUnlessItSaysWhereSomebodyGoes() {
    offices(0, 60, "usual", "in-use");
    offices(0, 1, "rare", "in-use");
    offices(0, 1, "planned", "planned");
    offices(1, 3, "two", "in-use");
    offices(3, 6, "three", "in-use");
    offices(7, 8, "platform", "in-use");
    offices(8, 9, "prescribed", "in-use");
    offices(9, 10, "forbidden", "in-use", "; arc:hasUseDecision <use-decision/prohibited>");
    ReferenceArchitecture architecture = derive();

    assertThat(architecture.slots()).hasSize(1);
    assertThat(architecture.slots().getFirst().options())
        .extracting(Option::key)
        .containsExactly("usual", "three", "forbidden", "platform", "prescribed", "planned");
    assertThat(architecture.remarks())
        .contains(
            "Left out: 2 rare options of slots of the reference architecture (fewer than 3 offices"
                + " and fewer than 5 % of the base have them).");
    assertThat(architecture.slots().getFirst().figures().adoption().offices()).isEqualTo(60);
  }

  @Test
  void whereFewOfficesSaidAnythingEveryOptionIsTold() {
    offices(0, 15, "usual", "in-use");
    offices(0, 1, "rare", "in-use");

    assertThat(derive().slots().getFirst().options())
        .extracting(Option::key)
        .containsExactly("usual", "rare");
  }

  @Test
  void supportIsOverTheDayAfterItsLastAsInTheQuestion() {
    offices(0, 6, "old", "in-use", "; arc:usesRelease <release/old/1>");

    try (Store store = Store.open(folder)) {
      DatasetGraph dataset = load();
      store.build(
          new Stamp(1, Map.of("public", "test")),
          sink ->
              dataset
                  .find()
                  .forEachRemaining(
                      quad -> sink.triples(quad.getGraph(), List.of(quad.asTriple()))));
      for (int day = 10; day <= 14; day++) {
        LocalDate asOf = LocalDate.of(2026, 11, day);
        int expected = day <= 12 ? 0 : 6;
        assertThat(pastSupport(store.read(any -> Derivation.of(any, parameters(asOf)))))
            .as("derived as of %s", asOf)
            .isEqualTo(expected);
        assertThat(asked(store, asOf)).as("asked as of %s", asOf).isEqualTo(expected);
      }
    }
  }

  private static int pastSupport(Derivation derivation) {
    Slot slot = derivation.architecture().slots().getFirst();
    return slot.options().getFirst().figures().lifecycle().pastSupport();
  }

  private long asked(Store store, LocalDate asOf) {
    Question question = QUESTIONS.get("lifecycle/past-support");
    Arguments nothing = Arguments.of(question, Map.of(), Names.unknown());
    return new Asker()
        .askAfresh(question, nothing, asOf, store).rows().stream()
            .map(List::getFirst)
            .distinct()
            .count();
  }

  private void offices(int from, int to, String product, String status, String... more) {
    for (int office = from; office < to; office++) {
      String code = "" + (char) ('A' + office / 26) + (char) ('A' + office % 26);
      claims.add(CLAIM.formatted(code, product, status, String.join(" ", more)));
    }
  }

  private ReferenceArchitecture derive() {
    return Derivation.of(load(), parameters(TODAY)).architecture();
  }

  private static Parameters parameters(LocalDate asOf) {
    return Parameters.current(asOf, List.of("members=0a1b2c"), "members");
  }

  private DatasetGraph load() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    String text = PREFIXES + TABLES + "graph:claims { " + String.join("\n", claims) + " }";
    RDFParser.fromString(text, Lang.TRIG).parse(dataset);
    return dataset;
  }
}
