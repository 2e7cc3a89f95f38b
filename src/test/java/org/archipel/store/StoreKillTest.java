package org.archipel.store;

import static org.archipel.store.Sample.digests;
import static org.archipel.store.Sample.source;
import static org.archipel.store.Sample.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Darchipel.kills=N}: how often a writing process is killed; 10 unless said. */
class StoreKillTest {

  private static final int KILLS = Integer.getInteger("archipel.kills", 10);

  @TempDir Path home;

  @Test
  void keepsWhatWasDoneOrAsksToBeBuiltAfterKills() throws Exception {
    Random random = new Random(5);
    int done = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      done = runAndKill(done, 1 + random.nextInt(12), random.nextInt(30));
      try (Store store = Store.open(home)) {
        if (store.needsBuilding()) {
          store.build(stamp(Integer.toString(done)), source(KillWorker.state(done)));
        }
        int step = Integer.parseInt(store.stamp().orElseThrow().commits().get("public"));
        assertThat(step).isBetween(done, done + 1);
        assertThat(store.verify(digests(KillWorker.state(step)))).isEmpty();
        done = step;
      }
    }
    assertThat(done).isGreaterThanOrEqualTo(KILLS);
  }

  /** Kills the worker some milliseconds after it has done so many steps; returns the last step. */
  private int runAndKill(int from, int steps, int milliseconds)
      throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                KillWorker.class.getName(),
                home.toString(),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = from;
    try (BufferedReader out = worker.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < steps; i++) {
        last = Integer.parseInt(out.readLine());
      }
      worker.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      worker.toHandle().destroyForcibly(); // Process.destroyForcibly would close the stream
      worker.waitFor();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = Integer.parseInt(line);
      }
    }
    return last;
  }
}
