package org.archipel.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.archipel.architecture.Derivation;
import org.archipel.catalog.Checker.Checked;
import org.archipel.catalog.release.Releases;
import org.archipel.ledger.Commit;
import org.archipel.ledger.Damage;
import org.archipel.ledger.Entry;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.Receipt;
import org.archipel.ledger.Submission;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Labels;
import org.archipel.query.Names;
import org.archipel.query.Question;
import org.archipel.query.Questions;
import org.archipel.search.Hit;
import org.archipel.stack.ContributionKey;
import org.archipel.store.Store;
import org.archipel.view.Picture;
import org.archipel.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A home that is open: its ledger, its stores, the questions. Thread-safe: one contribution at a
 * time, any number of readers.
 */
public final class Catalog implements AutoCloseable {

  /** What a home is to hold when it is opened. */
  public enum Content {
    REAL,
    DEMONSTRATION,
    /** Either; real data when the home is empty. */
    WHATEVER_IS_THERE
  }

  private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);

  private static final Duration BEFORE_VERIFYING = Duration.ofSeconds(3);

  private final Home home;
  private final HomeLock lock;
  private final Installation installation;
  private final Ledger ledger;
  private final Stores stores;
  private final Derivations derivations;
  private final Questions questions;
  private final Asker asker = new Asker();
  private final Tables tables;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final NameIndexes names;
  private final boolean demonstration;
  private volatile boolean closed;

  private Catalog(Home home, HomeLock lock, Installation shipped, Content wanted) {
    JenaSystem.init(); // before threads: two that meet Jena's classes first may wait for each other
    this.home = home;
    this.lock = lock;
    Supplier<Questions> reading = Questions.loadAhead(shipped.queries());
    this.ledger = Ledger.open(home.ledger());
    this.demonstration = DemonstrationData.isHeld(ledger, wanted, home);
    this.installation =
        demonstration ? DemonstrationData.in(home.demonstration(), shipped) : shipped;
    this.tables = new Tables(installation);
    this.questions = demonstration ? Questions.load(installation.queries()) : reading.get();
    Projection projection = new Projection(ledger);
    this.stores = new Stores(home, projection);
    this.derivations = new Derivations(stores, projection, Derivation::statementsOf);
    this.names = new NameIndexes(home, stores);
  }

  /**
   * Opens a home: repairs what a kill left, loads the data that ships with Archipel if it changed,
   * brings the stores to the ledger's heads.
   *
   * @param lock the home's lock; the catalogue closes it when it is closed, or does not open
   * @throws Trouble if the environment does not allow it
   */
  public static Catalog open(
      Home home, HomeLock lock, Installation installation, Progress progress) {
    return open(home, lock, installation, progress, Content.WHATEVER_IS_THERE);
  }

  /**
   * Opens a home that is to hold a certain content.
   *
   * @throws Trouble if it holds another, or the environment does not allow it
   */
  public static Catalog open(
      Home home, HomeLock lock, Installation installation, Progress progress, Content wanted) {
    try {
      Catalog catalog = new Catalog(home, lock, installation, wanted);
      catalog.start(progress);
      return catalog;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private void start(Progress progress) {
    new CatalogData(installation, demonstration)
        .load(ledger, tables, home.stores().resolve("loaded"), progress);
    progress.at("Opening the stores", 0, 0);
    stores.start();
  }

  /**
   * Compares the stores with the ledger, graph by graph, in a thread of its own and once the first
   * askers have been served; what differs is built again. From then on derives, in the background,
   * whenever stores move. For a process that stays.
   */
  public void verifyInBackground() {
    CompletableFuture.delayedExecutor(
            BEFORE_VERIFYING.toMillis(),
            TimeUnit.MILLISECONDS,
            work -> Thread.ofPlatform().name("verify-stores").daemon().start(work))
        .execute(this::verifyStores);
  }

  private void verifyStores() {
    try {
      if (!closed) {
        names.followStores();
        stores.verify();
        derivations.followInBackground();
      }
    } catch (RuntimeException e) {
      if (!closed) { // What is closed under its feet may fail.
        LOG.warn("Comparing the stores with the ledger failed: {}", e.toString());
      }
    }
  }

  /** Whether everything here about offices is invented; then every door marks what leaves it. */
  public boolean isDemonstration() {
    return demonstration;
  }

  // Asking

  public Questions questions() {
    return questions;
  }

  public Installation installation() {
    return installation;
  }

  /** Returns what is known by name, for arguments of questions. */
  public Names names() {
    return new CatalogNames(stores, tables);
  }

  /**
   * Answers a question from an audience's store as it is now. One about what is derived waits until
   * that follows from all that was contributed.
   */
  public Answer ask(Question question, Arguments arguments, LocalDate asOf, Audience audience) {
    return DerivedTerms.isAbout(question)
        ? whileDerived(audience, store -> asker.ask(question, arguments, asOf, store))
        : asker.ask(question, arguments, asOf, store(audience));
  }

  /**
   * Calls a function with an audience's store while its graph {@code derived/current} follows from
   * the commits that the store stands for; it is called again if the store moved on meanwhile. Not
   * to be called inside a reading.
   */
  public <T> T whileDerived(Audience audience, Function<Store, T> user) {
    return derivations.whileCurrent(audience, user);
  }

  /**
   * Brings what is derived in an audience's store up to date when a question is about it, so that
   * the store's version is that of the answer.
   */
  public void prepare(Question question, Audience audience) {
    if (DerivedTerms.isAbout(question)) {
      derivations.bring(audience);
    }
  }

  /** Likewise for a view. */
  public void prepare(View view, Audience audience) {
    if (view.isDerived()) {
      derivations.bring(audience);
    }
  }

  /** Returns an audience's store for a query, with what is derived if the query is about it. */
  public Store storeFor(String query, Audience audience) {
    if (DerivedTerms.isAbout(query)) {
      derivations.bring(audience);
    }
    return store(audience);
  }

  /** Answers a question that nobody is to know was asked: it leaves no trace in memory. */
  public Answer askUnremembered(
      Question question, Arguments arguments, LocalDate asOf, Audience audience) {
    return asker.askUnremembered(question, arguments, asOf, store(audience));
  }

  /**
   * Draws a view. One of what is derived waits until that follows from all that was contributed.
   *
   * @throws org.archipel.query.BadArgument if it does not take what was given
   * @throws Trouble wrong usage, when there is nothing to show
   */
  public Picture draw(ViewOrder order) {
    Drawing drawing = new Drawing(questions, asker, names(), demonstration);
    return order.view().isDerived()
        ? whileDerived(order.audience(), store -> drawing.draw(order, store))
        : drawing.draw(order, store(order.audience()));
  }

  /** Returns the labels of the things in an answer. */
  public Labels labels(Answer answer, Audience audience) {
    return Labels.of(store(audience), answer, List.of("en"));
  }

  /** Returns an audience's store, made on demand for an office. */
  public Store store(Audience audience) {
    return stores.get(audience);
  }

  /** Returns what an audience's store says about an address; empty if it says nothing. */
  public Optional<Thing> thing(String iri, Audience audience) {
    return Things.find(store(audience), iri);
  }

  /** Returns things by any of their names, also a misspelt one, best first. */
  public List<Hit> search(String text, Audience audience, int limit) {
    return names.find(text, audience, limit);
  }

  public Counts counts(Audience audience) {
    return Things.counts(store(audience));
  }

  /** Returns how many statements an audience's store holds. */
  public long statements(Audience audience) {
    return Things.statements(store(audience));
  }

  // Contributing

  /** Checks a contribution and tells what it would change; stores nothing. */
  public Outcome tryOut(Sending sending) {
    Checked checked = reviewed(checker().check(sending));
    return checked.hasErrors() ? Outcome.refused(checked) : outcome(sending, checked);
  }

  /**
   * Accepts a contribution, or refuses it with every problem. When this returns with a receipt, it
   * is on the disk and visible.
   */
  public Outcome contribute(Sending sending) {
    Checked checked = reviewed(checker().check(sending));
    if (checked.hasErrors()) {
      return Outcome.refused(checked);
    }
    writing.lock();
    try {
      Outcome outcome = outcome(sending, checked);
      String title = "Contribute for " + (sending.isNetwork() ? "the network" : sending.office());
      return outcome.with(append(sending.author(), title, checked.entries()));
    } finally {
      writing.unlock();
    }
  }

  /** Returns the check that a contribution goes through, which needs no home. */
  public Checker checker() {
    return tables.checker();
  }

  private Checked reviewed(Checked checked) {
    Checked reviewed = new Reviews(stores).withTheirClaims(checked);
    return new SlotsElsewhere(stores).warned(new SystemsElsewhere(stores).withTheirParts(reviewed));
  }

  private Outcome outcome(Sending sending, Checked checked) {
    return Outcome.of(sending.office(), checked, ledger, tables.resolver());
  }

  private Receipt append(String author, String title, List<Entry> entries) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Receipt receipt = ledger.append(new Submission(author, title, now, entries));
    stores.followLedger();
    derivations.moved();
    return receipt;
  }

  /** Returns what gives out what is said of offices as files, to be edited and sent back. */
  public Exports exports() {
    return new Exports(ledger, tables, store(Audience.PUBLIC));
  }

  /** Returns the releases of the derived reference architecture. */
  public Releases releases() {
    return Past.releases(ledger, stores, writing);
  }

  // Looking back

  /** Returns the commits that an audience may know of, newest first. */
  public List<Commit> history(Audience audience) {
    return Projection.history(ledger, audience);
  }

  /**
   * Returns what changed about an office, item by item.
   *
   * @param office WIPO ST.3 code, or {@link ContributionKey#NETWORK}
   * @param from a moment as a person names it: a commit, a day, a time, {@code now}
   * @throws Trouble wrong usage, if a moment is none
   */
  public List<ItemDifference> diff(String office, String from, String to, Audience audience) {
    return new OfficeDifference(ledger, Projection.sources(audience)).of(office, from, to);
  }

  /** Whether anything ever stood under a key. */
  public boolean knows(ContributionKey key) {
    return ledger.heads().keySet().stream()
        .anyMatch(audience -> !ledger.history(audience, key).isEmpty());
  }

  /** Erases everything that ever stood under a key, for good, and builds every store anew. */
  public void forget(ContributionKey key) {
    writing.lock();
    try {
      ledger.forget(key);
      stores.rebuild(Progress.SILENT);
      names.forget();
      derivations.moved();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Checks the ledger and builds every store anew from it.
   *
   * @throws Trouble if the ledger is damaged; the message names commit and file
   */
  public void rebuild(Progress progress) {
    writing.lock();
    try {
      progress.at("Checking the ledger", 0, 0);
      Damage.refuse(ledger.verify());
      stores.rebuild(progress);
      names.forget();
      derivations.moved();
    } finally {
      writing.unlock();
    }
  }

  /** Returns the graphs in which an audience's store differs from the ledger, mostly none. */
  public List<Node> differingGraphs(Audience audience) {
    return stores.differing(audience);
  }

  /** Closes stores and ledger, and lets go of the home. */
  @Override
  public void close() {
    closed = true;
    try {
      derivations.close();
      names.close();
      stores.close();
      ledger.close();
    } finally {
      lock.close();
    }
  }
}
