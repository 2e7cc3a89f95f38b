package org.archipel.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.ontology.GraphDigest;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreBroken;
import org.archipel.store.StoreDelta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of one home, one per audience, kept at the heads of the ledger: public and members
 * always, an office's own on demand. Thread-safe.
 */
final class Stores implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

  /** How many offices' own stores stay open. */
  private static final int KEPT_OFFICES = 4;

  private final Home home;
  private final Projection projection;
  private final Map<Audience, Store> open = new LinkedHashMap<>();

  Stores(Home home, Projection projection) {
    this.home = home;
    this.projection = projection;
  }

  /** Opens the stores of public and members and brings them to the heads of the ledger. */
  synchronized void start() {
    List.of(Audience.PUBLIC, Audience.MEMBERS).forEach(this::get);
  }

  /** Returns an audience's store; it stands at the head of the ledger when this returns. */
  synchronized Store get(Audience audience) {
    Store store = open.get(audience);
    if (store == null) {
      Projection.base(audience).ifPresent(this::get);
      makeRoom(audience);
      store = Store.open(home.store(audience));
      open.put(audience, store);
      bring(audience, store);
    }
    return store;
  }

  /** Returns what changed for an audience between two stamps; empty if that cannot be told. */
  Optional<StoreDelta> between(Audience audience, Stamp from, Stamp to) {
    return projection.canContinue(from)
        ? Optional.of(projection.delta(audience, from, to))
        : Optional.empty();
  }

  /** Brings every open store to the heads of the ledger. */
  synchronized void followLedger() {
    for (Map.Entry<Audience, Store> entry : List.copyOf(open.entrySet())) {
      bring(entry.getKey(), entry.getValue());
    }
  }

  /** Builds every open store anew. */
  synchronized void rebuild(Progress progress) {
    List<Map.Entry<Audience, Store>> all = new ArrayList<>(open.entrySet());
    for (int i = 0; i < all.size(); i++) {
      progress.at("Building the store of " + all.get(i).getKey(), i, all.size());
      build(all.get(i).getKey(), all.get(i).getValue());
    }
    progress.at("Building stores", all.size(), all.size());
  }

  /**
   * Compares every open store with the ledger and builds again what differs. Reads everything: for
   * the background.
   */
  void verify() {
    for (Map.Entry<Audience, Store> entry : opened().entrySet()) {
      verify(entry.getKey(), entry.getValue());
    }
  }

  private void verify(Audience audience, Store store) {
    if (store.needsBuilding()) {
      return;
    }
    Optional<Stamp> stamp = Optional.empty();
    String wrong;
    try (Reading reading = store.reading()) {
      // Of the transaction that is compared: a write between the two would look like damage.
      stamp = Optional.of(reading.stamp());
      List<Node> differing = differing(audience, store, reading.stamp());
      wrong =
          differing.isEmpty()
              ? ""
              : differing.size() + " graphs differ, first " + differing.getFirst();
    } catch (StoreBroken e) {
      wrong = String.valueOf(e.getMessage());
    }
    if (wrong.isEmpty()) {
      LOG.debug("The store of {} agrees with the ledger", audience);
      return;
    }
    if (stamp.isPresent() && !stamp.equals(store.stamp())) {
      return; // It moved on while it was read; what was compared is no more.
    }
    LOG.warn(
        "The store of {} does not agree with the ledger and is built again: {}", audience, wrong);
    synchronized (this) {
      build(audience, store);
    }
  }

  /**
   * Returns the graphs in which an audience's store differs from the ledger, or from what was
   * derived into it.
   */
  List<Node> differing(Audience audience) {
    Store store = get(audience);
    try (Reading reading = store.reading()) {
      return differing(audience, store, reading.stamp());
    }
  }

  /** To be called inside a reading that the stamp was read in. */
  private List<Node> differing(Audience audience, Store store, Stamp stamp) {
    Map<Node, GraphDigest> expected = projection.expected(audience, stamp);
    Derived.of(stamp)
        .filter(derived -> derived.digest().count() > 0)
        .ifPresent(derived -> expected.put(Derived.GRAPH, derived.digest()));
    return store.verify(expected);
  }

  private void bring(Audience audience, Store store) {
    Stamp target = projection.stamp(audience);
    Optional<Stamp> from = store.stamp();
    if (from.isPresent() && from.get().isOfSameCommits(target)) {
      return;
    }
    if (from.isPresent() && projection.canContinue(from.get()) && !store.isOvergrown()) {
      try {
        store.apply(
            target.withDerived(from.get().derived()),
            projection.delta(audience, from.get(), target));
        return;
      } catch (StoreBroken e) {
        LOG.warn("The store of {} broke and is built again: {}", audience, e.getMessage());
      }
    }
    build(audience, store);
  }

  private void build(Audience audience, Store store) {
    Stamp target = projection.stamp(audience);
    Optional<Audience> base = Projection.base(audience);
    if (base.isEmpty()) {
      store.build(target, sink -> projection.tell(audience, target, sink));
      return;
    }
    Store below = get(base.get());
    Stamp from = below.stamp().orElseThrow();
    StoreDelta delta = projection.delta(audience, from, target);
    store.buildFrom(below, target, Derived.without(below.read(Derived::statements), delta));
  }

  /** Returns the stores that are open now. */
  synchronized Map<Audience, Store> opened() {
    return new LinkedHashMap<>(open);
  }

  /**
   * Writes what was derived into an audience's store, where what was derived before still stands.
   *
   * @param at what the store stood for when the difference was made
   * @param derived names what stands there afterwards
   * @return whether it was written; if not, the store is closed or was built again meanwhile
   */
  synchronized boolean derive(Audience audience, Stamp at, Derived derived, StoreDelta delta) {
    Store store = open.get(audience);
    Optional<Stamp> now = store == null ? Optional.empty() : store.stamp();
    if (store == null || now.isEmpty() || !now.get().derived().equals(at.derived())) {
      return false;
    }
    try {
      store.apply(now.get().withDerived(derived.toString()), delta);
      return true;
    } catch (StoreBroken e) {
      LOG.warn("The store of {} broke and is built again: {}", audience, e.getMessage());
      build(audience, store);
      return false;
    }
  }

  private void makeRoom(Audience wanted) {
    List<Audience> offices =
        open.keySet().stream().filter(a -> a.officeCode().isPresent()).toList();
    if (wanted.officeCode().isPresent() && offices.size() >= KEPT_OFFICES) {
      Store oldest = open.remove(offices.getFirst());
      if (oldest != null) {
        oldest.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Store::close);
    open.clear();
  }
}
