package org.archipel.ontology;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.archipel.ontology.Vocabulary.Area;
import org.archipel.ontology.Vocabulary.CodeList;
import org.archipel.ontology.Vocabulary.Entry;
import org.archipel.ontology.Vocabulary.Ref;
import org.archipel.ontology.Vocabulary.Term;

/** Reads a {@link Vocabulary} out of a graph. One thread, one use. */
final class VocabularyReader {

  /** The order of the documentation: what an office is, what it runs, what is said of it. */
  private static final List<String> AREAS =
      List.of(
          "Offices and frameworks",
          "Systems and uses",
          "Interfaces and data",
          "Products and vendors",
          "Standards",
          "Concepts and codes",
          "Plans",
          "Programme and sharing",
          "Claims and contributions",
          "Reference architecture");

  private static final Node CODE_LIST =
      NodeFactory.createURI("http://purl.org/linked-data/cube#codeList");
  private static final String SCHEME = Ids.ID + "scheme/";

  /** Prefixes of terms of others, as {@code archipel.ttl} has them. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/ns/dcat#", "dcat:"),
          Map.entry(DCTerms.NS, "dcterms:"),
          Map.entry("http://id.loc.gov/datatypes/", ""),
          Map.entry("http://xmlns.com/foaf/0.1/", "foaf:"),
          Map.entry("http://www.w3.org/ns/org#", "org:"),
          Map.entry(OWL.NS, "owl:"),
          Map.entry("http://www.w3.org/ns/prov#", "prov:"),
          Map.entry(RDF.getURI(), "rdf:"),
          Map.entry(RDFS.getURI(), "rdfs:"),
          Map.entry(SchemaDO.NS, "schema:"),
          Map.entry(SKOS.getURI(), "skos:"),
          Map.entry("http://www.w3.org/2001/XMLSchema#", "xsd:"));

  private final Graph graph;
  private final Node ontology = NodeFactory.createURI(Arc.NS.substring(0, Arc.NS.length() - 1));

  VocabularyReader(Graph graph) {
    this.graph = graph;
  }

  Vocabulary read() {
    List<Term> terms =
        subjects(RDFS.isDefinedBy.asNode(), ontology).stream()
            .map(this::term)
            .sorted(Comparator.comparing(term -> term.name().toLowerCase(java.util.Locale.ROOT)))
            .toList();
    List<Term> properties = terms.stream().filter(term -> !term.kind().equals("Class")).toList();
    return new Vocabulary(
        text(ontology, DCTerms.title.asNode()),
        text(ontology, DCTerms.description.asNode()),
        text(ontology, OWL2.versionInfo.asNode()),
        text(ontology, SKOS.editorialNote.asNode()),
        areas(terms.stream().filter(term -> term.kind().equals("Class")).toList()),
        properties,
        codeLists(properties));
  }

  private List<Area> areas(List<Term> classes) {
    Map<String, List<Term>> byArea =
        classes.stream()
            .collect(
                groupingBy(
                    type -> text(NodeFactory.createURI(type.iri()), SchemaDO.category.asNode())));
    return byArea.entrySet().stream()
        .map(entry -> new Area(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(VocabularyReader::place).thenComparing(Area::name))
        .toList();
  }

  private static int place(Area area) {
    int place = AREAS.indexOf(area.name());
    return place < 0 ? AREAS.size() : place;
  }

  private Term term(Node term) {
    Map<String, String> labels = new TreeMap<>();
    objects(term, SKOS.prefLabel.asNode())
        .forEach(label -> labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
    return new Term(
        term.getURI().substring(Arc.NS.length()),
        objects(term, RDF.type.asNode()).getFirst().getLocalName(),
        Map.copyOf(labels),
        objects(term, Arc.UNCHECKED_LABEL_LANGUAGE).stream()
            .map(Node::getLiteralLexicalForm)
            .toList(),
        text(term, SKOS.definition.asNode()),
        text(term, SKOS.scopeNote.asNode()),
        refs(term, RDFS.subClassOf.asNode()),
        refs(term, SchemaDO.domainIncludes.asNode()),
        refs(term, SchemaDO.rangeIncludes.asNode()),
        objects(term, CODE_LIST).stream()
            .map(list -> list.getURI().substring(SCHEME.length()))
            .findFirst()
            .orElse(""));
  }

  private List<CodeList> codeLists(List<Term> properties) {
    Map<String, List<Entry>> entries = new TreeMap<>();
    for (Node code : subjects(RDF.type.asNode(), Arc.CODE)) {
      String[] path = code.getURI().substring(Ids.ID.length()).split("/", 2);
      entries.computeIfAbsent(path[0], any -> new ArrayList<>()).add(entry(code, path[1]));
    }
    return entries.entrySet().stream()
        .map(
            list ->
                new CodeList(
                    list.getKey(),
                    properties.stream()
                        .filter(property -> property.codeList().equals(list.getKey()))
                        .map(Term::name)
                        .toList(),
                    List.copyOf(list.getValue())))
        .toList();
  }

  private Entry entry(Node code, String slug) {
    return new Entry(
        slug, text(code, SKOS.prefLabel.asNode()), text(code, SKOS.definition.asNode()));
  }

  private List<Ref> refs(Node subject, Node predicate) {
    return objects(subject, predicate).stream()
        .map(node -> new Ref(name(node.getURI()), node.getURI()))
        .toList();
  }

  private static String name(String iri) {
    if (iri.startsWith(Arc.NS)) {
      return iri.substring(Arc.NS.length());
    }
    return PREFIXES.entrySet().stream()
        .filter(entry -> iri.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + iri.substring(entry.getKey().length()))
        .findFirst()
        .orElse(iri);
  }

  /** Returns the English text, or the one without language; empty if there is none. */
  private String text(Node subject, Node predicate) {
    return objects(subject, predicate).stream()
        .filter(Node::isLiteral)
        .filter(text -> List.of("en", "").contains(text.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private List<Node> objects(Node subject, Node predicate) {
    return sorted(graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject));
  }

  private List<Node> subjects(Node predicate, Node object) {
    return sorted(graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject));
  }

  private static List<Node> sorted(ExtendedIterator<Node> nodes) {
    try {
      return nodes.toSet().stream().sorted(Comparator.comparing(Node::toString)).toList();
    } finally {
      nodes.close();
    }
  }
}
