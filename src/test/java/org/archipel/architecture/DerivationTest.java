package org.archipel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Figures;
import org.archipel.architecture.model.Figures.Adoption;
import org.archipel.architecture.model.Figures.Lifecycle;
import org.archipel.architecture.model.Figures.Movement;
import org.archipel.architecture.model.Figures.UseDecisions;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Parameters.Thresholds;
import org.archipel.architecture.model.ReferenceArchitecture;
import org.archipel.architecture.model.Slot;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.junit.jupiter.api.Test;

/** What comes out of {@code counting.trig} was counted by hand. */
class DerivationTest {

  private static final Parameters PARAMETERS =
      Parameters.current(LocalDate.parse("2026-11-22"), List.of("members=0a1b2c"), "members");

  @Test
  void countsAnOfficeOnceAndSaysWhoseWordItIs() {
    Slot slot = slot(derive(PARAMETERS), "e-filing", "relational-database");

    // Said: AU BR CA EE FR GB HU KR, and of these KR nothing about the block.
    // Running: AU BR CA FR GB HU; attributed: BR alone, for HU states another product.
    assertThat(slot.figures().adoption()).isEqualTo(new Adoption(8, 6, 5, 5));
    assertThat(slot.figures().adoption().attributed()).isEqualTo(1);
    assertThat(slot.figures().movement().planned()).as("EE").isEqualTo(1);
    assertThat(slot.figures().movement().retiring()).as("GB").isEqualTo(1);
    assertThat(slot.level()).isEqualTo(EvidenceLevel.REFERENCE_ARCHITECTURE);
    assertThat(slot.label()).isEqualTo("E-filing: Relational database");
  }

  @Test
  void tellsOfAnOptionWhoComesAndGoes() {
    Slot slot = slot(derive(PARAMETERS), "e-filing", "relational-database");

    assertThat(slot.options()).extracting(Option::key).containsExactly("postgresql", "mysql");
    assertThat(slot.options().getFirst().figures())
        .isEqualTo(
            new Figures(
                new Adoption(7, 5, 3, 4), // AU BR CA GB HU; stated by AU CA GB
                new Movement(1, 1, 1, 1), // EE; GB; CA, for AU had it before; FR
                new Lifecycle(1, 2), // AU; CA GB
                new UseDecisions(1, 0, 1, 0)));
    assertThat(slot.options().getLast().figures().adoption())
        .as("FR names no block, HU does")
        .isEqualTo(new Adoption(7, 2, 2, 2));
  }

  @Test
  void countsWhatIsSaidForANarrowerCapabilityOrBlockForTheBroaderOneToo() {
    ReferenceArchitecture architecture = derive(PARAMETERS);

    assertThat(slot(architecture, "application-filing", "relational-database").figures().adoption())
        .as("AU, and GB through its platform")
        .isEqualTo(new Adoption(2, 2, 2, 1));
    assertThat(slot(architecture, "intake", "relational-database").figures())
        .isEqualTo(slot(architecture, "e-filing", "relational-database").figures());
    Slot family = slot(architecture, "e-filing", "data-stores");
    assertThat(family.figures().adoption()).as("with KR").isEqualTo(new Adoption(8, 7, 5, 6));
    assertThat(family.options())
        .as("an option stands at the nearest slot, once")
        .extracting(Option::key)
        .containsExactly("redis");
  }

  @Test
  void aPlatformFillsTheComponentOfItsCapability() {
    Slot slot = slot(derive(PARAMETERS), "application-filing", "filing-component");

    assertThat(slot.figures().adoption()).isEqualTo(new Adoption(2, 1, 1, 0));
    assertThat(slot.options()).extracting(Option::key).containsExactly("epct");
  }

  @Test
  void leavesAttributedClaimsOutOfEveryFigureIfAsked() {
    Slot slot = slot(derive(PARAMETERS.statedOnly()), "e-filing", "relational-database");

    assertThat(slot.figures().adoption()).isEqualTo(new Adoption(6, 5, 5, 4));
    assertThat(slot.options().getFirst().figures().adoption())
        .as("AU CA GB of AU CA EE FR GB HU")
        .isEqualTo(new Adoption(6, 3, 3, 2));
  }

  @Test
  void keepsASlotThatTheNetworkSpecifiedAndNobodyFills() {
    Slot slot = slot(derive(PARAMETERS), "payment", "payment-gateway");

    assertThat(slot.level()).isEqualTo(EvidenceLevel.NOTHING_SHARED);
    assertThat(slot.figures().adoption()).isEqualTo(new Adoption(0, 0, 0, 0));
    assertThat(slot.options()).isEmpty();
  }

  @Test
  void keepsTechnologiesThatNoTableKnowsUnderTheirName() {
    Slot slot = slot(derive(PARAMETERS), "search", "cache");

    assertThat(slot.level()).isEqualTo(EvidenceLevel.EVIDENCE_MAP);
    assertThat(slot.options()).extracting(Option::key).containsExactly("name/home-cache");
    assertThat(slot.options()).extracting(Option::label).containsExactly("Search: Home Cache");
    assertThat(slot.options().getFirst().product()).isEmpty();
  }

  @Test
  void saysWhatItLeftOut() {
    assertThat(derive(PARAMETERS).remarks())
        .contains("Left out: 2 choices for blocks below the least share of the base.");
  }

  @Test
  void tellsWhichStandardsAndProtocolsWereSeenThere() {
    Slot few = slot(derive(PARAMETERS), "application-filing", "relational-database");
    Slot many = slot(derive(PARAMETERS), "e-filing", "relational-database");

    assertThat(few.seen())
        .isEqualTo(
            new Slot.Seen(
                List.of(Ids.node("standard", "ST.96")), List.of(Ids.node("protocol", "rest"))));
    assertThat(many.seen()).as("one office of five is not telling").isEqualTo(Slot.Seen.NOTHING);
  }

  @Test
  void sameInputSameBytesAndTheShapesHold() {
    Statements statements = Derivation.of(load(), PARAMETERS).statements();

    assertThat(Derivation.of(load(), PARAMETERS).statements().toBytes())
        .isEqualTo(statements.toBytes());
    assertThat(Shapes.load(Path.of("ontology")).check(statements)).isEmpty();
    assertThat(statements.toString())
        .contains(
            "<https://w3id.org/archipel/id/architecture/current/finding/e-filing/relational-database/postgresql>"
                + " <https://w3id.org/archipel/ns#officeCount> \"5\"");
  }

  @Test
  void refusesParametersThatMeanNothing() {
    assertThatThrownBy(() -> PARAMETERS.named("2027 spring"))
        .hasMessageContaining("'2027 spring' cannot name a release");
    assertThatThrownBy(() -> new Thresholds(0, 3, 0.05, 0.5, 24))
        .hasMessage("the least share is 0.0; it must be above 0, at most 1");
    assertThatThrownBy(() -> new Thresholds(0.2, 1, 0.05, 0.5, 24))
        .hasMessageContaining("the least offices is 1.0; it must be 2 or more");
  }

  private static ReferenceArchitecture derive(Parameters parameters) {
    return Derivation.of(load(), parameters).architecture();
  }

  private static DatasetGraph load() {
    return RDFDataMgr.loadDatasetGraph("src/test/resources/derived/counting.trig");
  }

  static Slot slot(ReferenceArchitecture architecture, String capability, String block) {
    Slot.Place place = new Slot.Place(Ids.node("capability", capability), Ids.node("block", block));
    return architecture.slots().stream()
        .filter(slot -> slot.place().equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no slot " + place));
  }
}
