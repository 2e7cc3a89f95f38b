package org.archipel.web;

import java.util.List;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Vocabulary;
import org.archipel.ontology.Vocabulary.Ref;
import org.archipel.ontology.Vocabulary.Term;

/** The page of the ontology; each term stands under its own name as anchor. Immutable. */
public record VocabularyPage(Vocabulary vocabulary) {

  /** A label and what a browser must know of its language. */
  public record Label(String language, String direction, String text, boolean checked) {}

  /** Returns where a term is explained: here, or in the vocabulary that it comes from. */
  public static String href(Ref ref) {
    return ref.isOurs() ? "#" + ref.name() : ref.iri();
  }

  /** Whether a link would help: nobody looks up what a string is. */
  public static boolean isLinked(Ref ref) {
    return !ref.name().startsWith("xsd:");
  }

  /** Returns the labels in every language but English. */
  public static List<Label> labels(Term term) {
    return Vocabulary.LANGUAGES.stream()
        .filter(language -> !language.equals("en") && !term.label(language).isEmpty())
        .map(
            language ->
                new Label(
                    language,
                    language.equals("ar") ? "rtl" : "ltr",
                    term.label(language),
                    term.isChecked(language)))
        .toList();
  }

  /** Whether a class has the properties of another one of ours. */
  public static boolean inherits(Term type) {
    return type.above().stream().anyMatch(Ref::isOurs);
  }

  /** Returns the properties with these names. */
  public static List<Ref> refs(List<String> names) {
    return names.stream().map(name -> new Ref(name, Arc.NS + name)).toList();
  }
}
