package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerWritersTest {

  private static final Question QUESTION = Questions.load(Path.of("queries")).get("Q36");

  @Test
  void csvNeutralisesFormulasInTextAndNowhereElse() throws IOException {
    StringBuilder csv = new StringBuilder();
    AnswerCsv.write(
        List.of("a"),
        List.of(
            List.of(NodeFactory.createLiteralString("=HYPERLINK(1)")),
            List.of(NodeFactory.createLiteralString("+1")),
            List.of(NodeFactory.createLiteralString("-1")),
            List.of(NodeFactory.createLiteralLang("@x", "en")),
            List.of(NodeFactory.createLiteralString("\tx")),
            List.of(NodeFactory.createLiteralString("\rx")),
            List.of(NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger)),
            List.of(NodeFactory.createLiteralDT("2026-11-22", XSDDatatype.XSDdate)),
            List.of(new PartialDate("2026").toNode()),
            List.of(NodeFactory.createURI("https://x.example/=1")),
            List.of(NodeFactory.createLiteralString("say \"a, b\"\nand c")),
            Arrays.asList((Node) null)),
        csv);
    assertThat(csv)
        .hasToString(
            "a\r\n'=HYPERLINK(1)\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n\"'\rx\"\r\n-1\r\n2026-11-22\r\n2026\r\n"
                + "https://x.example/=1\r\n\"say \"\"a, b\"\"\nand c\"\r\n\r\n");
  }

  @Test
  void jsonHasTypesAndThings() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerJson.write(answer("=First"), labels(), out);
    JsonNode json = JsonMapper.builder().build().readTree(out.toByteArray());
    assertThat(json.at("/question").asString()).isEqualTo("trust/who-shared-what");
    assertThat(json.at("/columns/0/type").asString()).isEqualTo("Office");
    assertThat(json.at("/rows/0/office/id").asString()).isEqualTo("AU");
    assertThat(json.at("/rows/0/office/label").asString()).isEqualTo("Australie (AU)");
    assertThat(json.at("/rows/0/sequence").isIntegralNumber()).isTrue();
    assertThat(json.at("/rows/0/title").asString()).isEqualTo("=First");
    assertThat(json.at("/rows/0/statements").isNull()).isTrue();
    assertThat(json.at("/truncated").asBoolean()).isTrue();
  }

  @Test
  void theTableAlignsWideCharactersShortensAndShowsNoControls() throws IOException {
    StringBuilder table = new StringBuilder();
    AnswerTable.write(
        answer("知识产权局 \u001b[31mred\u001b[0m " + "long ".repeat(40)), labels(), 120, table);
    List<String> lines = table.toString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).startsWith("office");
    assertThat(lines.get(2)).startsWith("AU ").contains("知识产权局").contains("…");
    assertThat(table.toString()).doesNotContain("\u001b");
    assertThat(AnswerTable.width(lines.get(2))).isLessThanOrEqualTo(120);
    assertThat(lines.get(3)).isEqualTo("(1 row, truncated: there are more, as of 2026-11-22)");
  }

  @Test
  void labelsPreferTheLanguageThenEnglishThenWhatThereIs() {
    var dataset = Fixture.of("product/who-runs").dataset();
    List<Node> things =
        List.of(Ids.office("AU"), Ids.office("GB"), Ids.product("postgresql"), Ids.product("x"));
    Txn.executeRead(
        dataset,
        () -> {
          Labels french = Labels.of(dataset, things, List.of("fr"));
          assertThat(french.of(Ids.office("AU"))).isEqualTo("Australie (AU)");
          assertThat(french.of(Ids.office("GB"))).isEqualTo("United Kingdom (GB)");
          assertThat(french.of(Ids.product("postgresql"))).isEqualTo("PostgreSQL");
          assertThat(french.of(Ids.product("x"))).isEqualTo("x");
          assertThat(french.of(NodeFactory.createURI("https://a.example/")))
              .isEqualTo("https://a.example/");
        });
  }

  private static Labels labels() {
    var dataset = Fixture.of("product/who-runs").dataset();
    return Txn.calculateRead(
        dataset, () -> Labels.of(dataset, List.of(Ids.office("AU")), List.of("fr")));
  }

  private static Answer answer(String title) {
    List<@Nullable Node> row =
        Arrays.asList(
            Ids.office("AU"),
            Ids.office("AU"),
            NodeFactory.createLiteralString("stack"),
            NodeFactory.createLiteralDT("2026-11-22T10:00:00Z", XSDDatatype.XSDdateTime),
            NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger),
            null,
            NodeFactory.createLiteralString(title),
            NodeFactory.createLiteralString("0a1b"),
            NodeFactory.createURI(Ids.ID + "contribution/0a1b/AU/AU/stack"));
    return new Answer(
        QUESTION,
        new Arguments(Map.of()),
        List.of(row),
        "",
        true,
        "v1",
        LocalDate.of(2026, 11, 22),
        Duration.ZERO);
  }
}
