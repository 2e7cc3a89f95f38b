package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Triple;
import org.archipel.architecture.Derivation;
import org.archipel.ledger.Entry;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.Submission;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.stack.ContributionKey;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivationsTest {

  private static final Audience OWN = Audience.office("AL");

  @TempDir Path folder;

  @Test
  void aQuestionRightAfterAContributionIsAnsweredFromWhatFollowsFromIt() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Answer before = slots(catalog, Audience.PUBLIC);
      assertThat(before.rows()).isNotEmpty();

      contribute(catalog, "AD", "payment", "public");
      Answer after = slots(catalog, Audience.PUBLIC);

      assertThat(after.version()).isNotEqualTo(before.version());
      assertThat(derived(catalog, Audience.PUBLIC))
          .anyMatch(
              triple ->
                  triple.predicateMatches(Arc.COMMIT)
                      && triple
                          .getObject()
                          .getLiteralLexicalForm()
                          .equals("public=" + head(catalog, Audience.PUBLIC)));
      assertThat(slots(catalog, Audience.PUBLIC).version()).isEqualTo(after.version());
      assertThat(catalog.store(Audience.PUBLIC).stamp().orElseThrow().version())
          .isEqualTo(after.version());
      assertThat(catalog.differingGraphs(Audience.PUBLIC)).isEmpty();
    }
  }

  @Test
  void freeQueriesAboutItSeeItTooAndOthersDoNotWait() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      String before = catalog.store(Audience.PUBLIC).stamp().orElseThrow().version();
      catalog.storeFor("SELECT * { ?s a arc:System }", Audience.PUBLIC);
      assertThat(catalog.store(Audience.PUBLIC).stamp().orElseThrow().version()).isEqualTo(before);
      catalog.storeFor("SELECT * { ?s a arc:Slot }", Audience.PUBLIC);
      assertThat(catalog.store(Audience.PUBLIC).stamp().orElseThrow().version())
          .isNotEqualTo(before);
    }
  }

  @Test
  void thePublicOneHasNothingFromMembersNorMembersFromAnOffice() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      slots(catalog, Audience.PUBLIC);
      contribute(catalog, "AD", "members-only", "members");
      contribute(catalog, "AL", "office-only", "office");

      for (Audience audience : List.of(OWN, Audience.MEMBERS, Audience.PUBLIC)) {
        Statements inStore = current(catalog, audience);
        assertThat(commits(inStore))
            .containsExactlyElementsOf(
                new TreeSet<>(
                    Projection.sources(audience).stream()
                        .map(source -> source.name() + "=" + head(catalog, source))
                        .toList()));
        assertThat(audiences(inStore)).containsExactly(audience.name());
        assertThat(catalog.differingGraphs(audience)).isEmpty();
      }
      assertThat(mentions(catalog, Audience.PUBLIC, "members-only")).isFalse();
      assertThat(mentions(catalog, Audience.PUBLIC, "office-only")).isFalse();
      assertThat(mentions(catalog, Audience.MEMBERS, "members-only")).isTrue();
      assertThat(mentions(catalog, Audience.MEMBERS, "office-only")).isFalse();
      assertThat(mentions(catalog, OWN, "members-only")).isTrue();
      assertThat(mentions(catalog, OWN, "office-only")).isTrue();
    }
  }

  @Test
  void itOutlivesARestartAndComesAgainTheSameFromTheLedger() throws IOException {
    Statements first;
    String version;
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, "AD", "payment", "public");
      first = current(catalog, Audience.MEMBERS);
      version = catalog.store(Audience.MEMBERS).stamp().orElseThrow().version();
      assertThat(first.size()).isGreaterThan(20);
    }
    try (Catalog catalog = Homes.open(folder)) {
      assertThat(derived(catalog, Audience.MEMBERS)).isEqualTo(first);
      assertThat(catalog.differingGraphs(Audience.MEMBERS)).isEmpty();
      assertThat(slots(catalog, Audience.MEMBERS).version()).isEqualTo(version);

      catalog.rebuild(Progress.SILENT);
      assertThat(derived(catalog, Audience.MEMBERS)).isEmpty();
      assertThat(catalog.differingGraphs(Audience.MEMBERS)).isEmpty();
      assertThat(current(catalog, Audience.MEMBERS)).isEqualTo(first);
    }
  }

  @Test
  void aStoreIsCopiedWithoutWhatWasDerivedInTheOneBelow() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      assertThat(current(catalog, Audience.PUBLIC).isEmpty()).isFalse();
      assertThat(current(catalog, Audience.MEMBERS).isEmpty()).isFalse();
      assertThat(derived(catalog, OWN)).isEmpty(); // made now, from members'
      assertThat(catalog.differingGraphs(OWN)).isEmpty();
      assertThat(audiences(current(catalog, OWN))).containsExactly("office:AL");
    }
  }

  @Test
  void damageToItIsFoundAndMended() throws IOException {
    try (Held held = hold()) {
      held.derivations.bring(Audience.PUBLIC);
      Store store = held.stores.get(Audience.PUBLIC);
      Stamp stamp = store.stamp().orElseThrow();
      Statements good = store.read(Derived::statements);
      assertThat(held.stores.differing(Audience.PUBLIC)).isEmpty();

      Triple lost = good.iterator().next();
      store.apply(
          stamp, new StoreDelta(Map.of(Derived.GRAPH, Statements.of(List.of(lost))), Map.of()));
      assertThat(held.stores.differing(Audience.PUBLIC)).containsExactly(Derived.GRAPH);

      held.stores.verify();
      assertThat(held.stores.differing(Audience.PUBLIC)).isEmpty();
      held.derivations.bring(Audience.PUBLIC);
      assertThat(store.read(Derived::statements)).isEqualTo(good);
    }
  }

  @Test
  void aDerivationWhileAStoreIsComparedIsNoDamage() throws Exception {
    try (Held held = hold();
        Reading compared = held.stores.get(Audience.PUBLIC).reading()) {
      assertThat(compared.stamp().derived()).isEmpty();

      CompletableFuture.runAsync(() -> held.derivations.bring(Audience.PUBLIC))
          .get(1, TimeUnit.MINUTES);

      assertThat(held.stores.get(Audience.PUBLIC).stamp().orElseThrow().derived()).isNotEmpty();
      assertThat(held.stores.differing(Audience.PUBLIC)).isEmpty();
    }
  }

  @Test
  void aContributionDoesNotWaitForTheBackgroundWhichCatchesUp() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    try (Held held =
        hold(
            (dataset, parameters) -> {
              times.incrementAndGet();
              working.countDown();
              await(mayGoOn);
              return Derivation.of(dataset, parameters).statements();
            })) {
      held.derivations.followInBackground();
      await(working); // the background derives, and will for a while
      held.append("one");
      held.append("two");
      held.derivations.moved();
      assertThat(held.stores.get(Audience.PUBLIC).stamp().orElseThrow().commits())
          .containsEntry("public", held.ledger.head(Audience.PUBLIC).orElseThrow().id());

      mayGoOn.countDown();
      Stamp current = held.derivations.bring(Audience.PUBLIC).orElseThrow();
      assertThat(commits(held.stores.get(Audience.PUBLIC).read(Derived::statements)))
          .containsExactly("public=" + current.commits().get("public"));
      assertThat(times.get()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void whoAsksWhileOthersContributeIsAnsweredFromOneMoment() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (Held held = hold()) {
      Statements seen =
          held.derivations.whileCurrent(
              Audience.PUBLIC,
              store -> {
                if (calls.incrementAndGet() < 3) {
                  held.append("while asking " + calls);
                }
                return store.read(Derived::statements);
              });
      assertThat(calls).hasValue(3);
      assertThat(commits(seen))
          .containsExactly("public=" + held.ledger.head(Audience.PUBLIC).orElseThrow().id());
    }
  }

  @Test
  void theDayIsThatOfTheNewestCommitWhateverDayItIsToday() throws IOException {
    try (Held held = hold()) {
      held.derivations.bring(Audience.PUBLIC);
      LocalDate day =
          held.projection.day(held.stores.get(Audience.PUBLIC).stamp().orElseThrow()).orElseThrow();
      assertThat(held.stores.get(Audience.PUBLIC).read(Derived::statements))
          .anyMatch(
              triple ->
                  triple.predicateMatches(Arc.AS_OF)
                      && triple.getObject().getLiteralLexicalForm().equals(day.toString()));
    }
  }

  /** Ledger, stores and derivations without the rest of a catalogue. */
  private record Held(Ledger ledger, Projection projection, Stores stores, Derivations derivations)
      implements AutoCloseable {

    void append(String title) {
      Statements one =
          Statements.of(
              List.of(
                  Triple.create(
                      Ids.node("office", "AD"),
                      Arc.ACRONYM,
                      org.apache.jena.graph.NodeFactory.createLiteralString(title))));
      ledger.append(
          new Submission(
              "a test",
              title,
              Instant.parse("2026-11-22T12:00:00Z"),
              List.of(
                  Entry.of(
                      ContributionKey.of("AD", "AD", "stack"), Map.of(Audience.PUBLIC, one)))));
      stores.followLedger();
    }

    @Override
    public void close() {
      derivations.close();
      stores.close();
      ledger.close();
    }
  }

  private Held hold() throws IOException {
    return hold((dataset, parameters) -> Derivation.of(dataset, parameters).statements());
  }

  private Held hold(Derivations.Deriving deriving) throws IOException {
    Homes.copyOfRealData(folder);
    Home home = new Home(folder);
    Ledger ledger = Ledger.open(home.ledger());
    Projection projection = new Projection(ledger);
    Stores stores = new Stores(home, projection);
    stores.start();
    return new Held(ledger, projection, stores, new Derivations(stores, projection, deriving));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer slots(Catalog catalog, Audience audience) {
    Question question = catalog.questions().get("architecture/which-slots");
    return catalog.ask(
        question,
        Arguments.of(question, Map.of(), catalog.names()),
        LocalDate.of(2026, 11, 22),
        audience);
  }

  /** What is there now, and what is there once it is asked for. */
  private static Statements derived(Catalog catalog, Audience audience) {
    return catalog.store(audience).read(Derived::statements);
  }

  private static Statements current(Catalog catalog, Audience audience) {
    return catalog.whileDerived(audience, store -> store.read(Derived::statements));
  }

  private static boolean mentions(Catalog catalog, Audience audience, String text) {
    return current(catalog, audience).toString().contains(text);
  }

  private static TreeSet<String> commits(Statements statements) {
    return values(statements, Arc.COMMIT);
  }

  private static TreeSet<String> audiences(Statements statements) {
    return values(statements, Arc.FOR_AUDIENCE);
  }

  private static TreeSet<String> values(
      Statements statements, org.apache.jena.graph.Node property) {
    TreeSet<String> values = new TreeSet<>();
    for (Triple triple : statements) {
      if (triple.predicateMatches(property)) {
        values.add(triple.getObject().getLiteralLexicalForm());
      }
    }
    return values;
  }

  private static String head(Catalog catalog, Audience audience) {
    return catalog.history(audience).stream()
        .filter(commit -> commit.audience().equals(audience))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static void contribute(
      Catalog catalog, String office, String technology, String audience) {
    String text =
        """
        # synthetic, not about a real office
        archipel: stack/1
        office: %s
        audience: %s
        systems:
          - id: %s
            name: Synthetic %s
            capabilities: [payment]
            rights: [patent]
            uses:
              - { name: %s, kind: product, block: payment-gateway, status: in-use }
        """
            .formatted(office, audience, technology, technology, technology);
    Outcome outcome =
        catalog.contribute(
            new Sending(
                List.of(Homes.file(technology + ".yaml", text)),
                office,
                Optional.empty(),
                Optional.empty(),
                "a test"));
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.receipt()).isPresent();
  }
}
