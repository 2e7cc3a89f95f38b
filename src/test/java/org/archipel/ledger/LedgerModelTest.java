package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.AU;
import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.NOON;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.statements;
import static org.archipel.ledger.LedgerFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does at random to a ledger and to plain maps what users do, and compares the two. */
class LedgerModelTest {

  private static final int STEPS = Integer.getInteger("archipel.ledger.steps", 50);
  private static final List<Audience> AUDIENCES = List.of(PUBLIC, MEMBERS, AU);
  private static final List<ContributionKey> KEYS =
      List.of(
          ContributionKey.REFERENCE,
          ContributionKey.of("AU", "AU", "system"),
          ContributionKey.of("AU", "AU", "system/rio"),
          ContributionKey.of("AU", "press", "stack"),
          ContributionKey.of("EP", "EP", "stack"));

  @TempDir Path folder;

  /** What an audience should hold: one map a commit, oldest first. */
  private final Map<Audience, List<Map<ContributionKey, Statements>>> model = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void holdsAtEveryCommitWhatAPlainMapHolds(long seed) {
    Random random = new Random(seed);
    AUDIENCES.forEach(audience -> model.put(audience, new ArrayList<>()));
    Ledger ledger = Ledger.open(folder);
    for (int step = 0; step < STEPS; step++) {
      int dice = random.nextInt(20);
      if (dice == 0) {
        ledger.close();
        ledger = Ledger.open(folder);
      } else if (dice == 1) {
        forget(ledger, random);
      } else if (dice == 2) {
        ledger.compact();
      } else {
        append(ledger, random, step);
      }
      compareHeads(ledger);
    }
    compareHistory(ledger);
    compareDifferences(ledger);
    assertThat(ledger.verify()).isEmpty();
    ledger.close();
  }

  private void append(Ledger ledger, Random random, int step) {
    Map<ContributionKey, Entry> entries = new TreeMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Map<Audience, Statements> said = new HashMap<>();
      for (Audience audience : AUDIENCES) {
        if (random.nextInt(3) > 0) {
          said.put(audience, statements(lines(random)));
        }
      }
      ContributionKey key = KEYS.get(random.nextInt(KEYS.size()));
      entries.put(key, Entry.of(key, said));
    }
    boolean changed = false;
    for (Audience audience : AUDIENCES) {
      Map<ContributionKey, Statements> now = new TreeMap<>(current(audience));
      entries.forEach(
          (key, entry) -> {
            now.remove(key);
            Statements said = entry.of(audience);
            if (!said.isEmpty()) {
              now.put(key, said);
            }
          });
      if (!now.equals(current(audience))) {
        model.get(audience).add(now);
        changed = true;
      }
    }
    Receipt receipt =
        ledger.append(submission(NOON.plusSeconds(step), entries.values().toArray(Entry[]::new)));
    assertThat(receipt.changed()).isEqualTo(changed);
  }

  private void forget(Ledger ledger, Random random) {
    ContributionKey key = KEYS.get(random.nextInt(KEYS.size()));
    Audience audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
    ledger.forget(key, audience);
    model.get(audience).forEach(state -> state.remove(key));
  }

  private void compareHeads(Ledger ledger) {
    for (Audience audience : AUDIENCES) {
      Optional<Commit> head = ledger.head(audience);
      assertThat(head.map(Commit::sequence).orElse(0)).isEqualTo(model.get(audience).size());
      head.ifPresent(commit -> compare(ledger, commit, current(audience)));
    }
  }

  private void compareHistory(Ledger ledger) {
    for (Audience audience : AUDIENCES) {
      assertThat(ledger.history(audience)).hasSameSizeAs(model.get(audience));
      for (Commit commit : ledger.history(audience)) {
        compare(ledger, commit, model.get(audience).get(commit.sequence() - 1));
      }
    }
  }

  private static void compare(
      Ledger ledger, Commit commit, Map<ContributionKey, Statements> expected) {
    LedgerState state = ledger.state(commit.audience(), commit);
    Map<ContributionKey, Statements> held = new TreeMap<>();
    state.keys().forEach(key -> held.put(key, state.statements(key)));
    assertThat(held).isEqualTo(expected);
    assertThat(state.digests()).hasSameSizeAs(expected);
    expected.forEach((key, said) -> assertThat(state.digests().get(key)).isEqualTo(said.digest()));
  }

  private void compareDifferences(Ledger ledger) {
    for (Audience audience : AUDIENCES) {
      List<Commit> history = ledger.history(audience).reversed();
      for (int i = 0; i < history.size(); i += 5) {
        Map<ContributionKey, Statements> before = model.get(audience).get(i);
        Map<ContributionKey, Statements> after = model.get(audience).getLast();
        Map<ContributionKey, Statements> patched = new TreeMap<>(before);
        ledger
            .differences(audience, Optional.of(history.get(i)), history.getLast())
            .forEach(
                difference ->
                    patched.merge(
                        difference.key(),
                        difference.added(),
                        (old, added) -> old.minus(difference.removed()).plus(added)));
        patched.values().removeIf(Statements::isEmpty);
        assertThat(patched).isEqualTo(after);
      }
    }
  }

  private Map<ContributionKey, Statements> current(Audience audience) {
    List<Map<ContributionKey, Statements>> states = model.get(audience);
    return states.isEmpty() ? Map.of() : states.getLast();
  }

  private static String[] lines(Random random) {
    String[] lines = new String[1 + random.nextInt(4)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "item-" + random.nextInt(4) + " p" + random.nextInt(2) + " é" + random.nextInt(3);
    }
    return lines;
  }
}
