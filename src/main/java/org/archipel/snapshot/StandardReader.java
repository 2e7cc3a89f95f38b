package org.archipel.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.snapshot.fact.LongIndex;

/**
 * Reads who uses which standards: by a claim of its own, or because an interface or a flow follows
 * it. One thread, used once.
 */
final class StandardReader {

  private final Sources sources;
  private final Dictionaries kinds;
  private final SystemRows systems;
  private final LongIndex claims = new LongIndex();

  StandardReader(Sources sources, SystemRows systems) {
    this.sources = sources;
    this.kinds = sources.kinds();
    this.systems = systems;
  }

  StandardUses read() {
    addClaims(Arc.USES_STANDARD);
    addClaims(Arc.FOLLOWS_STANDARD);
    int n = claims.size();
    int[] office =
        first(one(Arc.IS_USE_AT, kinds.offices()), one(Arc.CONCERNS_OFFICE, kinds.offices()));
    int[] system = system(office);
    int[][] own =
        sources
            .columns()
            .many(n, claims::number, Arc.REALISES_CAPABILITY, kinds.capabilities()::number);
    Status[] status = sources.columns().statuses(n, claims::number, Arc.HAS_STATUS);
    boolean[] attributed = sources.attributed(n, claims::key);
    int[][] standards = standards();
    List<Row> rows = new ArrayList<>();
    for (int claim = 0; claim < n; claim++) {
      if (office[claim] != Things.NONE) {
        int[] capabilities = with(own[claim], system[claim]);
        for (int standard : standards[claim]) {
          rows.add(
              new Row(
                  office[claim],
                  system[claim],
                  standard,
                  status[claim],
                  attributed[claim],
                  capabilities));
        }
      }
    }
    rows.sort(Row.ORDER);
    return table(rows);
  }

  @SuppressWarnings("ArrayRecordComponent") // shared with the systems, and not changed
  private record Row(
      int office, int system, int standard, Status status, boolean attributed, int[] capabilities) {
    static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::office)
            .thenComparingInt(Row::system)
            .thenComparingInt(Row::standard)
            .thenComparing(Row::status)
            .thenComparing(Row::attributed)
            .thenComparing(Row::capabilities, Arrays::compare);
  }

  private static StandardUses table(List<Row> rows) {
    boolean[] attributed = new boolean[rows.size()];
    for (int i = 0; i < attributed.length; i++) {
      attributed[i] = rows.get(i).attributed();
    }
    return new StandardUses(
        rows.stream().mapToInt(Row::office).toArray(),
        rows.stream().mapToInt(Row::system).toArray(),
        rows.stream().mapToInt(Row::standard).toArray(),
        rows.stream().map(Row::status).toArray(Status[]::new),
        attributed,
        rows.stream().map(Row::capabilities).toArray(int[][]::new));
  }

  private void addClaims(Node property) {
    sources
        .facts()
        .each(
            property,
            (claim, standard) -> {
              if (!sources.standing().isRejected(claim)) {
                claims.add(claim);
              }
            });
  }

  private int[][] standards() {
    int[][] used = many(Arc.USES_STANDARD);
    int[][] followed = many(Arc.FOLLOWS_STANDARD);
    Arrays.setAll(used, i -> used[i].length == 0 ? followed[i] : used[i]);
    return used;
  }

  /**
   * A flow has no system of its own but ends: then it is the one of its office, first the sender.
   */
  private int[] system(int[] office) {
    int[] ends =
        first(
            own(one(Arc.FROM_SYSTEM, kinds.systems()), office),
            own(one(Arc.TO_SYSTEM, kinds.systems()), office));
    return first(one(Arc.IS_PART_OF_SYSTEM, kinds.systems()), ends);
  }

  private int[] own(int[] system, int[] office) {
    int[] own = new int[system.length];
    for (int i = 0; i < own.length; i++) {
      boolean isOwn = system[i] != Things.NONE && systems.office()[system[i]] == office[i];
      own[i] = isOwn ? system[i] : Things.NONE;
    }
    return own;
  }

  private int[] with(int[] capabilities, int system) {
    int[] all = capabilities;
    if (system != Things.NONE) {
      for (int capability : systems.capabilities()[system]) {
        all = ColumnReader.with(all, capability);
      }
    }
    return all;
  }

  private int[] one(Node property, Dictionary values) {
    return sources.columns().one(claims.size(), claims::number, property, values::number);
  }

  private int[][] many(Node property) {
    return sources
        .columns()
        .many(claims.size(), claims::number, property, kinds.standards()::number);
  }

  private static int[] first(int[] wanted, int[] otherwise) {
    int[] first = new int[wanted.length];
    Arrays.setAll(first, i -> wanted[i] == Things.NONE ? otherwise[i] : wanted[i]);
    return first;
  }
}
