package org.archipel.query.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.PatternMatchTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.jspecify.annotations.Nullable;

/**
 * What the union of the named graphs says of a subject, read in one go and kept while it is likely
 * to be asked for again. It serves one execution, on one thread.
 */
final class Facts {

  /** A subject of whom more is said is not read in one go. */
  private static final int MOST = 64;

  /** Slots by hash; a subject pushes out the one before it. */
  private static final int SLOTS = 4096;

  /** The statements of one subject, in the order of the index, each once. */
  private record Subject(NodeId id, List<NodeId> properties, List<NodeId> values) {}

  /** So many values of a property are read at once when single ones were asked for often. */
  private static final int MOST_VALUES = 2000;

  private static final int OFTEN = 100;

  /** The values of a property: how often one was asked for, and all of them if they are few. */
  private static final class Values {
    private int asked;
    private @Nullable Set<NodeId> all;
  }

  private final DatasetGraphTDB dataset;
  private final Map<NodeId, Values> values = new HashMap<>();
  private final NodeTupleTable quads;
  private final NodeTable nodes;
  private final @Nullable Subject[] slots = new @Nullable Subject[SLOTS];

  Facts(DatasetGraphTDB dataset) {
    this.dataset = dataset;
    this.quads = dataset.getQuadTable().getNodeTupleTable();
    this.nodes = quads.getNodeTable();
  }

  NodeTable nodes() {
    return nodes;
  }

  NodeId id(Node node) {
    return nodes.getNodeIdForNode(node);
  }

  /** Returns the values of a property, none if there is none; null when too much is said. */
  @Nullable List<NodeId> values(NodeId subject, NodeId property) {
    Subject said = slots[slot(subject)];
    if (said == null || !said.id().equals(subject)) {
      said = read(subject);
      slots[slot(subject)] = said;
    }
    int size = said.properties().size();
    if (size > MOST) {
      return null;
    }
    int from = 0;
    while (from < size && !said.properties().get(from).equals(property)) {
      from++;
    }
    int to = from;
    while (to < size && said.properties().get(to).equals(property)) {
      to++;
    }
    return from == to ? List.of() : said.values().subList(from, to);
  }

  private static int slot(NodeId subject) {
    int hash = subject.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  /** The index sorts by subject, property, value and graph: the same statements are neighbours. */
  private Subject read(NodeId subject) {
    Subject said = new Subject(subject, new ArrayList<>(16), new ArrayList<>(16));
    if (NodeId.isDoesNotExist(subject)) {
      return said;
    }
    Iterator<Tuple<NodeId>> found = find(subject, NodeId.NodeIdAny, NodeId.NodeIdAny);
    while (found.hasNext() && said.properties().size() <= MOST) {
      Tuple<NodeId> quad = found.next();
      NodeId property = quad.get(2);
      NodeId value = quad.get(3);
      if (said.properties().isEmpty()
          || !said.values().getLast().equals(value)
          || !said.properties().getLast().equals(property)) {
        said.properties().add(property);
        said.values().add(value);
      }
    }
    return said;
  }

  /** Whether any subject has this value of a property. */
  boolean isValue(NodeId property, NodeId value) {
    if (NodeId.isDoesNotExist(property) || NodeId.isDoesNotExist(value)) {
      return false;
    }
    Values known = values.computeIfAbsent(property, any -> new Values());
    if (++known.asked == OFTEN) {
      known.all = few(property);
    }
    return known.all == null
        ? find(NodeId.NodeIdAny, property, value).hasNext()
        : known.all.contains(value);
  }

  private @Nullable Set<NodeId> few(NodeId property) {
    Set<NodeId> all = new HashSet<>();
    Iterator<Tuple<NodeId>> found = find(NodeId.NodeIdAny, property, NodeId.NodeIdAny);
    int read = 0;
    while (found.hasNext()) {
      if (++read > MOST_VALUES) {
        return null;
      }
      all.add(found.next().get(3));
    }
    return all;
  }

  private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId property, NodeId value) {
    return quads.find(NodeId.NodeIdAny, subject, property, value);
  }

  /** Matches a pattern as TDB2 does. */
  QueryIterator match(BasicPattern pattern, QueryIterator input, ExecutionContext execution) {
    return PatternMatchTDB2.execute(dataset, Quad.unionGraph, pattern, input, null, execution);
  }
}
