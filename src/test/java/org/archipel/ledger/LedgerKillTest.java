package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.archipel.ontology.Audience;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that appends, at random, again and again (hazard F01). {@code
 * -Darchipel.ledger.kills=50} for more than the short form.
 */
class LedgerKillTest {

  private static final int KILLS = Integer.getInteger("archipel.ledger.kills", 10);
  private static final int MOST_APPENDS = 60;
  private static final long SEED = Long.getLong("archipel.ledger.seed", 20261122);

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledgedAndKeepsNoHalfContribution() throws Exception {
    Random random = new Random(SEED);
    Set<Integer> acknowledged = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(appendAndKill(1 + kill * 1_000, random));

      try (Ledger ledger = Ledger.open(folder)) {
        Set<ContributionKey> open = keys(ledger, PUBLIC);
        assertThat(open).as("kill %d", kill).containsAll(keysOf(acknowledged));
        assertThat(keys(ledger, MEMBERS))
            .isEqualTo(open.stream().filter(LedgerKillTest::isForTwo).collect(Collectors.toSet()));
        assertThat(ledger.verify()).isEmpty();
      }
      assertThat(folder.resolve("intents")).isEmptyDirectory();
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    Git.check(folder.resolve("public.git"));
    Git.check(folder.resolve("members.git"));
  }

  /** Returns what the process acknowledged before it was killed. */
  private Set<Integer> appendAndKill(int first, Random random)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                folder.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<Integer> acknowledged = new TreeSet<>();
    int enough = 1 + random.nextInt(MOST_APPENDS);
    long nanos = random.nextLong(TimeUnit.MILLISECONDS.toNanos(20));
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged.add(Integer.valueOf(line));
        if (acknowledged.size() == enough) {
          for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            Thread.onSpinWait(); // anywhere inside one of the next appends
          }
          process.toHandle().destroyForcibly(); // leaves what it printed readable
        }
      }
    }
    process.waitFor();
    assertThat(acknowledged).as("the process appended").hasSizeGreaterThanOrEqualTo(enough);
    return acknowledged;
  }

  private static Set<ContributionKey> keys(Ledger ledger, Audience audience) {
    Set<ContributionKey> keys =
        ledger
            .head(audience)
            .map(head -> new TreeSet<>(ledger.state(audience, head).keys()))
            .orElseGet(TreeSet::new);
    keys.remove(ContributionKey.of("AU", "AU", "passing"));
    return keys;
  }

  private static Set<ContributionKey> keysOf(Set<Integer> numbers) {
    return numbers.stream().map(AppendingProcess::keyOf).collect(Collectors.toSet());
  }

  private static boolean isForTwo(ContributionKey key) {
    return AppendingProcess.isForTwo(Integer.parseInt(key.part().substring(1)));
  }
}
