package org.archipel.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.search.Hit;
import org.archipel.web.search.SearchPage.Group;

/**
 * Groups what was found by kind.
 *
 * @param labels gives the name of a thing in the reader's language
 */
public record SearchPages(Function<Node, String> labels) {

  /**
   * Makes the page of what was found.
   *
   * @param most how many were asked for
   */
  public SearchPage page(String query, List<Hit> found, int most) {
    Map<String, List<SearchPage.Hit>> byType = new LinkedHashMap<>();
    for (Hit hit : found) {
      byType.computeIfAbsent(hit.type(), any -> new ArrayList<>()).add(shown(hit));
    }
    List<Group> groups =
        byType.entrySet().stream()
            .map(entry -> new Group("search.kind." + entry.getKey(), entry.getValue()))
            .toList();
    return new SearchPage(query, groups, found.size(), found.size() >= most);
  }

  private SearchPage.Hit shown(Hit found) {
    String label = labels.apply(found.node());
    return new SearchPage.Hit(label, path(found), detail(found, label));
  }

  /** Returns the address of a hit on this server. */
  public static String path(Hit found) {
    return "/" + found.node().getURI().substring(Ids.BASE.length());
  }

  /** Tells the office of a system, or the name that matched when it is not part of the label. */
  private static String detail(Hit found, String label) {
    String alias = label.contains(found.matched()) ? "" : found.matched();
    if (found.type().equals("Office")) {
      return alias;
    }
    return Ids.officeOf(found.node().getURI())
        .map(office -> alias.isEmpty() ? office : office + ", " + alias)
        .orElse(alias);
  }
}
