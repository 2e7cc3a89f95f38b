package org.archipel.web.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;

/**
 * What a thing is called in one language. Immutable.
 *
 * @param language in English: {@code French}
 * @param code BCP 47
 * @param unchecked whether it was made by machine and no person has checked it
 */
public record Name(String language, String code, String text, boolean unchecked) {

  /** The languages of the catalogue, in the alphabetical order of their English names. */
  private static final List<String> SIX = List.of("ar", "zh", "en", "fr", "ru", "es");

  /** Returns the names that carry a language; none when there is one language at most. */
  public static List<Name> of(GraphView graph, Node thing) {
    Set<String> machine = new HashSet<>();
    graph
        .objects(thing, Arc.UNCHECKED_LABEL_LANGUAGE)
        .forEach(code -> machine.add(code.getLiteralLexicalForm()));
    List<Name> names = new ArrayList<>();
    for (Node label : graph.objects(thing, SKOS.prefLabel.asNode())) {
      String code = label.isLiteral() ? label.getLiteralLanguage() : "";
      if (!code.isEmpty()) {
        names.add(name(code, label.getLiteralLexicalForm(), machine.contains(code)));
      }
    }
    names.sort(Comparator.comparingInt(Name::rank).thenComparing(Name::code));
    return names.stream().map(Name::code).distinct().count() > 1 ? names : List.of();
  }

  private static Name name(String code, String text, boolean unchecked) {
    String language = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return new Name(language.isEmpty() ? code : language, code, text, unchecked);
  }

  private int rank() {
    int at = SIX.indexOf(code);
    return at < 0 ? SIX.size() : at;
  }
}
