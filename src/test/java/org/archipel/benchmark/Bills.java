package org.archipel.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Checker;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Sending;
import org.archipel.reader.source.SentFile;

/**
 * Measures how long bills of materials take to be read, resolved and checked, warm. Arguments:
 * files; without one a synthetic bill of 900 components.
 */
final class Bills {

  private static final int ROUNDS = 30;

  private Bills() {}

  public static void main(String[] files) throws Exception {
    Checker checker = Checker.of(new Installation(Path.of(".")));
    for (SentFile bill : bills(files)) {
      List<Double> milliseconds = new ArrayList<>();
      for (int round = 0; round < 2 * ROUNDS; round++) {
        long start = System.nanoTime();
        Checker.Checked checked = checker.check(sending(bill));
        double took = (System.nanoTime() - start) / 1e6;
        if (checked.hasErrors()) {
          throw new AssertionError(checked.problems().toString());
        }
        if (round >= ROUNDS) {
          milliseconds.add(took);
        }
      }
      Figures figures = new Figures(milliseconds);
      System.out.printf(
          "%s: %,d bytes, median %.0f ms, p95 %.0f ms%n",
          bill.name(), bill.bytes().length, figures.median(), figures.p95());
    }
  }

  private static Sending sending(SentFile bill) {
    return new Sending(List.of(bill), "AU", Optional.empty(), Optional.empty(), "benchmark");
  }

  private static List<SentFile> bills(String[] files) throws Exception {
    List<SentFile> bills = new ArrayList<>();
    for (String file : files) {
      bills.add(
          new SentFile(Path.of(file).getFileName().toString(), Files.readAllBytes(Path.of(file))));
    }
    return bills.isEmpty()
        ? List.of(new SentFile("synthetic.json", SyntheticSbom.of(900, 1)))
        : bills;
  }
}
