package org.archipel.query.gate;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** A solution that has grown by looked-up values, which become terms when somebody reads them. */
final class FactsRow extends BindingBase {

  private final Map<Var, Integer> places;
  private final @Nullable NodeId[] ids;
  private final @Nullable Node[] read;
  private final NodeTable nodes;

  /** Places say where a variable's value stands among the ids; null is no value. */
  FactsRow(Binding parent, Map<Var, Integer> places, @Nullable NodeId[] ids, NodeTable nodes) {
    super(parent);
    this.places = places;
    this.ids = ids;
    this.read = new @Nullable Node[ids.length];
    this.nodes = nodes;
  }

  @Override
  protected Iterator<Var> vars1() {
    return places.keySet().stream().filter(this::contains1).iterator();
  }

  @Override
  protected int size1() {
    return (int) Arrays.stream(ids).filter(id -> id != null).count();
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var var) {
    Integer place = places.get(var);
    return place != null && ids[place] != null;
  }

  @Override
  @SuppressWarnings("NullAway") // the interface's null for no value
  protected Node get1(Var var) {
    Integer place = places.get(var);
    return place == null ? null : at(place);
  }

  private @Nullable Node at(int place) {
    Node node = read[place];
    NodeId id = ids[place];
    if (node == null && id != null) {
      node = nodes.getNodeForNodeId(id);
      read[place] = node;
    }
    return node;
  }

  @Override
  protected void forEach1(BiConsumer<Var, Node> action) {
    places.forEach(
        (var, place) -> {
          Node node = at(place);
          if (node != null) {
            action.accept(var, node);
          }
        });
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    BindingBuilder builder = Binding.builder(newParent);
    forEach1(builder::add);
    return builder.build();
  }
}
