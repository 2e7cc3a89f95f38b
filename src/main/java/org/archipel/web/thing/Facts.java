package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Words;

/** Puts the properties of a thing into the order in which people look for them. */
record Facts(GraphView graph, Cells cells) {

  /** What people call a property; the order is the order on the page. */
  private static final Map<Node, String> NAMES = names();

  /** Shown elsewhere on the page, or told by the phrase of the claim. */
  private static final Set<Node> ELSEWHERE =
      Set.of(
          RDF.type.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.definition.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.topConceptOf.asNode(),
          SKOS.hiddenLabel.asNode(),
          DCTerms.description.asNode());

  private static final Set<Node> IN_PHRASE = Set.of(Arc.HAS_STATUS, Arc.SINCE, Arc.UNTIL);

  /** Returns the facts of a thing; those without a known name come last. */
  List<Fact> of(Node thing) {
    Map<Node, List<Node>> properties = graph.properties(thing);
    List<Fact> facts = new ArrayList<>();
    boolean claimed = properties.containsKey(Arc.HAS_CLAIM_STATUS);
    if (claimed) {
      Cell said = new ClaimReader(graph, cells).cell(thing);
      facts.add(new Fact("What is said", "", List.of(new Cell(said.text(), "", "", said.tone()))));
    }
    NAMES.forEach(
        (predicate, name) -> {
          List<Node> values = properties.remove(predicate);
          if (values != null && !(claimed && IN_PHRASE.contains(predicate))) {
            facts.add(fact(predicate, name, values));
          }
        });
    properties.forEach(
        (predicate, values) -> {
          if (!ELSEWHERE.contains(predicate)) {
            facts.add(fact(predicate, Words.title(predicate.getLocalName()), values));
          }
        });
    otherNames(thing).ifPresent(facts::add);
    otherTexts(thing).ifPresent(facts::add);
    return facts;
  }

  /** Returns some properties only, in the order given. */
  List<Fact> of(Node thing, List<Node> predicates) {
    return predicates.stream()
        .map(predicate -> Map.entry(predicate, graph.objects(thing, predicate)))
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                fact(
                    entry.getKey(),
                    NAMES.getOrDefault(entry.getKey(), Words.title(entry.getKey().getLocalName())),
                    entry.getValue()))
        .toList();
  }

  /** Returns the definition of a concept or the description of a system; else empty. */
  String definition(Node thing) {
    List<Node> texts = new ArrayList<>(graph.objects(thing, SKOS.definition.asNode()));
    texts.addAll(graph.objects(thing, DCTerms.description.asNode()));
    return texts.stream()
        .filter(text -> text.isLiteral() && isEnglish(text))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private Fact fact(Node predicate, String name, List<Node> values) {
    return new Fact(name, definition(predicate), values.stream().map(cells::of).toList());
  }

  private java.util.Optional<Fact> otherNames(Node thing) {
    String shown = cells.labels().apply(thing);
    Map<String, String> byName =
        graph.objects(thing, SKOS.prefLabel.asNode()).stream()
            .filter(label -> label.isLiteral() && !label.getLiteralLexicalForm().equals(shown))
            .collect(
                Collectors.toMap(
                    Node::getLiteralLexicalForm,
                    Node::getLiteralLanguage,
                    (one, other) -> one + ", " + other,
                    LinkedHashMap::new));
    List<Cell> names = new ArrayList<>();
    byName.forEach(
        (name, language) ->
            names.add(Cell.text(language.isEmpty() ? name : name + " (" + language + ")")));
    return names.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Fact("Other names", "", names));
  }

  /**
   * Returns definitions in other languages: of a recommendation one of them is the official text.
   */
  private java.util.Optional<Fact> otherTexts(Node thing) {
    List<Cell> texts =
        graph.objects(thing, SKOS.definition.asNode()).stream()
            .filter(text -> text.isLiteral() && !isEnglish(text))
            .map(text -> text.getLiteralLexicalForm() + " (" + text.getLiteralLanguage() + ")")
            .map(Cell::text)
            .toList();
    return texts.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Fact("Text in other languages", "", texts));
  }

  private static boolean isEnglish(Node text) {
    String language = text.getLiteralLanguage();
    return language.isEmpty() || language.startsWith("en");
  }

  private static Map<Node, String> names() {
    Map<Node, String> names = new LinkedHashMap<>();
    names.put(Arc.ST3_CODE, "WIPO ST.3 code");
    names.put(Arc.OFFICE_NAME, "Name of the office");
    names.put(Arc.OFFICE_NAME_STATUS, "This name is");
    names.put(Arc.ACRONYM, "Acronym");
    names.put(Arc.HAS_OFFICE_KIND, "Kind");
    names.put(Arc.REGION, "Region");
    names.put(Arc.SUBREGION, "Subregion");
    names.put(FOAF.homepage.asNode(), "Website");
    names.put(Arc.IS_RUN_BY, "Office");
    names.put(Arc.IS_USE_AT, "Office");
    names.put(Arc.IS_PART_OF_SYSTEM, "System");
    names.put(Arc.USES_PRODUCT, "Product");
    names.put(Arc.USES_RELEASE, "Release");
    names.put(Arc.TECHNOLOGY_NAME, "Technology");
    names.put(Arc.HAS_TECHNOLOGY_KIND, "Kind of technology");
    names.put(Arc.USES_STANDARD, "Standard");
    names.put(Arc.VERSION, "Version");
    names.put(Arc.ROLE, "Role");
    names.put(Arc.REALISES_CAPABILITY, "Capabilities");
    names.put(Arc.SERVES_RIGHT, "IP rights");
    names.put(Arc.FILLS_BLOCK, "Building block");
    names.put(Arc.HAS_DELIVERY, "Delivered");
    names.put(Arc.HAS_HOSTING, "Hosted");
    names.put(Arc.HAS_STATUS, "Status");
    names.put(Arc.SINCE, "Since");
    names.put(Arc.UNTIL, "Until");
    names.put(Arc.DESCRIBES_SAME_SYSTEM_AS, "Same system as");
    names.put(Arc.IS_SUPPLIED_BY, "Vendor");
    names.put(Arc.IS_OPERATED_BY, "Operated by");
    names.put(Arc.REPLACES, "Replaces");
    names.put(Arc.LICENCE_KIND, "Licence");
    names.put(Arc.IS_RELEASE_OF, "Product");
    names.put(Arc.CYCLE, "Release cycle");
    names.put(Arc.LATEST_VERSION, "Latest version");
    names.put(Arc.LONG_TERM_SUPPORT, "Long-term support");
    names.put(Arc.EDITION, "Edition");
    names.put(SKOS.broader.asNode(), "Broader");
    names.put(Arc.HAS_CLAIM_STATUS, "Kind of claim");
    names.put(Arc.HAS_EVIDENCE_GRADE, "Evidence");
    names.put(Arc.HAS_CLAIMANT, "Said by");
    names.put(Arc.AS_OF, "As of");
    names.put(Arc.SOURCE_SAYS, "The source says");
    names.put(DCTerms.source.asNode(), "Source");
    names.put(SKOS.altLabel.asNode(), "Also known as");
    names.put(Arc.PURL, "Package URL");
    names.put(Arc.CPE, "CPE");
    names.put(Arc.END_OF_LIFE_SLUG, "endoflife.date");
    names.put(SKOS.exactMatch.asNode(), "Same as");
    return names;
  }
}
