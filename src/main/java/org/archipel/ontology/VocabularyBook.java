package org.archipel.ontology;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.archipel.ontology.Vocabulary.Area;
import org.archipel.ontology.Vocabulary.CodeList;
import org.archipel.ontology.Vocabulary.Ref;
import org.archipel.ontology.Vocabulary.Term;

/** Writes {@code docs/ontology.md} from the terms and the codes. */
public final class VocabularyBook {

  private static final String CHECKED =
      """

      ## What was checked

      * **Read by others.** Eclipse RDF4J finds the same graph as Apache Jena in `archipel.ttl` and `shapes.ttl`. The OWL
        API, on which Protégé is built, loads the terms without a warning, a guess or a leftover (`SecondReaderTest`,
        `OwlProfileTest`).
      * **OWL 2 DL**: no violation. OWL 2 EL, QL and RL: one each, the datatype `edtf` of partial dates, which none of them
        knows. Terms of others (`dcterms:title`, `skos:prefLabel`, `schema:domainIncludes`, `qb:codeList` …) are declared
        in the file with the kind in which it uses them, most as annotation properties.
      * **Pitfalls** of the OOPS! catalogue and some of our own, each a query with a planted example that it must find
        (`src/test/resources/ontology/pitfalls`): no rows. Not followed, on purpose: P10 (we state no disjointness), P11
        (hints instead of domain and range: nothing is inferred from a mistake), P13 (no inverses: a question reads a
        property in both directions).
      * `shapes.ttl` is SHACL, not OWL: it says what is accepted, and was not held against a profile.
      """;

  private final Vocabulary vocabulary;
  private final StringBuilder page = new StringBuilder();

  private VocabularyBook(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the page in Markdown. */
  public static String write(Vocabulary vocabulary) {
    return new VocabularyBook(vocabulary).write();
  }

  private String write() {
    page.append(top()).append(CHECKED);
    page.append("\n## Contents\n\n");
    vocabulary.areas().forEach(this::contents);
    page.append("* [All properties](#all-properties)\n* [Codes](#codes)\n* [Labels](#labels)\n");
    vocabulary.areas().forEach(this::area);
    properties();
    codes();
    labels();
    return page.toString();
  }

  private String top() {
    return """
        # The ontology

        %s Version %s, namespace `https://w3id.org/archipel/ns#`, prefix `arc:`.

        This page is made from `ontology/archipel.ttl` and the codes of `catalog-data/reference/codes.csv`; a test
        compares it with them, and `mvn -q test -Dtest=VocabularyBookTest -Darchipel.rewrite=true` writes it again.
        A server shows the same under `/ns`: HTML to browsers, Turtle, JSON-LD or N-Triples to programs, by `Accept`.

        %s
        """
        .formatted(vocabulary.description(), vocabulary.version(), vocabulary.note());
  }

  private void contents(Area area) {
    page.append("* [%s](#%s): ".formatted(area.name(), area.anchor()))
        .append(area.classes().stream().map(type -> link(type.name())).collect(joining(", ")))
        .append('\n');
  }

  private void area(Area area) {
    page.append("\n## ").append(area.name()).append('\n');
    area.classes().forEach(this::type);
  }

  private void type(Term type) {
    page.append(
        "\n### %s\n\n**%s**: %s".formatted(type.name(), type.label("en"), definition(type)));
    if (!type.above().isEmpty()) {
      page.append(" Below ").append(refs(type.above())).append('.');
    }
    page.append(type.note().isEmpty() ? "" : " *" + cell(type.note()) + "*").append('\n');
    List<Term> own = vocabulary.ownProperties(type);
    if (!own.isEmpty()) {
      page.append("\n| property | takes | |\n|---|---|---|\n");
      own.forEach(
          property ->
              page.append(
                  "| %s | %s | %s |\n"
                      .formatted(link(property.name()), takes(property), definition(property))));
    }
    List<Term> common = vocabulary.commonProperties(type);
    if (!common.isEmpty()) {
      page.append(own.isEmpty() ? "\nProperties: " : "\nAlso: ")
          .append(common.stream().map(property -> link(property.name())).collect(joining(", ")))
          .append(".\n");
    }
    if (type.above().stream().anyMatch(Ref::isOurs)) {
      page.append("\nAnd the properties of what it is below.\n");
    }
  }

  private void properties() {
    page.append("\n## All properties\n\n| property | of | takes | |\n|---|---|---|---|\n");
    for (Term property : vocabulary.properties()) {
      page.append(
          "| <a id=\"%s\"></a>`%s`%s | %s | %s | %s%s |\n"
              .formatted(
                  property.name(),
                  property.name(),
                  property.kind().equals("AnnotationProperty") ? " (annotation)" : "",
                  refs(property.classes()),
                  takes(property),
                  definition(property),
                  property.note().isEmpty() ? "" : " *" + cell(property.note()) + "*"));
    }
  }

  private void codes() {
    page.append("\n## Codes\n");
    for (CodeList list : vocabulary.codeLists()) {
      page.append(
              "\n### Codes: %s\n\n<a id=\"scheme-%s\"></a>".formatted(list.scheme(), list.scheme()))
          .append(
              list.properties().isEmpty()
                  ? "Of no property."
                  : "Of "
                      + list.properties().stream().map(VocabularyBook::link).collect(joining(", "))
                      + ".")
          .append("\n\n| code | label | |\n|---|---|---|\n");
      list.entries()
          .forEach(
              entry ->
                  page.append(
                      "| `%s` | %s | %s |\n"
                          .formatted(entry.code(), cell(entry.label()), cell(entry.definition()))));
    }
  }

  private void labels() {
    page.append(
        """

        ## Labels

        A label with ° was made by machine and not checked by a person; a correction is welcome.

        """);
    page.append("| term | ").append(String.join(" | ", Vocabulary.LANGUAGES)).append(" |\n");
    page.append("|---".repeat(Vocabulary.LANGUAGES.size() + 1)).append("|\n");
    for (Term term : vocabulary.terms()) {
      page.append("| ").append(link(term.name()));
      Vocabulary.LANGUAGES.forEach(
          language ->
              page.append(" | ")
                  .append(cell(term.label(language)))
                  .append(term.isChecked(language) ? "" : "°"));
      page.append(" |\n");
    }
  }

  private static String takes(Term property) {
    return property.codeList().isEmpty()
        ? refs(property.takes())
        : "[code of %s](#scheme-%s)".formatted(property.codeList(), property.codeList());
  }

  private static String refs(List<Ref> refs) {
    return refs.stream().map(VocabularyBook::ref).collect(joining(", "));
  }

  private static String ref(Ref ref) {
    if (ref.isOurs()) {
      return link(ref.name());
    }
    return ref.name().startsWith("xsd:")
        ? "`" + ref.name() + "`"
        : "[`%s`](%s)".formatted(ref.name(), ref.iri());
  }

  /** A heading's anchor is in lower case; one of a property is where its row is. */
  private static String link(String name) {
    boolean heading = Character.isUpperCase(name.charAt(0));
    return "[%s](#%s)".formatted(name, heading ? name.toLowerCase(Locale.ROOT) : name);
  }

  private static String definition(Term term) {
    return cell(term.definition());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*");
  }
}
