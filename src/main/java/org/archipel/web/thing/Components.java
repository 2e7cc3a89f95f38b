package org.archipel.web.thing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Words;

/** Tells of thousands of components how many they are, and leads to the question that has them. */
public final class Components {

  private static final String QUESTION = "/questions/system/which-contain?system=";

  private final GraphView graph;

  public Components(ClaimReader claims) {
    this.graph = claims.graph();
  }

  /** Returns one fact if a system has components, else none. */
  public List<Fact> of(Node system) {
    long count =
        graph.isA(system, Arc.SYSTEM)
            ? graph.subjects(Arc.IS_PART_OF_SYSTEM, system).stream().filter(this::isOne).count()
            : 0;
    if (count == 0) {
      return List.of();
    }
    String href = QUESTION + URLEncoder.encode(system.getURI(), StandardCharsets.UTF_8);
    String text = Words.count(count, "component", "components");
    return List.of(
        new Fact(
            "Bill of materials",
            "Software inside the system, as its bill of materials names it",
            List.of(Cell.link(text, href, String.valueOf(count)))));
  }

  /** Returns what else is part of a system. */
  List<Node> without(Node system) {
    return graph.subjects(Arc.IS_PART_OF_SYSTEM, system).stream()
        .filter(part -> !isOne(part))
        .toList();
  }

  private boolean isOne(Node part) {
    return graph.isA(part, Arc.SOFTWARE_COMPONENT);
  }
}
