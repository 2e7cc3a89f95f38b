package org.archipel.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Arc;
import org.archipel.snapshot.fact.LongIndex;

/** The names that uses say, folded to lower case. One thread. */
final class UseNames {

  private final Sources sources;
  private final LongIndex said = new LongIndex();
  private final int[] folded;
  private final List<String> names;

  UseNames(Sources sources) {
    this.sources = sources;
    sources.columns().addValues(sources.kinds().uses()::number, Arc.TECHNOLOGY_NAME, said);
    Map<String, Integer> numbers = new HashMap<>();
    TreeSet<String> sorted = new TreeSet<>();
    for (int i = 0; i < said.size(); i++) {
      sorted.add(folded(i));
    }
    this.names = List.copyOf(sorted);
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    this.folded = new int[said.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = numbers.getOrDefault(folded(i), Things.NONE);
    }
  }

  private String folded(int number) {
    return sources.facts().node(said.key(number)).getLiteralLexicalForm().toLowerCase(Locale.ROOT);
  }

  Things things() {
    int[] broader = new int[names.size()];
    java.util.Arrays.fill(broader, Things.NONE);
    return new Things(names.stream().<Node>map(NodeFactory::createLiteralString).toList(), broader);
  }

  /** Returns the number of the name per use, or {@link Things#NONE}. */
  int[] column() {
    LongIndex uses = sources.kinds().uses();
    return sources
        .columns()
        .one(
            uses.size(),
            uses::number,
            Arc.TECHNOLOGY_NAME,
            name -> {
              int at = said.number(name);
              return at == LongIndex.ABSENT ? Things.NONE : folded[at];
            });
  }
}
