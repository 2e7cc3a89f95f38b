package org.archipel.web.thing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Words;

/**
 * Tells of thousands of components how many they are, and leads to the question that has them. One
 * thread.
 */
public final class Components {

  private static final String QUESTION = "/questions/system/which-contain?system=";

  private final GraphView graph;
  private final Map<Node, Set<Node>> known = new HashMap<>();

  public Components(ClaimReader claims) {
    this.graph = claims.graph();
  }

  /** Returns one fact if a system has components, else none. */
  public List<Fact> of(Node system) {
    int count = in(system).size();
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

  /** Returns the components of a system; none of anything else. */
  Set<Node> in(Node system) {
    return known.computeIfAbsent(system, this::find);
  }

  private Set<Node> find(Node system) {
    if (!graph.isA(system, Arc.SYSTEM)) {
      return Set.of();
    }
    return graph.subjects(Arc.IS_PART_OF_SYSTEM, system).stream()
        .filter(part -> graph.isA(part, Arc.SOFTWARE_COMPONENT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
