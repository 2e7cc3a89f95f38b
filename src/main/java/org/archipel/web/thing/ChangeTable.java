package org.archipel.web.thing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;

/** What the values of a thing were before a change and after it, one row a property. */
record ChangeTable(ClaimReader claims) {

  private static final List<Head> HEADS =
      List.of(new Head("What", ""), new Head("Before", ""), new Head("After", ""));

  Table of(List<Node> valueChanges) {
    List<List<Cell>> rows =
        valueChanges.stream()
            .map(
                change ->
                    List.of(
                        claims.cells().of(change),
                        values(change, Arc.BEFORE),
                        values(change, Arc.AFTER)))
            .sorted(Comparator.comparing(row -> row.getFirst().text()))
            .toList();
    return new Table("", HEADS, rows, "");
  }

  private Cell values(Node change, Node property) {
    List<Node> values = claims.graph().objects(change, property);
    return values.size() == 1
        ? claims.cells().of(values.getFirst())
        : Cell.text(
            values.stream()
                .map(value -> claims.cells().of(value).text())
                .collect(Collectors.joining(", ")));
  }
}
