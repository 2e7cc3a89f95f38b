package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.LanguageTag;
import org.archipel.stack.Part;
import org.archipel.stack.Texts;
import org.junit.jupiter.api.Test;

/** A statement is seen by those who may see everything that it mentions. */
class ItemAudienceTest {

  private static final String SYSTEMS =
      """
      archipel: stack/1
      office: AU
      systems:
        - {id: open, name: Open}
        - {id: hidden, name: Shy, audience: members}
        - {id: own, name: Own one, audience: office}
      """;

  @Test
  void aPublicFlowToAMembersSystemNamesItToMembersOnly() {
    String flow = "flows: [{id: out, name: Out, from: open, to: hidden, transport: api}]\n";

    assertThat(seen(SYSTEMS + flow, Audience.PUBLIC))
        .contains("/flow/out", "fromSystem", "hasTransport")
        .doesNotContain("hidden");
    assertThat(seen(SYSTEMS + flow, Audience.MEMBERS)).contains("toSystem").contains("hidden");
  }

  @Test
  void everyReferenceTakesTheStricterAudience() {
    String items =
        """
        dataObjects: [{id: secret-biblio, name: Biblio, audience: members}]
        contacts: [{id: inner-desk, name: Desk, audience: office}]
        apis: [{id: search, name: Search, system: hidden, contact: inner-desk}]
        flows: [{id: out, from: open, toOffice: NZ, data: secret-biblio, api: search}]
        plans: [{id: leave, kind: migration, system: open, successorSystem: hidden}]
        experiences: [{id: told, system: hidden, lessons: Start early}]
        willingness: [{id: offer, shares: code, system: own}]
        """;

    assertThat(seen(SYSTEMS + items, Audience.PUBLIC))
        .contains("/api/search", "/plan/leave", "/willingness/offer", "/flow/out")
        .doesNotContain("hidden", "secret-biblio", "inner-desk", "system/own");
    assertThat(seen(SYSTEMS + items, Audience.MEMBERS))
        .contains("hidden", "secret-biblio")
        .doesNotContain("inner-desk", "system/own");
    assertThat(seen(SYSTEMS + items, Audience.office("AU"))).contains("inner-desk", "system/own");
  }

  @Test
  void anAddressOfTheSameDocumentCountsLikeAnId() {
    String plan =
        """
        plans:
          - id: leave
            kind: retirement
            system: https://w3id.org/archipel/id/office/AU/system/hidden
        """;

    assertThat(seen(SYSTEMS + plan, Audience.PUBLIC)).doesNotContain("hidden");
  }

  @Test
  void anIdThatIsMadeFromAReferenceHidesTheWholeItem() {
    String flow = "flows: [{from: open, to: hidden}, {from: open, toOffice: NZ}]\n";

    assertThat(seen(SYSTEMS + flow, Audience.PUBLIC))
        .contains("/flow/open-nz")
        .doesNotContain("hidden");
    assertThat(seen(SYSTEMS + flow, Audience.MEMBERS)).contains("/flow/open-hidden");
  }

  @Test
  void theStepsOfAPlanAreSeenByThoseWhoSeeThePlan() {
    String plan =
        """
        plans:
          - id: leave
            kind: retirement
            system: open
            audience: members
            events: [{kind: announced, on: 2025}]
        """;

    assertThat(seen(SYSTEMS + plan, Audience.PUBLIC)).doesNotContain("leave");
    assertThat(seen(SYSTEMS + plan, Audience.MEMBERS)).contains("/plan/leave/event/1");
  }

  @Test
  void aReviewOfAnInferredClaimIsForMembers() {
    String review =
        """
        archipel: stack/1
        office: AU
        systems:
          - id: guess
            name: Guess
            claim: {claimant: press, grade: inferred, asOf: 2025, source: "https://example.org/a"}
        reviews:
          - claim: https://w3id.org/archipel/id/office/AU/by/press/system/guess
            verdict: rejected
            asOf: 2026-01-05
        """;

    assertThat(seen(review, Audience.PUBLIC)).isEmpty();
    assertThat(seen(review, Audience.MEMBERS)).contains("/review/press-system-guess");
  }

  @Test
  void anIdMeansTheItemOfTheSameClaimantFirst() {
    String two =
        """
        archipel: stack/1
        office: AU
        systems:
          - {id: rio, name: Rights}
          - id: rio
            name: RIO
            claim: {claimant: press, grade: press, asOf: 2025, source: "https://example.org/a"}
        apis: [{id: search, name: Search, system: rio}]
        """;

    assertThat(seen(two, Audience.PUBLIC))
        .contains(
            "/api/search> <https://w3id.org/archipel/ns#isPartOfSystem> "
                + "<https://w3id.org/archipel/id/office/AU/system/rio>");
  }

  @Test
  void noTextHoldsADirectionControl() {
    for (int c = 0x2000; c < 0x2070; c++) {
      boolean control = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      assertThat(Texts.fault("a" + Character.toString(c) + "b").isPresent())
          .as("U+%04X", c)
          .isEqualTo(control);
    }
  }

  @Test
  void aLanguageTagNamesALanguage() {
    assertThat(List.of("en", "zh-Hans", "pt-BR", "es-419", "fil", "sr-Latn-RS"))
        .allSatisfy(tag -> assertThat(LanguageTag.fault(tag)).isEmpty());
    assertThat(List.of("", "e", "english", "xx", "en_GB", "en-UK", "eng", "zh-Hans-Hans-x"))
        .allSatisfy(tag -> assertThat(LanguageTag.fault(tag)).as(tag).isNotEmpty());
  }

  private static String seen(String document, Audience audience) {
    Fixture.Outcome outcome = Fixture.stack(new SentFile("a.yaml", document.getBytes(UTF_8)));
    assertThat(outcome.problems()).filteredOn(Problem::isError).isEmpty();
    StringBuilder text = new StringBuilder();
    for (Part part : outcome.checked().parts()) {
      Optional.ofNullable(part.statements().get(audience))
          .map(Statements::toString)
          .ifPresent(text::append);
    }
    return text.toString();
  }
}
