package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.STACK;
import static org.archipel.ledger.LedgerFixture.entry;
import static org.archipel.ledger.LedgerFixture.statements;
import static org.archipel.ledger.LedgerFixture.submission;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.archipel.problem.Trouble;

/**
 * A program that makes a ledger and commits once; prints the milliseconds from opening to the
 * receipt, without the reading of RDF. Then, asked to, tries more than the disk takes.
 */
final class FirstCommitProcess {

  private static final int TOO_MUCH = 1 << 20;

  private FirstCommitProcess() {}

  /** Arguments: the ledger's folder; {@code full} to go on until files may not grow further. */
  public static void main(String[] arguments) {
    Entry small = entry(STACK, PUBLIC, "a b c");
    small.of(PUBLIC).toBytes();
    long start = System.nanoTime();
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
      ledger.append(submission(small));
      System.out.println((System.nanoTime() - start) / 1_000_000);
      if (arguments.length > 1) {
        try {
          byte[] noise = new byte[TOO_MUCH];
          new Random(1).nextBytes(noise);
          Original large = new Original(PUBLIC, "noise", noise);
          ledger.append(submission(entry(STACK, Map.of(PUBLIC, statements("a b much")), large)));
          System.out.println("no limit");
        } catch (Trouble e) {
          System.out.println("refused");
        }
        ledger.append(submission(entry(STACK, PUBLIC, "a b after")));
        System.out.println(ledger.history(PUBLIC).size());
      }
    }
  }
}
