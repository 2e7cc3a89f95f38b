package org.archipel.web.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.office.OfficeClaims.Said;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Words;
import org.archipel.web.thing.ItemKind;
import org.archipel.web.thing.ItemTables;

/** Says of what kinds claims are: {@code 12 systems, 40 uses of technology, 3 APIs}. */
final class Kinds {

  private Kinds() {}

  static String count(ClaimReader claims, List<Said> all) {
    ItemTables items = new ItemTables(claims);
    List<Node> nodes = all.stream().map(Said::item).toList();
    long systems = nodes.stream().filter(item -> claims.graph().isA(item, Arc.SYSTEM)).count();
    long uses = nodes.stream().filter(item -> claims.graph().isA(item, Arc.TECHNOLOGY_USE)).count();
    long standards =
        nodes.stream().filter(item -> claims.graph().isA(item, Arc.STANDARD_USE)).count();
    List<String> parts = new ArrayList<>();
    add(parts, systems, "system", "systems");
    add(parts, uses, "use of technology", "uses of technology");
    add(parts, standards, "use of standards", "uses of standards");
    for (ItemKind kind : ItemKind.values()) {
      long count =
          nodes.stream().filter(item -> items.kind(item).filter(kind::equals).isPresent()).count();
      add(parts, count, kind.one(), kind.many());
    }
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add(Words.count(count, one, many));
    }
  }
}
