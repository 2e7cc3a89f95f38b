package org.archipel.store;

import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Objects of every kind that TDB2 treats in its own way. */
final class RandomTerm {

  private static final String[] TEXTS = {
    "",
    " ",
    "1.10",
    "a \"quoted\" word",
    "back\\slash",
    "line\nfeed\r\ttab",
    "知识产权",
    "حقوق",
    "a > b . ",
    "<https://example.org/>",
    "\u0001",
    "\uD83D\uDE00",
    "x@y^^z"
  };
  private static final String[] VALUES = {
    "0",
    "1",
    "01",
    "-7",
    "1.50",
    "1.5",
    "1e3",
    "12345678901234567890123",
    "true",
    "false",
    "2026-11-22",
    "2026-11-22Z",
    "2026-11-22T10:00:00Z",
    "2026-11-22T10:00:00.000+02:00",
    "-0001-01-01",
    "2026-13-40",
    "2018",
    "2018-08",
    "NaN",
    "INF",
    "-0",
    "0.0",
    "9007199254740993"
  };
  private static final XSDDatatype[] TYPES = {
    XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDfloat,
    XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDboolean, XSDDatatype.XSDgYear,
    XSDDatatype.XSDlong, XSDDatatype.XSDint, XSDDatatype.XSDanyURI
  };

  private RandomTerm() {}

  static Node object(Random random) {
    String text =
        TEXTS[random.nextInt(TEXTS.length)] + (random.nextInt(3) == 0 ? random.nextInt(50) : "");
    return switch (random.nextInt(6)) {
      case 0 -> NodeFactory.createURI("https://example.org/o" + random.nextInt(200));
      case 1 -> NodeFactory.createLiteralString(text);
      case 2 -> NodeFactory.createLiteralLang(text, random.nextBoolean() ? "en" : "zh-Hans");
      case 3 ->
          NodeFactory.createLiteralDT(
              "2018-0" + (1 + random.nextInt(9)),
              TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf"));
      case 4 -> NodeFactory.createURI("https://example.org/知识/" + random.nextInt(20));
      default ->
          NodeFactory.createLiteralDT(
              VALUES[random.nextInt(VALUES.length)], TYPES[random.nextInt(TYPES.length)]);
    };
  }
}
