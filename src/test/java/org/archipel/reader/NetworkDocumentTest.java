package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.Part;
import org.junit.jupiter.api.Test;

/** What the network specifies and decides, as a document says it. */
class NetworkDocumentTest {

  private static final String START = "archipel: network/1\nnetwork: wipo\n";

  @Test
  void standsUnderTheBodyThatSpeaksAndItsPart() {
    List<Part> parts =
        Fixture.stack(Fixture.file(Fixture.NETWORK.resolve("network.yaml"))).checked().parts();

    assertThat(parts)
        .extracting(Part::key)
        .extracting(Object::toString)
        .containsExactly("network/wipo/examples");
    assertThat(parts.getFirst().key().office()).isEmpty();
    assertThat(parts.getFirst().key().claimant()).isEqualTo("wipo");
    assertThat(parts.getFirst().key().part()).isEqualTo("examples");
    assertThat(parts.getFirst().key().graph()).hasToString(Ids.GRAPH + "network/wipo/examples");
  }

  @Test
  void hasADecisionOnAnOptionOfASlotWhereItNamesAProduct() {
    Statements said =
        said(
            "decisions:\n  - {slot: Case management/relational-database, product: PostgreSQL,"
                + " outcome: accepted, rationale: [Many have it.], takenBy: A group, takenOn: 2026}\n");
    Node option = Ids.node("option", "case-management/relational-database/postgresql");
    Node slot = Ids.node("slot", "case-management/relational-database");

    assertThat(objects(said, Arc.DECIDES_ON)).containsExactly(option);
    assertThat(objects(said, Arc.IS_OPTION_OF)).containsExactly(slot);
    assertThat(objects(said, Arc.IS_FOR_CAPABILITY))
        .containsExactly(Ids.node("capability", "case-management"));
    assertThat(objects(said, Arc.HAS_CLAIMANT)).containsExactly(Ids.node("claimant", "wipo"));
  }

  @Test
  void keepsADissentAmongMembersWhenTheDecisionIs() {
    Part part =
        Fixture.stack(Fixture.file(Fixture.NETWORK.resolve("network.yaml")))
            .checked()
            .parts()
            .getFirst();

    assertThat(String.valueOf(part.statements().get(Audience.MEMBERS)))
        .contains("contract until 2031", "option/case-management/relational-database/oracle");
    assertThat(String.valueOf(part.statements().get(Audience.PUBLIC)))
        .contains("/postgresql>")
        .doesNotContain("oracle", "2031");
  }

  @Test
  void saysWhatNoTableKnows() {
    assertThat(
            problems(
                "decisions:\n"
                    + "  - {slot: e-fling/relational-database, outcome: accepted, rationale: [a], takenBy: b, takenOn: 2026}\n"
                    + "  - {slot: e-filing/relational-databse, outcome: accept, rationale: [a], takenBy: b, takenOn: 2026}\n"
                    + "  - {slot: e-filing, product: postgresqll, outcome: accepted, rationale: [a], takenBy: b, takenOn: 2026}\n"
                    + "requirements:\n  - {name: R, standards: [ST.960], slots: [search/search-engin]}\n"))
        .containsExactly(
            "n.yaml:4:12: error: No capability is called 'e-fling'. Did you mean 'e-filing'? [unknown-capability]",
            "n.yaml:5:12: error: No building block is called 'relational-databse'. Did you mean 'relational-database'? [unknown-block]",
            "n.yaml:5:50: error: 'outcome' is 'accept': expected one of accepted, avoid, contain, recommended. Did you mean 'accepted'? [unknown-code]",
            "n.yaml:6:12: error: 'e-filing' names no slot: expected a capability and a building block, such as e-filing/relational-database. [unknown-reference]",
            "n.yaml:6:31: error: No product is called 'postgresqll'. Did you mean 'postgresql'? [unknown-product]",
            "n.yaml:8:27: error: No standard is called 'ST.960'. Did you mean 'ST.60'? [unknown-standard]",
            "n.yaml:8:44: error: No building block is called 'search-engin'. Did you mean 'search-engine'? [unknown-block]");
  }

  @Test
  void needsWhoTookADecisionWhenAndWhy() {
    assertThat(
            problems("decisions:\n  - {slot: e-filing/relational-database, outcome: accepted}\n"))
        .filteredOn(problem -> problem.contains("missing-field"))
        .hasSize(3)
        .allSatisfy(problem -> assertThat(problem).contains("A decision needs the field"));
  }

  @Test
  void isNotForOneOfficeAlone() {
    assertThat(problems("audience: office\nprinciples: [{name: A}]\n"))
        .singleElement()
        .asString()
        .contains("'audience' is 'office', which the network is not", "public, members");
    assertThat(problems("systems: [{name: A}]\n"))
        .singleElement()
        .asString()
        .contains("'systems' is no field of a network document");
    assertThat(
            problems("archipel: network/1\nnetwork: nobody-known\nprinciples: [{name: A}]\n", ""))
        .singleElement()
        .asString()
        .contains("n.yaml:2:10", "No claimant is called 'nobody-known'");
  }

  @Test
  void cannotBeTakenInTheFuture() {
    assertThat(problems("principles: [{name: A, takenOn: 2999}]\n"))
        .singleElement()
        .asString()
        .contains("'takenOn' is 2999, which lies in the future");
  }

  private static List<String> problems(String rest) {
    return problems(START, rest);
  }

  private static List<String> problems(String start, String rest) {
    return Fixture.stack(file(start + rest)).problems().stream().map(Problem::toString).toList();
  }

  private static Statements said(String rest) {
    Fixture.Outcome outcome = Fixture.stack(file(START + rest));
    assertThat(outcome.problems()).isEmpty();
    return outcome.checked().parts().getFirst().all();
  }

  private static List<Node> objects(Statements statements, Node property) {
    return java.util.stream.StreamSupport.stream(statements.spliterator(), false)
        .filter(triple -> triple.predicateMatches(property))
        .map(triple -> triple.getObject())
        .toList();
  }

  private static SentFile file(String text) {
    return new SentFile("n.yaml", text.getBytes(UTF_8));
  }
}
