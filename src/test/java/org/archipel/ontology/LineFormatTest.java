package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormatTest {

  private static final String ODD =
      "az09 .,;:!?'\"\\<>{}|^`~%#/@\t\n\r\b\f\0\u007F\u0085\u00A0éßЖ中ع\u202E\uFEFF\uFFFD";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void writesWhatJenaWritesForAnyText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      for (Node object :
          List.of(
              NodeFactory.createLiteralString(text),
              NodeFactory.createLiteralLang(text, "zh-Hans"),
              NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger),
              NodeFactory.createLiteralDT(text, PartialDate.DATATYPE),
              NodeFactory.createURI("https://example.org/" + text))) {
        Triple triple = Triple.create(Ids.office("AU"), Arc.VERSION, object);
        assertThat(LineFormat.line(triple)).isEqualTo(jena(triple));
      }
    }
  }

  @Test
  void writesOneLine() {
    assertThat(
            LineFormat.line(
                Triple.create(
                    Ids.office("AU"), Arc.VERSION, NodeFactory.createLiteralString("a\n\"b\""))))
        .isEqualTo(
            "<https://w3id.org/archipel/id/office/AU> <https://w3id.org/archipel/ns#version>"
                + " \"a\\n\\\"b\\\"\" .");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(random.nextInt(20) == 0 ? "𝕏" : ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }

  private static String jena(Triple triple) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    NodeFormatterNT format = new NodeFormatterNT();
    format.format(out, triple.getSubject());
    out.print(" ");
    format.format(out, triple.getPredicate());
    out.print(" ");
    format.format(out, triple.getObject());
    out.print(" .");
    return out.asString();
  }
}
