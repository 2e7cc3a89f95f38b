package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class ArcTest {

  /** The languages of the United Nations, in which the network works. */
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

  private final Graph terms = Ontology.terms(Path.of("ontology")).toGraph();

  @Test
  void namesEveryTermOfTheOntologyAndNoOther() {
    assertThat(constants()).hasSizeGreaterThan(60).isEqualTo(minted());
  }

  @Test
  void namesEachConstantAfterItsTerm() {
    assertThat(Arrays.stream(Arc.class.getFields()).filter(field -> field.getType() == Node.class))
        .allSatisfy(
            field ->
                assertThat(field.getName().replace("_", "").toLowerCase(Locale.ROOT))
                    .isEqualTo(local((Node) field.get(null)).toLowerCase(Locale.ROOT)));
  }

  @Test
  void everyTermIsOfOneKindWithALabelAndADefinition() {
    assertThat(minted())
        .allSatisfy(
            name -> {
              Node term = NodeFactory.createURI(Arc.NS + name);
              assertThat(objects(term, RDF.type.asNode()))
                  .hasSize(1)
                  .isSubsetOf(
                      OWL.Class.asNode(),
                      OWL.ObjectProperty.asNode(),
                      OWL.DatatypeProperty.asNode(),
                      OWL2.AnnotationProperty.asNode());
              assertThat(objects(term, SKOS.prefLabel.asNode())).as(name).isNotEmpty();
              assertThat(languages(term, SKOS.definition.asNode())).containsExactly("en");
            });
  }

  @Test
  void everyTermHasOneLabelInEachOfTheSixLanguages() {
    assertThat(minted())
        .allSatisfy(
            name ->
                assertThat(languages(NodeFactory.createURI(Arc.NS + name), SKOS.prefLabel.asNode()))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES));
  }

  @Test
  void marksOnlyLabelsThatAreThereAndNeverTheEnglishOne() {
    assertThat(minted())
        .allSatisfy(
            name ->
                assertThat(
                        objects(NodeFactory.createURI(Arc.NS + name), Arc.UNCHECKED_LABEL_LANGUAGE))
                    .as(name)
                    .extracting(Node::getLiteralLexicalForm)
                    .isSubsetOf("ar", "es", "fr", "ru", "zh"));
  }

  private static Set<String> constants() {
    return Arrays.stream(Arc.class.getFields())
        .filter(field -> field.getType() == Node.class && Modifier.isStatic(field.getModifiers()))
        .map(
            field -> {
              try {
                return local((Node) field.get(null));
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toSet());
  }

  private Set<String> minted() {
    return terms.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY).toList().stream()
        .map(triple -> local(triple.getSubject()))
        .collect(Collectors.toSet());
  }

  private List<String> languages(Node subject, Node predicate) {
    return objects(subject, predicate).stream().map(Node::getLiteralLanguage).toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return terms.find(subject, predicate, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .toList();
  }

  private static String local(Node term) {
    assertThat(term.getURI()).startsWith(Arc.NS);
    return term.getURI().substring(Arc.NS.length());
  }
}
