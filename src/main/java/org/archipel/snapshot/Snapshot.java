package org.archipel.snapshot;

import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Statements;
import org.archipel.snapshot.fact.Facts;

/**
 * What an audience's store says about technology at one moment, as columns. Immutable, thread-safe.
 *
 * <pre>{@code
 * Snapshot snapshot = store.read(Snapshot::of);
 * for (int row = 0; row < snapshot.uses().size(); row++) {
 *   Node product = snapshot.products().node(snapshot.uses().product(row));
 * }
 * }</pre>
 *
 * @param offices every office of the tables and every other that anything is said about
 * @param systems of all offices
 * @param capabilities with what is broader
 * @param blocks building blocks, with what is broader
 * @param products with, as broader, nothing: the block that a product usually fills is {@link
 *     #usualBlock}
 * @param names technologies that no table knows, by the name that was said, folded to lower case
 * @param releases with the {@code broader} of none; a release's product is {@link #productOf}
 * @param standards with the standard that supersedes nothing here: broader is none
 * @param rights IP rights, with what is broader
 * @param codes codes of use-decision, delivery, hosting, protocol, size-band and examination-type
 * @param uses the uses of technology
 * @param standardUses the uses of standards
 * @param systemRows what is said of systems, in the order of {@code systems}
 * @param profiles what is said of offices, in the order of {@code offices}
 * @param usualBlock per product its usual block, or {@link Things#NONE}
 * @param productOf per release its product
 * @param platforms per product whether it is a shared platform
 * @param supportEndDays per release the last day of the vendor's support, counted from 1970-01-01
 *     ({@link java.time.LocalDate#toEpochDay}); {@link Things#NONE} unknown. It has ended when that
 *     day is before the day of asking, as in the questions
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
public record Snapshot(
    Things offices,
    Things systems,
    Things capabilities,
    Things blocks,
    Things products,
    Things names,
    Things releases,
    Things standards,
    Things rights,
    Things codes,
    Uses uses,
    StandardUses standardUses,
    SystemRows systemRows,
    Profiles profiles,
    int[] usualBlock,
    int[] productOf,
    boolean[] platforms,
    int[] supportEndDays) {

  /** Reads a snapshot inside the caller's read transaction. */
  public static Snapshot of(DatasetGraph dataset) {
    return SnapshotReader.read(Facts.of(dataset));
  }

  /** Takes a snapshot of statements that are in no store, for tests and files. */
  public static Snapshot of(Statements statements) {
    DatasetGraph dataset = org.apache.jena.sparql.core.DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> statements.forEach(triple -> dataset.getDefaultGraph().add(triple)));
    return dataset.calculateRead(() -> of(dataset));
  }

  /** Returns a month as a number: months since year 0, from 1 so that 0 is free for unknown. */
  public static int month(int year, int month) {
    return year * 12 + month;
  }
}
