package org.archipel.web.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Vocabulary;

/** What the editor of the workbench completes: prefixes, and the terms of the ontology. */
public final class TermList {

  private TermList() {}

  /** Returns the prefixes that queries here use, without asking anybody else. */
  public static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("arc", Arc.NS);
    for (String scheme :
        List.of(
            "office",
            "product",
            "capability",
            "block",
            "status",
            "claim-status",
            "evidence-level")) {
      prefixes.put(scheme, Ids.ID + scheme + "/");
    }
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    return prefixes;
  }

  /**
   * Returns the document: {@code {"prefixes": {"arc": "https://…"}, "terms": [{"term":
   * "arc:Office", "label": "Office", "kind": "class"}]}}.
   *
   * @param language of the labels; English where there is none
   */
  public static Map<String, Object> json(Vocabulary vocabulary, String language) {
    return Map.of(
        "prefixes",
        prefixes(),
        "terms",
        vocabulary.terms().stream().map(term -> json(term, language)).toList());
  }

  private static Map<String, Object> json(Vocabulary.Term term, String language) {
    String label = term.label(language);
    return Map.of(
        "term",
        "arc:" + term.name(),
        "label",
        label.isEmpty() ? term.label("en") : label,
        "kind",
        term.kind().equals("Class") ? "class" : "property");
  }
}
