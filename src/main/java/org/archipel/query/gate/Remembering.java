package org.archipel.query.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * An OPTIONAL part, a pattern, whose matches depend on few values that come again, such as the
 * milestones of a release, or that most rows have no match for, such as the review of a claim. ARQ
 * is asked once for the same values, and not at all when one of the statements does not exist.
 */
final class Remembering extends QueryIter1 {

  private static final int MOST_KEYS = 500;
  private static final int MOST_MATCHES = 20;

  private final Op part;
  private final List<Var> variables;
  private final List<Triple> triples;
  private final List<NodeId> properties;
  private final Facts facts;
  private final Map<List<@Nullable Node>, List<Binding>> known =
      new LinkedHashMap<>(MOST_KEYS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<@Nullable Node>, List<Binding>> eldest) {
          return size() > MOST_KEYS;
        }
      };
  private Iterator<Binding> ready = Collections.emptyIterator();
  private @Nullable QueryIterator many;
  private @Nullable Binding row;

  Remembering(
      QueryIterator input, Op part, List<Triple> pattern, Facts facts, ExecutionContext execution) {
    super(input, execution);
    this.part = part;
    this.variables = List.copyOf(OpVars.visibleVars(part));
    this.triples = pattern.stream().filter(Remembering::isProbe).toList();
    this.properties = triples.stream().map(triple -> facts.id(triple.getPredicate())).toList();
    this.facts = facts;
  }

  private static boolean isProbe(Triple triple) {
    return triple.getPredicate().isURI()
        && Var.isVar(triple.getSubject())
        && Var.isVar(triple.getObject());
  }

  @Override
  protected boolean hasNextBinding() {
    while (!ready.hasNext()) {
      if (many != null) {
        if (many.hasNext()) {
          return true;
        }
        many.close();
        many = null;
      }
      if (!getInput().hasNext()) {
        return false;
      }
      begin(getInput().next());
    }
    return true;
  }

  @Override
  @SuppressWarnings("NullAway") // hasNextBinding was true
  protected Binding moveToNextBinding() {
    return grown(row, ready.hasNext() ? ready.next() : many.next());
  }

  private void begin(Binding next) {
    row = next;
    @Nullable Node[] key = new @Nullable Node[variables.size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = next.get(variables.get(i));
    }
    if (!mayMatch(next)) {
      ready = List.of(BindingFactory.empty()).iterator();
      return;
    }
    List<Binding> matches = known.get(Arrays.asList(key));
    if (matches == null) {
      matches = ask(key);
    }
    ready = matches.iterator();
  }

  /** Remembers the matches unless they are many: then those beyond are left to be read. */
  private List<Binding> ask(@Nullable Node[] key) {
    BindingBuilder given = Binding.builder();
    for (int i = 0; i < key.length; i++) {
      Node node = key[i];
      if (node != null) {
        given.add(variables.get(i), node);
      }
    }
    QueryIterator found =
        QC.execute(
            part, QueryIterSingleton.create(given.build(), getExecContext()), getExecContext());
    List<Binding> matches = new ArrayList<>();
    while (matches.size() < MOST_MATCHES && found.hasNext()) {
      matches.add(found.next());
    }
    if (matches.size() == MOST_MATCHES) {
      many = found;
      return matches;
    }
    found.close();
    if (matches.isEmpty()) {
      matches.add(BindingFactory.empty());
    }
    known.put(Arrays.asList(key), matches);
    return matches;
  }

  private Binding grown(Binding from, Binding match) {
    if (match.isEmpty()) {
      return from;
    }
    BindingBuilder builder = Binding.builder(from);
    for (Var variable : variables) {
      Node node = match.get(variable);
      if (node != null && !from.contains(variable)) {
        builder.add(variable, node);
      }
    }
    return builder.build();
  }

  private boolean mayMatch(Binding next) {
    for (int i = 0; i < triples.size(); i++) {
      Node value = next.get(Var.alloc(triples.get(i).getObject()));
      if (value != null && !facts.isValue(properties.get(i), facts.id(value))) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void requestSubCancel() {
    if (many != null) {
      many.cancel();
    }
  }

  @Override
  protected void closeSubIterator() {
    if (many != null) {
      many.close();
    }
  }
}
