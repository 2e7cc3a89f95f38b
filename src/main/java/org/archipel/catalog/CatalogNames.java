package org.archipel.catalog;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.query.Names;
import org.archipel.query.ValueType;

/**
 * What is known by name: a slug or code by the public store, where a look-up is cheap from the
 * first moment; every other name, and every hint, by the reference tables.
 */
record CatalogNames(Stores stores, Tables tables) implements Names {

  @Override
  public Optional<Node> find(ValueType type, String name) {
    if (!type.folder().isEmpty() && Ids.isSlug(name)) {
      Node node = Ids.node(type.folder(), name);
      if (isThing(node)) {
        return Optional.of(node);
      }
    }
    return resolved().find(type, name);
  }

  @Override
  public boolean isComplete(ValueType type) {
    return resolved().isComplete(type);
  }

  @Override
  public String hint(ValueType type, String name) {
    return resolved().hint(type, name);
  }

  @Override
  public Collection<String> codes(String scheme) {
    return resolved().codes(scheme);
  }

  private boolean isThing(Node node) {
    return stores
        .get(Audience.PUBLIC)
        .read(dataset -> dataset.contains(Node.ANY, node, RDF.type.asNode(), Node.ANY));
  }

  private Names resolved() {
    return Names.of(tables.resolver());
  }
}
