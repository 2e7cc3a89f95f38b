package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.AU;
import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.NOON;
import static org.archipel.ledger.LedgerFixture.PRESS;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.STACK;
import static org.archipel.ledger.LedgerFixture.entry;
import static org.archipel.ledger.LedgerFixture.original;
import static org.archipel.ledger.LedgerFixture.statements;
import static org.archipel.ledger.LedgerFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerForgetTest {

  private static final String SECRET = "Kookaburra";

  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder);
    ledger.append(submission(entry(STACK, PUBLIC, "rio name RIO")));
    ledger.append(
        new Submission(
            "Press Clerk",
            "About the " + SECRET,
            NOON.plusSeconds(1),
            List.of(
                entry(
                    PRESS,
                    Map.of(PUBLIC, statements("x name " + SECRET), MEMBERS, statements("y n 1")),
                    original(AU, SECRET + ".yaml", "name: " + SECRET)))));
    ledger.append(
        submission(
            NOON.plusSeconds(2),
            entry(PRESS, PUBLIC, "x name " + SECRET + "2"),
            entry(
                STACK,
                Map.of(PUBLIC, statements("rio name RIO2")),
                original(AU, "both.yaml", "name: " + SECRET))));
    ledger.append(submission(NOON.plusSeconds(3), entry(PRESS, PUBLIC, "x name nobody")));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void leavesNoByteOfWhatWasForgotten() throws IOException {
    assertThat(repositoriesWith(SECRET))
        .containsExactly("members.git", "office/AU.git", "public.git");

    ledger.forget(PRESS);

    assertThat(repositoriesWith(SECRET)).isEmpty();
    assertThat(repositoriesWith("RIO2")).containsExactly("public.git");
    for (String repository : List.of("public.git", "members.git", "office/AU.git")) {
      Git.check(folder.resolve(repository));
      assertThat(Git.run(folder.resolve(repository), "fsck", "--unreachable", "--no-reflogs"))
          .doesNotContain("unreachable");
    }
    assertThat(ledger.verify()).isEmpty();
  }

  @Test
  void keepsNumbersAuthorsTimesAndAllOtherContent() {
    List<Commit> before = ledger.history(PUBLIC);
    Commit last = before.getFirst();

    Forgotten forgotten = ledger.forget(PRESS);

    List<Commit> after = ledger.history(PUBLIC);
    assertThat(forgotten.before().get(PUBLIC)).isEqualTo(last);
    assertThat(forgotten.after().get(PUBLIC)).isEqualTo(after.getFirst());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i))
          .usingRecursiveComparison()
          .comparingOnlyFields("audience", "sequence", "recorded", "author", "contribution")
          .isEqualTo(before.get(i));
    }
    assertThat(after)
        .extracting(Commit::title)
        .containsExactly("Forgotten", "Say what we run", "Forgotten", "Say what we run");
    assertThat(after.getLast()).isEqualTo(before.getLast());
    LedgerState state = ledger.state(PUBLIC, after.getFirst());
    assertThat(state.keys()).containsExactly(STACK);
    assertThat(state.statements(STACK)).isEqualTo(statements("rio name RIO2"));
    assertThatThrownBy(() -> ledger.state(PUBLIC, last)).isInstanceOf(Trouble.class);
  }

  @Test
  void leavesTheOtherAudiencesAlone() {
    Optional<Commit> members = ledger.head(MEMBERS);

    Forgotten forgotten = ledger.forget(PRESS, PUBLIC);

    assertThat(forgotten.after().keySet()).containsExactly(PUBLIC);
    assertThat(ledger.head(MEMBERS)).isEqualTo(members);
    assertThat(ledger.forget(PRESS, PUBLIC).after()).isEmpty();
  }

  @Test
  void goesOnAfterwards() {
    ledger.forget(PRESS);

    ledger.append(submission(entry(PRESS, PUBLIC, "x name new")));
    ledger.close();
    ledger = Ledger.open(folder);

    assertThat(ledger.history(PUBLIC)).extracting(Commit::sequence).containsExactly(5, 4, 3, 2, 1);
    assertThat(ledger.history(PUBLIC, PRESS)).hasSize(1);
    assertThat(ledger.verify()).isEmpty();
  }

  @Test
  void finishesWhatAKillInterruptedBeforeTheBranchMoved() throws IOException {
    Path copy = LedgerFaultTest.copyOf(folder);
    Map<Audience, Commit> before = ledger.heads();
    ledger.forget(PRESS);
    Map<Audience, Commit> after = ledger.heads();
    // The killed one: new objects and the intent are there, the branches and old objects too.
    try (Ledger killed = Ledger.open(copy)) {
      assertThat(killed.heads()).isEqualTo(before);
    }
    LedgerFaultTest.addObjects(folder, copy);
    LedgerFaultTest.plantIntent(copy, before, after, "sweep\n");

    try (Ledger reopened = Ledger.open(copy)) {
      assertThat(reopened.heads()).isEqualTo(after);
      assertThat(repositoriesWith(copy, SECRET)).isEmpty();
      assertThat(reopened.verify()).isEmpty();
    }
    assertThat(copy.resolve("intents")).isEmptyDirectory();
  }

  @Test
  void forgetsTagsAndOtherBranchesThatWouldKeepItAlive() throws IOException {
    Path repository = folder.resolve("public.git");
    Git.run(repository, "tag", "keep", "main~1");
    Git.run(repository, "branch", "other", "main~1");
    Git.run(repository, "pack-refs", "--all");

    ledger.forget(PRESS);

    assertThat(repositoriesWith(SECRET)).isEmpty();
    assertThat(Git.run(repository, "for-each-ref", "--format=%(refname)").strip())
        .isEqualTo("refs/heads/main");
  }

  private List<String> repositoriesWith(String word) throws IOException {
    return repositoriesWith(folder, word);
  }

  /** Returns the repositories with a word in any file, or in any object however unreachable. */
  private static List<String> repositoriesWith(Path folder, String word) throws IOException {
    List<Path> repositories;
    try (Stream<Path> all = Files.walk(folder)) {
      repositories = all.filter(path -> path.toString().endsWith(".git")).sorted().toList();
    }
    assertThat(repositories).hasSize(3);
    return repositories.stream()
        .filter(
            repository ->
                Git.run(repository, "cat-file", "--batch-all-objects", "--batch").contains(word)
                    || anyFileHas(repository, word))
        .map(repository -> folder.relativize(repository).toString())
        .toList();
  }

  private static boolean anyFileHas(Path folder, String word) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
