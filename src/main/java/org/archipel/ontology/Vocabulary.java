package org.archipel.ontology;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * The ontology as a reader wants it: classes by area, each with the properties that are meant for
 * it; all properties; the lists of codes. What {@code docs/ontology.md} and the page {@code /ns}
 * show. Immutable.
 *
 * @param areas in the order of the documentation; those that it does not know last
 * @param properties sorted by name
 * @param codeLists sorted by scheme
 */
public record Vocabulary(
    String title,
    String description,
    String version,
    String note,
    List<Area> areas,
    List<Term> properties,
    List<CodeList> codeLists) {

  /** The languages of labels, in the order in which they are shown. */
  public static final List<String> LANGUAGES = List.of("en", "ar", "es", "fr", "ru", "zh");

  /** A property of more classes than this is named with each, and explained once. */
  private static final int COMMON = 10;

  /** Classes about one matter, sorted by name. */
  public record Area(String name, List<Term> classes) {

    /** Returns what the area is called in an address: {@code offices-and-frameworks}. */
    public String anchor() {
      return Ids.slug(name);
    }
  }

  /**
   * A class or property of ours.
   *
   * @param name what follows the namespace: {@code StandardUse}
   * @param kind as OWL calls it: {@code Class}, {@code ObjectProperty} …
   * @param labels by language
   * @param unchecked languages whose label no person has checked
   * @param note what else was considered; empty if nothing
   * @param above the classes directly above
   * @param classes the classes that a property is meant for
   * @param takes what a property leads to
   * @param codeList the scheme whose codes a property takes; empty for others
   */
  public record Term(
      String name,
      String kind,
      Map<String, String> labels,
      List<String> unchecked,
      String definition,
      String note,
      List<Ref> above,
      List<Ref> classes,
      List<Ref> takes,
      String codeList) {

    public String iri() {
      return Arc.NS + name;
    }

    /** Returns the label in a language; empty if there is none. */
    public String label(String language) {
      return labels.getOrDefault(language, "");
    }

    public boolean isChecked(String language) {
      return !unchecked.contains(language);
    }

    boolean isMeantFor(Term type) {
      return classes.stream().anyMatch(ref -> ref.iri().equals(type.iri()));
    }
  }

  /**
   * A term that another one mentions.
   *
   * @param name our own name of it, else with prefix: {@code Office}, {@code skos:Concept}
   */
  public record Ref(String name, String iri) {

    public boolean isOurs() {
      return iri.startsWith(Arc.NS);
    }
  }

  /**
   * The codes of one scheme.
   *
   * @param properties names of the properties that take them
   */
  public record CodeList(String scheme, List<String> properties, List<Entry> entries) {}

  /** One code. */
  public record Entry(String code, String label, String definition) {}

  /**
   * Reads the terms, and whatever codes are there.
   *
   * @param graph the terms and, for the code lists, the reference data
   */
  public static Vocabulary of(Graph graph) {
    return new VocabularyReader(graph).read();
  }

  /** Returns the properties that are meant for a class and for few others. */
  public List<Term> ownProperties(Term type) {
    return properties.stream()
        .filter(property -> property.isMeantFor(type) && property.classes().size() <= COMMON)
        .toList();
  }

  /** Returns the properties that are meant for a class and for many others. */
  public List<Term> commonProperties(Term type) {
    return properties.stream()
        .filter(property -> property.isMeantFor(type) && property.classes().size() > COMMON)
        .toList();
  }

  /** Returns classes by area, then properties. */
  public List<Term> terms() {
    return java.util.stream.Stream.concat(
            areas.stream().flatMap(area -> area.classes().stream()), properties.stream())
        .toList();
  }
}
