package org.archipel.store;

import static org.archipel.store.Sample.after;
import static org.archipel.store.Sample.digests;
import static org.archipel.store.Sample.graph;
import static org.archipel.store.Sample.source;
import static org.archipel.store.Sample.stamp;
import static org.archipel.store.Sample.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is torn, missing, stale or swapped under a reader. */
class StoreFaultTest {

  private static final Map<Node, Statements> DATA =
      Map.of(graph(1), statements(1, 400), graph(2), statements(2, 400));

  @TempDir Path home;

  @BeforeEach
  void build() {
    try (Store store = Store.open(home)) {
      store.build(stamp("a1"), source(DATA));
    }
  }

  @Test
  void dropsAGenerationInWhichAWriteFailed() throws IOException {
    Files.writeString(generation().resolve("BROKEN"), "");
    assertIsBuiltAgain();
  }

  @Test
  void dropsAGenerationWithoutAStamp() throws IOException {
    Durably.deleteTree(generation());
    BulkLoad.fill(generation(), source(DATA));
    assertIsBuiltAgain();
  }

  @Test
  void needsBuildingWhenTheGenerationIsGone() {
    Durably.deleteTree(generation());
    assertIsBuiltAgain();
  }

  @Test
  void needsBuildingWhenCurrentIsTorn() throws IOException {
    Files.writeString(home.resolve("CURRENT"), "gen-");
    assertIsBuiltAgain();
  }

  @Test
  void dropsAGenerationWithATornJournal() throws IOException {
    Files.write(generation().resolve("Data-0001/journal.jrnl"), new byte[] {0, 0, 1, 7, 9, 1, 3});
    try (Store store = Store.open(home)) {
      if (!store.needsBuilding()) {
        assertThat(store.verify(digests(DATA))).isEmpty();
      }
    }
  }

  @Test
  void findsFlippedBytesInTheNodeFile() throws IOException {
    overwrite("nodes-data.obj", 600, 64);
    assertIsFoundWrong();
  }

  @Test
  void findsATruncatedNodeFile() throws IOException {
    try (FileChannel file = open("nodes-data.obj")) {
      file.truncate(1_000);
    }
    assertIsFoundWrong();
  }

  @Test
  void findsZeroesInAnIndex() throws IOException {
    overwrite("GSPO.dat", 8192, 8192);
    assertIsFoundWrong();
  }

  @Test
  void removesStaleGenerationsWhenItOpens() throws IOException {
    Files.createDirectories(home.resolve("gen-0007/Data-0001"));
    try (Store store = Store.open(home)) {
      assertThat(store.stamp()).contains(stamp("a1"));
      assertThat(home.resolve("gen-0007")).doesNotExist();
      store.build(stamp("a2"), source(DATA));
      assertThat(home.resolve("gen-0008")).exists();
    }
  }

  @Test
  void goesOnServingWhenABuildFailsMidway() throws IOException {
    try (Store store = Store.open(home)) {
      GraphSource failing =
          sink -> {
            source(DATA).tell(sink);
            throw new IllegalStateException("disk full");
          };
      assertThatThrownBy(() -> store.build(stamp("a2"), failing)).hasMessage("disk full");
      assertThat(store.stamp()).contains(stamp("a1"));
      assertThat(store.verify(digests(DATA))).isEmpty();
      assertThat(generations()).hasSize(1);
    }
  }

  @Test
  void carriesOverWhatIsAppliedDuringABuild() {
    StoreDelta delta = new StoreDelta(Map.of(), Map.of(graph(3), statements(3, 20)));
    try (Store store = Store.open(home)) {
      store.build(
          stamp("a1"),
          sink -> {
            source(DATA).tell(sink);
            Thread other = Thread.ofPlatform().start(() -> store.apply(stamp("a2"), delta));
            join(other);
          });
      assertThat(store.stamp()).contains(stamp("a2"));
      assertThat(store.verify(digests(after(DATA, delta)))).isEmpty();
    }
  }

  @Test
  void packsALargeDifferenceIntoAFreshGeneration() {
    StoreDelta delta =
        new StoreDelta(
            Map.of(graph(1), statements(1, 300)), Map.of(graph(3), statements(3, 5_000)));
    try (Store store = Store.open(home)) {
      store.apply(stamp("a2"), delta);
      assertThat(home.resolve("gen-0002")).exists();
      assertThat(store.stamp()).contains(stamp("a2"));
      assertThat(store.verify(digests(after(DATA, delta)))).isEmpty();
      store.apply(stamp("a3"), new StoreDelta(delta.added(), Map.of()));
      assertThat(
              store.verify(
                  digests(after(after(DATA, delta), new StoreDelta(delta.added(), Map.of())))))
          .isEmpty();
    }
  }

  @Test
  void leavesNothingOfMembersInPublic() throws IOException {
    Statements secret = Statements.of(List.of(Sample.triple(9, 1, "for members only")));
    try (Store open = Store.open(home);
        Store members = Store.open(home.resolve("members"))) {
      members.buildFrom(
          open,
          new Stamp(1, Map.of("public", "a1", "members", "b1")),
          new StoreDelta(Map.of(), Map.of(graph(1), secret)));
      assertThat(
              Files.readString(
                  nodes(home.resolve("members/gen-0001")),
                  java.nio.charset.StandardCharsets.ISO_8859_1))
          .contains("for members only");
      assertThat(
              Files.readString(nodes(generation()), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("for members only");
    }
  }

  @Test
  void refusesABaseThatStandsForSomethingElse() {
    try (Store open = Store.open(home);
        Store members = Store.open(home.resolve("members"))) {
      assertThatThrownBy(
              () -> members.buildFrom(open, new Stamp(1, Map.of("public", "a7")), StoreDelta.NONE))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void letsReadersFinishWhereTheyBeganWhileGenerationsAreSwapped() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(4);
    try (Store store = Store.open(home);
        ExecutorService readers = Executors.newFixedThreadPool(4)) {
      store.build(stamp("0"), source(Map.of(graph(1), statements(1, 100))));
      List<Future<Integer>> reads =
          Stream.generate(() -> readers.submit(() -> readUntil(stop, store, reading)))
              .limit(4)
              .toList();
      reading.await();
      for (int n = 1; n <= 12; n++) {
        Map<Node, Statements> more = Map.of(graph(1), statements(1, 100 + n));
        if (n % 3 == 0) {
          store.apply(stamp(Integer.toString(n)), new StoreDelta(Map.of(), more));
        } else {
          store.build(stamp(Integer.toString(n)), source(more));
        }
      }
      stop.set(true);
      for (Future<Integer> read : reads) {
        assertThat(read.get()).isPositive();
      }
      assertThat(generations()).hasSize(1);
    }
  }

  private static int readUntil(AtomicBoolean stop, Store store, CountDownLatch reading) {
    int reads = 0;
    while (!stop.get()) {
      try (Reading open = store.reading()) {
        int step = Integer.parseInt(open.stamp().commits().get("public"));
        long count = store.read(dataset -> dataset.getUnionGraph().stream().count());
        assertThat(count).isEqualTo(100 + step);
      }
      reads++;
      reading.countDown();
    }
    return reads;
  }

  private void assertIsBuiltAgain() {
    try (Store store = Store.open(home)) {
      assertThat(store.needsBuilding()).isTrue();
      assertThat(generations()).isEmpty();
      store.build(stamp("a2"), source(DATA));
      assertThat(store.verify(digests(DATA))).isEmpty();
    }
  }

  private void assertIsFoundWrong() {
    try (Store store = Store.open(home)) {
      boolean wrong = store.needsBuilding();
      try {
        wrong |= !store.verify(digests(DATA)).isEmpty();
      } catch (StoreBroken e) {
        wrong = true;
      }
      assertThat(wrong).isTrue();
      store.build(stamp("a2"), source(DATA));
      assertThat(store.verify(digests(DATA))).isEmpty();
    }
  }

  private Path generation() {
    return home.resolve("gen-0001");
  }

  private static Path nodes(Path generation) {
    return generation.resolve("Data-0001/nodes-data.obj");
  }

  private List<Path> generations() {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(file -> file.getFileName().toString().startsWith("gen-")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private FileChannel open(String file) throws IOException {
    return FileChannel.open(
        generation().resolve("Data-0001").resolve(file), StandardOpenOption.WRITE);
  }

  private void overwrite(String file, long position, int length) throws IOException {
    try (FileChannel channel = open(file)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[length]), position);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
