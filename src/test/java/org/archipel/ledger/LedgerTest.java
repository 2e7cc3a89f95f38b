package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.AU;
import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.NOON;
import static org.archipel.ledger.LedgerFixture.PRESS;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.STACK;
import static org.archipel.ledger.LedgerFixture.entry;
import static org.archipel.ledger.LedgerFixture.many;
import static org.archipel.ledger.LedgerFixture.original;
import static org.archipel.ledger.LedgerFixture.statements;
import static org.archipel.ledger.LedgerFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void givesBackWhatEachAudienceWasGiven() {
    Statements open = many("open", 300);
    Statements closed = statements("rio version 8.1.2");

    Receipt receipt = ledger.append(submission(Entry.of(STACK, Map.of(PUBLIC, open, AU, closed))));

    assertThat(receipt.changed()).isTrue();
    assertThat(receipt.commits().keySet()).containsExactly(PUBLIC, AU);
    assertThat(head(PUBLIC).statements(STACK)).isEqualTo(open);
    assertThat(head(PUBLIC).size(STACK)).isEqualTo(open.toBytes().length);
    assertThat(head(PUBLIC).digests()).isEqualTo(Map.of(STACK, open.digest()));
    assertThat(head(AU).statements(STACK)).isEqualTo(closed);
    assertThat(ledger.head(MEMBERS)).isEmpty();
  }

  @Test
  void gitSeesTheSameContentAuthorTimeAndOrder() {
    Statements first = many("a", 50);
    ledger.append(submission(Entry.of(STACK, Map.of(PUBLIC, first))));
    ledger.append(submission(NOON.plusSeconds(60), entry(PRESS, PUBLIC, "rio name RIO")));

    Path repository = folder.resolve("public.git");
    Git.check(repository);
    assertThat(Git.bytes(repository, "show", "main:statements/AU/AU/stack.nt"))
        .isEqualTo(first.toBytes());
    assertThat(Git.run(repository, "log", "--format=%an|%ae|%cI|%s|%H", "main").lines())
        .containsExactly(
            "An Office||2026-11-22T12:01:00+00:00|Say what we run|" + id(0),
            "An Office||2026-11-22T12:00:00+00:00|Say what we run|" + id(1));
    assertThat(Git.run(repository, "symbolic-ref", "HEAD").strip()).isEqualTo("refs/heads/main");
  }

  @Test
  void replacesWhatStoodUnderTheKeyInEveryRepository() {
    ledger.append(
        submission(
            Entry.of(STACK, Map.of(PUBLIC, statements("a b c"), MEMBERS, statements("d e f"))),
            entry(PRESS, MEMBERS, "g h i")));

    Receipt receipt = ledger.append(submission(entry(STACK, PUBLIC, "a b changed")));

    assertThat(receipt.commits().keySet()).containsExactly(PUBLIC, MEMBERS);
    assertThat(head(MEMBERS).keys()).containsExactly(PRESS);
    assertThat(receipt.commits().get(MEMBERS).touched()).isEqualTo(Map.of(STACK, GraphDigest.NONE));
    assertThat(head(PUBLIC).statements(STACK)).isEqualTo(statements("a b changed"));
  }

  @Test
  void commitsNothingWhenEverythingStandsAlready() {
    Entry entry =
        entry(STACK, Map.of(PUBLIC, statements("a b c")), original(AU, "au.yaml", "office: AU"));
    Receipt first = ledger.append(submission(entry));

    Receipt again = ledger.append(submission(NOON.plusSeconds(1), entry));

    assertThat(again.changed()).isFalse();
    assertThat(again.commits()).isEqualTo(first.commits());
    assertThat(ledger.history(PUBLIC)).hasSize(1);
  }

  @Test
  void bringsBackWhatStoodBeforeWithACommitOfItsOwn() {
    ledger.append(submission(entry(STACK, PUBLIC, "a b c")));
    ledger.append(submission(entry(STACK, PUBLIC, "a b d")));
    ledger.append(submission(entry(STACK, PUBLIC, "a b c")));

    assertThat(ledger.history(PUBLIC)).extracting(Commit::sequence).containsExactly(3, 2, 1);
    assertThat(head(PUBLIC).statements(STACK)).isEqualTo(statements("a b c"));
  }

  @Test
  void answersForAnInstantBySequenceWhenTheClockWentBack() {
    ledger.append(submission(NOON, entry(STACK, PUBLIC, "a b 1")));
    ledger.append(submission(NOON.plusSeconds(100), entry(STACK, PUBLIC, "a b 2")));
    ledger.append(submission(NOON.plusSeconds(50), entry(STACK, PUBLIC, "a b 3")));

    assertThat(ledger.at(PUBLIC, NOON.minusSeconds(1))).isEmpty();
    assertThat(ledger.at(PUBLIC, NOON)).map(Commit::sequence).contains(1);
    assertThat(ledger.at(PUBLIC, NOON.plusSeconds(60))).map(Commit::sequence).contains(3);
    assertThat(ledger.at(PUBLIC, NOON.plusSeconds(100))).map(Commit::sequence).contains(3);
  }

  @Test
  void keepsTheHistoryOfEachKeyApart() {
    ledger.append(submission(entry(STACK, PUBLIC, "a b 1"), entry(PRESS, PUBLIC, "c d 1")));
    ledger.append(submission(entry(PRESS, PUBLIC, "c d 2")));

    assertThat(ledger.history(PUBLIC, STACK)).extracting(Commit::sequence).containsExactly(1);
    assertThat(ledger.history(PUBLIC, PRESS)).extracting(Commit::sequence).containsExactly(2, 1);
    assertThat(ledger.history(MEMBERS)).isEmpty();
  }

  @Test
  void readsAnOldStateAfterwards() {
    Commit first = ledger.append(submission(entry(STACK, PUBLIC, "a b 1"))).commits().get(PUBLIC);
    ledger.append(submission(entry(STACK, PUBLIC, "a b 2"), entry(PRESS, PUBLIC, "c d 1")));

    LedgerState state = ledger.state(PUBLIC, first);

    assertThat(state.keys()).containsExactly(STACK);
    assertThat(state.statements(STACK)).isEqualTo(statements("a b 1"));
    assertThat(state.digests()).isEqualTo(Map.of(STACK, statements("a b 1").digest()));
    assertThat(state.statements(PRESS).isEmpty()).isTrue();
  }

  @Test
  void keepsTheFileAsSentInTheRepositoryOfItsOwnerOnly() {
    String odd = "../../C:\\evil\nArchipel-Key: x 0-0/Stack of AU (final).yaml";
    ledger.append(
        submission(
            entry(STACK, Map.of(PUBLIC, statements("a b c")), original(AU, odd, "office: AU"))));

    assertThat(head(AU).original(STACK))
        .hasValueSatisfying(
            sent -> {
              assertThat(sent.bytes()).asString().isEqualTo("office: AU");
              assertThat(sent.name()).startsWith("../../C:\\evil Archipel-Key:");
            });
    assertThat(head(PUBLIC).original(STACK)).isEmpty();
    assertThat(Git.run(folder.resolve("office/AU.git"), "ls-tree", "-r", "--name-only", "main"))
        .matches("originals/AU/AU/stack/[0-9a-f]{8}-stack-of-au-final-.yaml\n");
    assertThat(Git.run(folder.resolve("public.git"), "log", "-p", "main")).doesNotContain("evil");
    Git.check(folder.resolve("office/AU.git"));
  }

  @Test
  void replacesTheFileAsSentTogetherWithTheStatements() {
    ledger.append(
        submission(entry(STACK, Map.of(PUBLIC, statements("a b 1")), original(AU, "1", "one"))));
    ledger.append(
        submission(entry(STACK, Map.of(PUBLIC, statements("a b 2")), original(AU, "2", "two"))));
    assertThat(head(AU).original(STACK)).map(Original::name).contains("2");

    ledger.append(submission(entry(STACK, PUBLIC, "a b 3")));

    assertThat(head(AU).original(STACK)).isEmpty();
  }

  @Test
  void takesAnOfficeThatSaysNothingAnyMoreOutOfTheState() {
    ledger.append(submission(entry(STACK, PUBLIC, "a b c")));

    Receipt receipt = ledger.append(submission(Entry.of(STACK, Map.of(PUBLIC, Statements.none()))));

    assertThat(receipt.changed()).isTrue();
    assertThat(head(PUBLIC).keys()).isEmpty();
    Git.check(folder.resolve("public.git"));
  }

  @Test
  void refusesKeysThatAreNoPathsAndKeysThatComeTwice() {
    for (String path : List.of("../x", "a//b", "", "AU/.git/x", "AU/x.nt/y", "AU/a b/c", "é")) {
      Entry entry = entry(new ContributionKey(path), PUBLIC, "a b c");
      assertThatThrownBy(() -> ledger.append(submission(entry)))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () ->
                ledger.append(
                    submission(entry(STACK, PUBLIC, "a b c"), entry(STACK, PUBLIC, "a b d"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ledger.heads()).isEmpty();
  }

  @Test
  void openedAgainHoldsTheSame() {
    ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    ledger.append(submission(entry(STACK, AU, "a b 2")));
    Map<Audience, Commit> before = ledger.heads();
    List<Commit> history = ledger.history(PUBLIC);
    ledger.close();

    ledger = Ledger.open(folder);

    assertThat(ledger.heads()).isEqualTo(before);
    assertThat(ledger.history(PUBLIC)).isEqualTo(history);
    assertThat(head(AU).statements(STACK)).isEqualTo(statements("a b 2"));
  }

  @Test
  void namesAllCommitsOfOneContributionAlike() {
    Receipt receipt =
        ledger.append(
            submission(
                Entry.of(
                    STACK, Map.of(PUBLIC, statements("a b c"), MEMBERS, statements("d e f")))));

    assertThat(receipt.commits().values()).extracting(Commit::contribution).doesNotContain("");
    assertThat(receipt.commits().get(PUBLIC).contribution())
        .isEqualTo(receipt.commits().get(MEMBERS).contribution());
  }

  @Test
  void aMessageCannotForgeWhatTheLedgerAdds() {
    String message =
        "Title\r\n\r\nBody \u0000 \ud800\n\nArchipel-Key: AU/x/y 1-0\nArchipel-Sequence: 99\n\n";
    ledger.append(
        new Submission("Eve <eve>\nx", message, NOON, List.of(entry(STACK, PUBLIC, "a b c"))));

    Commit commit = ledger.head(PUBLIC).orElseThrow();
    assertThat(commit.sequence()).isEqualTo(1);
    assertThat(commit.touched()).containsOnlyKeys(STACK);
    assertThat(commit.title()).isEqualTo("Title");
    assertThat(commit.message()).endsWith("Archipel-Sequence: 99");
    Git.check(folder.resolve("public.git"));
  }

  private LedgerState head(Audience audience) {
    return ledger.state(audience, ledger.head(audience).orElseThrow());
  }

  private String id(int newest) {
    return ledger.history(PUBLIC).get(newest).id();
  }

  @Test
  void comparesTwoCommitsKeyByKey() {
    Commit first =
        ledger
            .append(
                submission(entry(STACK, PUBLIC, "a b 1", "a b 2"), entry(PRESS, PUBLIC, "x y z")))
            .commits()
            .get(PUBLIC);
    Commit second =
        ledger.append(submission(entry(STACK, PUBLIC, "a b 2", "é b ü"))).commits().get(PUBLIC);

    assertThat(ledger.differences(PUBLIC, Optional.of(first), second))
        .containsExactly(new KeyDifference(STACK, statements("é b ü"), statements("a b 1")));
    assertThat(ledger.differences(PUBLIC, Optional.empty(), first))
        .containsExactly(
            new KeyDifference(STACK, statements("a b 1", "a b 2"), Statements.none()),
            new KeyDifference(PRESS, statements("x y z"), Statements.none()));
    assertThat(ledger.differences(PUBLIC, Optional.of(second), second)).isEmpty();
  }

  @Test
  void comparesTwoCommitsItemByItem() {
    Commit first =
        ledger
            .append(
                submission(
                    entry(STACK, PUBLIC, "gone p 1", "kept p 1", "kept q 1", "moved p 1"),
                    entry(PRESS, PUBLIC, "other p 1")))
            .commits()
            .get(PUBLIC);
    Commit second =
        ledger
            .append(
                submission(
                    entry(STACK, PUBLIC, "kept p 2", "kept q 1", "new p 1"),
                    entry(PRESS, PUBLIC, "other p 1", "moved p 1")))
            .commits()
            .get(PUBLIC);

    List<ItemDifference> items = ledger.items(PUBLIC, Optional.of(first), second);

    assertThat(items)
        .extracting(item -> item.subject().getURI() + " " + item.kind())
        .containsExactly(
            "https://example.org/gone REMOVED",
            "https://example.org/kept CHANGED",
            "https://example.org/new ADDED");
    assertThat(items.get(1).values())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.property().getURI()).isEqualTo("https://example.org/ns#p");
              assertThat(change.removed()).extracting(Object::toString).containsExactly("\"1\"");
              assertThat(change.added()).extracting(Object::toString).containsExactly("\"2\"");
            });
  }
}
