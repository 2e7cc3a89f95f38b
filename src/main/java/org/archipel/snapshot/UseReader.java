package org.archipel.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.snapshot.fact.LongIndex;

/**
 * Reads the uses of technology. Rows of claims that something is used come first, then one per
 * system that is an instance of a product; at last all are put in order. One thread, used once.
 */
final class UseReader {

  private static final int[] NOTHING = {};

  private final Sources sources;
  private final Dictionaries kinds;
  private final SystemRows systems;
  private final ProductRows products;
  private final UseNames names;
  private final LongIndex claims;

  /** The systems that are instances, in the order of their rows, which follow those of claims. */
  private final int[] instances;

  private final int rows;

  UseReader(Sources sources, SystemRows systems, ProductRows products) {
    this.sources = sources;
    this.kinds = sources.kinds();
    this.systems = systems;
    this.products = products;
    this.claims = kinds.uses();
    this.names = new UseNames(sources);
    this.instances =
        IntStream.range(0, systems.office().length)
            .filter(i -> systems.product()[i] != Things.NONE)
            .toArray();
    this.rows = claims.size() + instances.length;
  }

  Things names() {
    return names.things();
  }

  Uses read() {
    int[] office = joined(one(Arc.IS_USE_AT, kinds.offices()), systems.office());
    int[] all = IntStream.range(0, systems.office().length).toArray();
    int[] system = joined(one(Arc.IS_PART_OF_SYSTEM, kinds.systems()), all);
    int[] product = joined(one(Arc.USES_PRODUCT, kinds.products()), systems.product());
    int[] block = joined(one(Arc.FILLS_BLOCK, kinds.blocks()), nothing(all.length));
    int[] name = joined(names.column(), nothing(all.length));
    int[] platform = new int[rows];
    for (int i = 0; i < rows; i++) {
      boolean isKnown = product[i] != Things.NONE;
      name[i] = isKnown ? Things.NONE : name[i];
      block[i] = isKnown && block[i] == Things.NONE ? products.usualBlock()[product[i]] : block[i];
      int ofSystem = system[i] == Things.NONE ? Things.NONE : systems.platform()[system[i]];
      platform[i] = ofSystem == Things.NONE ? products.platform(product[i]) : ofSystem;
    }
    return ordered(
        new Uses.Columns(
            office,
            system,
            platform,
            block,
            product,
            name,
            joined(one(Arc.USES_RELEASE, kinds.releases()), nothing(all.length)),
            joined(one(Arc.HAS_USE_DECISION, kinds.codes()), nothing(all.length)),
            statuses(),
            attributed(),
            months(Arc.SINCE, 1),
            months(Arc.UNTIL, 12),
            new int[0][],
            new int[0][]));
  }

  /** Puts rows in order, leaves out those without an office, and adds what systems lend them. */
  private Uses ordered(Uses.Columns was) {
    List<Status> all = List.of(Status.values());
    int[] status = new int[rows];
    int[] attributed = new int[rows];
    for (int i = 0; i < rows; i++) {
      status[i] = all.indexOf(was.status()[i]);
      attributed[i] = was.attributed()[i] ? 1 : 0;
    }
    RowOrder order =
        RowOrder.by(
                was.office(),
                was.system(),
                was.product(),
                was.name(),
                was.block(),
                was.release(),
                status,
                attributed,
                was.since(),
                was.until(),
                was.decision())
            .without(was.office(), Things.NONE);
    int n = order.size();
    Status[] statuses = new Status[n];
    boolean[] isAttributed = new boolean[n];
    int[][] capabilities = new int[n][];
    int[][] rights = new int[n][];
    for (int i = 0; i < n; i++) {
      int row = order.row(i);
      int system = was.system()[row];
      int product = was.product()[row];
      statuses[i] = was.status()[row];
      isAttributed[i] = was.attributed()[row];
      rights[i] = system == Things.NONE ? NOTHING : systems.rights()[system];
      capabilities[i] =
          system != Things.NONE
              ? systems.capabilities()[system]
              : product == Things.NONE ? NOTHING : products.capabilities()[product];
    }
    return new Uses(
        new Uses.Columns(
            order.apply(was.office()),
            order.apply(was.system()),
            order.apply(was.platform()),
            order.apply(was.block()),
            order.apply(was.product()),
            order.apply(was.name()),
            order.apply(was.release()),
            order.apply(was.decision()),
            statuses,
            isAttributed,
            order.apply(was.since()),
            order.apply(was.until()),
            capabilities,
            rights));
  }

  private int[] one(Node property, Dictionary values) {
    return sources.columns().one(claims.size(), claims::number, property, values::number);
  }

  private int[] months(Node property, int whenOnlyYear) {
    LongToIntFunction system = kinds.systems()::number;
    return joined(
        sources.columns().months(claims.size(), claims::number, property, whenOnlyYear),
        sources.columns().months(systems.office().length, system, property, whenOnlyYear));
  }

  private Status[] statuses() {
    Status[] all =
        Arrays.copyOf(
            sources.columns().statuses(claims.size(), claims::number, Arc.HAS_STATUS), rows);
    for (int i = 0; i < instances.length; i++) {
      all[claims.size() + i] = systems.status()[instances[i]];
    }
    return all;
  }

  private boolean[] attributed() {
    boolean[] all = Arrays.copyOf(sources.attributed(claims.size(), claims::key), rows);
    for (int i = 0; i < instances.length; i++) {
      all[claims.size() + i] = systems.attributed()[instances[i]];
    }
    return all;
  }

  /** Returns a column of claims and, after it, what a column of all systems has for instances. */
  private int[] joined(int[] ofClaims, int[] ofSystems) {
    int[] all = Arrays.copyOf(ofClaims, rows);
    for (int i = 0; i < instances.length; i++) {
      all[ofClaims.length + i] = ofSystems[instances[i]];
    }
    return all;
  }

  private static int[] nothing(int size) {
    int[] nothing = new int[size];
    Arrays.fill(nothing, Things.NONE);
    return nothing;
  }
}
