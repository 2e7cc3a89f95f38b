package org.archipel.architecture;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.architecture.count.Counting;
import org.archipel.architecture.count.Slots;
import org.archipel.architecture.group.Groups;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.ReferenceArchitecture;
import org.archipel.architecture.recur.Recurrences;
import org.archipel.ontology.Statements;
import org.archipel.snapshot.Snapshot;

/**
 * Makes the reference architecture that follows from what offices said. Immutable, thread-safe.
 *
 * <pre>{@code
 * Parameters parameters = Parameters.current(asOf, List.of("members=0a1b2c"), "members");
 * Statements statements = store.read(dataset -> Derivation.of(dataset, parameters)).statements();
 * }</pre>
 *
 * <p>The same snapshot, background and parameters give the same statements, byte for byte.
 */
public final class Derivation {

  private final ReferenceArchitecture architecture;

  private Derivation(ReferenceArchitecture architecture) {
    this.architecture = architecture;
  }

  /** Derives it from a snapshot alone: things are called by the end of their address. */
  public static Derivation of(Snapshot snapshot, Parameters parameters) {
    return of(snapshot, Background.NONE, parameters);
  }

  /** Derives it from a store, inside the caller's read transaction. */
  public static Derivation of(DatasetGraph dataset, Parameters parameters) {
    return of(Snapshot.of(dataset), Background.of(dataset), parameters);
  }

  /**
   * Derives it from a snapshot.
   *
   * @param background what things are called, and the slots that the network speaks of
   */
  public static Derivation of(Snapshot snapshot, Background background, Parameters parameters) {
    Counting counting = Counting.of(snapshot, parameters);
    List<Groups.Members> groups = Groups.of(snapshot, counting, background, parameters);
    List<Slots.Subset> subsets =
        groups.stream()
            .map(group -> new Slots.Subset(group.group().key(), group.members()))
            .toList();
    Slots.Made made = new Slots(counting, background, subsets).make();
    Recurrences.Found found = Recurrences.of(counting, parameters);
    List<String> remarks = new ArrayList<>(made.leftOut());
    remarks.addAll(found.sentences());
    return new Derivation(
        new ReferenceArchitecture(
            parameters,
            made.slots(),
            groups.stream().map(Groups.Members::group).toList(),
            found.patterns(),
            found.rules(),
            remarks,
            made.truncated() || found.truncated()));
  }

  /** Derives it from a store as {@link #of(DatasetGraph, Parameters)} does, told as statements. */
  public static Statements statementsOf(DatasetGraph dataset, Parameters parameters) {
    return of(dataset, parameters).statements();
  }

  public ReferenceArchitecture architecture() {
    return architecture;
  }

  /** Returns what its graph {@code derived/<name>} holds, sorted. */
  public Statements statements() {
    return new ArchitectureStatements(architecture).all();
  }
}
