package org.archipel.reference;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * A row of {@code labels.csv}: what a concept or code is called in other languages than English.
 * Immutable.
 *
 * @param type what stands after {@code id/} in the address: {@code capability}, or the scheme of a
 *     code
 * @param byLanguage label by language tag; not every language need be there
 * @param checked languages whose label a person has checked
 */
public record Label(
    String type, String slug, Map<String, String> byLanguage, List<String> checked) {

  public Node node() {
    return Ids.node(type, slug);
  }

  /** Returns the languages whose label no person has checked. */
  public List<String> unchecked() {
    return byLanguage.keySet().stream().filter(language -> !checked.contains(language)).toList();
  }
}
