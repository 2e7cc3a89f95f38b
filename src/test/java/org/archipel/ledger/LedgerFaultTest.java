package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.AU;
import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.PRESS;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.STACK;
import static org.archipel.ledger.LedgerFixture.entry;
import static org.archipel.ledger.LedgerFixture.many;
import static org.archipel.ledger.LedgerFixture.statements;
import static org.archipel.ledger.LedgerFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFaultTest {

  private static final int THREADS = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void completesAnIntentOfWhichSomeBranchesHaveMoved(int moved) throws IOException {
    Map<Audience, Commit> before;
    Map<Audience, Commit> after;
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1"), entry(PRESS, MEMBERS, "a b 1")));
      before = ledger.heads();
      ledger.append(submission(entry(STACK, PUBLIC, "a b 2"), entry(PRESS, MEMBERS, "a b 2")));
      after = ledger.heads();
    }
    List<Audience> audiences = List.of(PUBLIC, MEMBERS);
    for (Audience audience : audiences.subList(moved, audiences.size())) {
      Files.writeString(branch(folder, audience), before.get(audience).id() + "\n");
    }
    plantIntent(folder, before, after, "");

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.heads()).isEqualTo(after);
      ledger.append(submission(entry(STACK, PUBLIC, "a b 3")));
      assertThat(ledger.verify()).isEmpty();
    }
    assertThat(folder.resolve("intents")).isEmptyDirectory();
  }

  @Test
  void ignoresAnIntentThatWasNeverWhole() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    }
    Files.writeString(folder.resolve("intents/0.intent.tmp"), "archipel intent 1\npublic 00");

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.history(PUBLIC)).hasSize(1);
    }
    assertThat(folder.resolve("intents")).isEmptyDirectory();
  }

  @Test
  void passesAnIntentAfterWhichTheLedgerHasGoneOn() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
      Map<Audience, Commit> first = ledger.heads();
      ledger.append(submission(entry(STACK, PUBLIC, "a b 2")));
      Map<Audience, Commit> second = ledger.heads();
      ledger.append(submission(entry(STACK, PUBLIC, "a b 3")));
      plantIntent(folder, first, second, "");
    }
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.history(PUBLIC)).hasSize(3);
    }
  }

  @Test
  void needsNobodyToRemoveStaleLocksAndUnfinishedFiles() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    }
    List<Path> stale =
        Stream.of(
                "public.git/refs/heads/main.lock",
                "public.git/packed-refs.lock",
                "public.git/config.lock",
                "public.git/objects/pack/incoming-123.tmp",
                "members.git.tmp/HEAD",
                "office/AU.git.tmp/objects/pack/x")
            .map(folder::resolve)
            .toList();
    for (Path path : stale) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(stale).noneMatch(Files::exists);
      ledger.append(submission(entry(STACK, PUBLIC, "a b 2"), entry(PRESS, MEMBERS, "c d 1")));
      assertThat(ledger.heads().keySet()).containsExactly(PUBLIC, MEMBERS);
    }
  }

  @Test
  void losesNoneOfManyContributionsAtOnce() throws Exception {
    try (Ledger ledger = Ledger.open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Receipt>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ContributionKey key = ContributionKey.of("AU", "AU", "part-" + i);
        String line = "item-" + i + " p " + i;
        work.add(
            () -> {
              Receipt receipt =
                  ledger.append(
                      submission(
                          Entry.of(key, Map.of(PUBLIC, statements(line), AU, statements(line)))));
              // Reading goes on beside writing, and both repositories change in one moment.
              Map<Audience, Commit> heads = ledger.heads();
              assertThat(heads.get(PUBLIC).contribution()).isEqualTo(heads.get(AU).contribution());
              assertThat(ledger.state(PUBLIC, heads.get(PUBLIC)).keys()).contains(key);
              return receipt;
            });
      }
      for (Future<Receipt> done : threads.invokeAll(work)) {
        assertThat(done.get().changed()).isTrue();
      }
      assertThat(ledger.history(PUBLIC)).hasSize(THREADS);
      assertThat(ledger.state(AU, ledger.head(AU).orElseThrow()).keys()).hasSize(THREADS);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void readsWhatIsWholeBesideADamagedFile() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(
          submission(
              entry(STACK, PUBLIC, "a b 1"), Entry.of(PRESS, Map.of(PUBLIC, many("l", 3_000)))));
    }
    flipAByteOf(largestPack());

    try (Ledger ledger = Ledger.open(folder)) {
      LedgerState state = ledger.state(PUBLIC, ledger.head(PUBLIC).orElseThrow());
      assertThatThrownBy(() -> state.statements(PRESS)).isInstanceOf(Trouble.class);
      assertThat(state.statements(STACK)).isEqualTo(statements("a b 1"));
      ledger.append(submission(Entry.of(PRESS, Map.of(PUBLIC, many("l", 3_001)))));
      assertThat(ledger.history(PUBLIC)).hasSize(2);
    }
  }

  @Test
  void opensACloneOfThePublicRepository(@TempDir Path other) throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      for (int i = 0; i < 5; i++) {
        ledger.append(submission(entry(STACK, PUBLIC, "a b " + i)));
      }
      Git.run(folder, "clone", "-q", "--mirror", "public.git", other + "/public.git");
      Git.run(other.resolve("public.git"), "gc", "-q");
      try (Ledger replica = Ledger.open(other)) {
        assertThat(replica.history(PUBLIC)).isEqualTo(ledger.history(PUBLIC));
        assertThat(replica.state(PUBLIC, replica.head(PUBLIC).orElseThrow()).statements(STACK))
            .isEqualTo(statements("a b 4"));
        assertThat(replica.verify()).isEmpty();
        replica.append(submission(entry(STACK, PUBLIC, "a b 5")));
        assertThat(replica.history(PUBLIC)).hasSize(6);
        replica.forget(STACK);
        assertThat(replica.verify()).isEmpty();
      }
      Git.check(other.resolve("public.git"));
    }
  }

  @Test
  void namesADamagedFileByCommitAndPath() throws IOException {
    Commit damaged;
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
      Receipt large =
          ledger.append(submission(Entry.of(PRESS, Map.of(PUBLIC, many("large", 3_000)))));
      damaged = large.commits().get(PUBLIC);
      ledger.append(submission(entry(STACK, PUBLIC, "a b 2")));
      assertThat(ledger.verify()).isEmpty();
    }
    flipAByteOf(largestPack());

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.verify())
          .singleElement()
          .satisfies(
              damage -> {
                assertThat(damage.commit()).isEqualTo(damaged.id());
                assertThat(damage.file()).isEqualTo("statements/AU/press/stack.nt");
              });
    }
  }

  @Test
  void saysWhereACommitDoesNotTellTheTruth(@TempDir Path clone) throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    }
    Git.run(clone, "clone", "-q", folder + "/public.git", "work");
    Path work = clone.resolve("work");
    Files.writeString(
        work.resolve("statements/AU/AU/stack.nt"),
        "<https://b.example> <https://p.example> \"2\" .\n<https://a.example> <https://p.example> \"1\" .\n");
    Git.run(work, "-c", "user.name=Eve", "-c", "user.email=", "commit", "-q", "-a", "-m", "Mine");
    Git.run(work, "push", "-q");

    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.verify())
          .extracting(Damage::what)
          .anyMatch(what -> what.contains("not sorted"))
          .anyMatch(what -> what.contains("without the message saying so"));
    }
  }

  @Test
  void refusesToBeginAnewOnATornBranch() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    }
    Files.writeString(branch(folder, PUBLIC), "");

    try (Ledger ledger = Ledger.open(folder)) {
      assertThatThrownBy(() -> ledger.append(submission(entry(STACK, PUBLIC, "a b 2"))))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("public.git");
      assertThat(ledger.verify()).isNotEmpty();
    }
  }

  @Test
  void keepsPacksFewAndContentWholeOverManySmallAppends() throws IOException {
    try (Ledger ledger = Ledger.open(folder)) {
      for (int i = 0; i < 100; i++) {
        ledger.append(
            submission(entry(ContributionKey.of("AU", "AU", "p" + i % 7), PUBLIC, "a b " + i)));
      }
      try (Stream<Path> packs = Files.list(folder.resolve("public.git/objects/pack"))) {
        assertThat(packs.count()).isLessThan(2 * 32);
      }
      assertThat(ledger.history(PUBLIC)).hasSize(100);
      assertThat(ledger.verify()).isEmpty();
      ledger.compact();
      try (Stream<Path> packs = Files.list(folder.resolve("public.git/objects/pack"))) {
        assertThat(packs.count()).isEqualTo(2);
      }
      assertThat(ledger.verify()).isEmpty();
    }
    Git.check(folder.resolve("public.git"));
  }

  static Path branch(Path ledger, Audience audience) {
    return ledger.resolve(audience + ".git").resolve(AudienceRepository.BRANCH);
  }

  static void plantIntent(
      Path ledger, Map<Audience, Commit> before, Map<Audience, Commit> after, String extra)
      throws IOException {
    StringBuilder text = new StringBuilder("archipel intent 1\n");
    after.forEach(
        (audience, commit) ->
            text.append(audience)
                .append(' ')
                .append(before.get(audience).id())
                .append(' ')
                .append(commit.id())
                .append('\n'));
    Files.writeString(ledger.resolve("intents/planted.intent"), text + extra + "end\n");
  }

  static Path copyOf(Path ledger) throws IOException {
    Path copy = Files.createTempDirectory(ledger.getParent(), "copy");
    try (Stream<Path> all = Files.walk(ledger)) {
      for (Path path : all.toList()) {
        Path target = copy.resolve(ledger.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copy;
  }

  /** Adds the packs of one ledger to another. */
  static void addObjects(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(file -> file.toString().contains("/pack-")).toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path largestPack() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("public.git/objects/pack"))) {
      return all.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  private static void flipAByteOf(Path pack) throws IOException {
    byte[] bytes = Files.readAllBytes(pack);
    int place = bytes.length / 4 + new Random(7).nextInt(bytes.length / 4);
    bytes[place] ^= 0x20;
    Files.delete(pack);
    Files.write(pack, bytes);
  }
}
