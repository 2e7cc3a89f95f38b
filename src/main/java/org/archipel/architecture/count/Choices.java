package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.architecture.model.Option;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/**
 * Numbers what can be chosen: a product, or a technology known by name, for a block. Names that
 * differ by signs only are one choice. One thread.
 */
final class Choices {

  /**
   * Something that can be chosen.
   *
   * @param block that it fills
   * @param key of the option
   * @param product empty for a name
   * @param thing the product, or the name as a literal
   */
  record Choice(int block, String key, Optional<Node> product, Node thing) {}

  private final Snapshot snapshot;
  private final int[] firstOfName;
  private final List<Choice> choices = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  Choices(Snapshot snapshot) {
    this.snapshot = snapshot;
    Things names = snapshot.names();
    Map<String, Integer> firsts = new HashMap<>();
    this.firstOfName = new int[names.size()];
    for (int name = 0; name < firstOfName.length; name++) {
      String key = Option.key(names.node(name).getLiteralLexicalForm());
      Integer first = firsts.putIfAbsent(key, name);
      firstOfName[name] = first == null ? name : first;
    }
  }

  int size() {
    return choices.size();
  }

  Choice get(int choice) {
    return choices.get(choice);
  }

  /** Returns the number of what a row chose for a block, or {@link Things#NONE} if it says none. */
  int of(int row, int block) {
    int product = snapshot.uses().product(row);
    int name = snapshot.uses().name(row);
    if (block == Things.NONE || (product == Things.NONE && name == Things.NONE)) {
      return Things.NONE;
    }
    int thing = product != Things.NONE ? product : -1 - firstOfName[name];
    return numbers.computeIfAbsent(
        (long) block << 32 | (thing & 0xFFFF_FFFFL),
        unused -> {
          choices.add(product != Things.NONE ? product(block, product) : name(block, name));
          return choices.size() - 1;
        });
  }

  private Choice product(int block, int product) {
    Node node = snapshot.products().node(product);
    return new Choice(block, Option.key(node), Optional.of(node), node);
  }

  private Choice name(int block, int name) {
    Node node = snapshot.names().node(firstOfName[name]);
    return new Choice(block, Option.key(node.getLiteralLexicalForm()), Optional.empty(), node);
  }
}
