package org.archipel.web.thing;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cell.Tone;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Table.Head;

/** The columns that tell a claim; every table of claims ends with them. */
public record ClaimColumns(ClaimReader claims) {

  private static final List<Head> HEADS =
      List.of(
          new Head("What is said", "Status, and whose word it is"),
          new Head("As of", "When that was said"),
          new Head("By", "Who says so"),
          new Head("Source", ""));

  public static List<Head> heads() {
    return HEADS;
  }

  public List<Cell> cells(Node item) {
    return List.of(
        claims.cell(item),
        claims.asOf(item),
        claims.claimant(item),
        claims.source(item).withTone(Tone.PLAIN));
  }
}
