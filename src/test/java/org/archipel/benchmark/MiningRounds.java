package org.archipel.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.archipel.pattern.ClosedItemSets;
import org.archipel.pattern.ItemSets;
import org.archipel.pattern.Mining;
import org.archipel.pattern.Transactions;

/** Mines one file again and again in one thread of a Java machine with 200 MB. */
final class MiningRounds {

  private static final String HEAP = "-Xmx200m";
  private static final int ROUNDS = 31;
  private static final int WARMING = 16;
  private static final String RESULT = "mining ";

  private MiningRounds() {}

  /** Returns one line about a file mined with a least count of transactions. */
  static String run(Path file, int minSupport) throws IOException, InterruptedException {
    Transactions transactions = FimiFile.read(file);
    Fork fork = Fork.run(HEAP, MiningRounds.class, file.toString(), Integer.toString(minSupport));
    String line =
        fork.lines().stream().filter(one -> one.startsWith(RESULT)).findFirst().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s: %,d transactions, support %,d: %,d frequent sets, %s; peak heap %.0f MB of %s",
        file.getFileName(),
        transactions.base(),
        minSupport,
        FrequentSets.count(transactions, minSupport),
        line.substring(RESULT.length()),
        fork.peakHeapMegabytes(),
        HEAP.substring(4));
  }

  /** The other process: the file, the least count. */
  public static void main(String[] arguments) throws IOException {
    Fork.reportAtEnd();
    Transactions transactions = FimiFile.read(Path.of(arguments[0]));
    Mining mining =
        new Mining(
            Integer.parseInt(arguments[1]), Integer.MAX_VALUE, 2_000_000, Duration.ofMinutes(5));
    var threads = ManagementFactory.getThreadMXBean();
    double[] cpu = new double[ROUNDS - WARMING];
    double[] wall = new double[ROUNDS - WARMING];
    ItemSets sets = new ItemSets(List.of(), false, false, "");
    for (int round = 0; round < ROUNDS; round++) {
      long startCpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      sets = ClosedItemSets.find(transactions, mining);
      if (round >= WARMING) {
        wall[round - WARMING] = (System.nanoTime() - start) / 1e6;
        cpu[round - WARMING] = (threads.getCurrentThreadCpuTime() - startCpu) / 1e6;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s%,d closed%s; median of %d warm rounds %.1f ms CPU of the thread, %.1f ms wall%n",
        RESULT,
        sets.sets().size(),
        sets.truncated() ? " (" + sets.reason() + ")" : "",
        ROUNDS - WARMING,
        Figures.of(cpu).median(),
        Figures.of(wall).median());
  }
}
