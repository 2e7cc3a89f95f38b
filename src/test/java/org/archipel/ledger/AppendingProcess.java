package org.archipel.ledger;

import static org.archipel.ledger.LedgerFixture.MEMBERS;
import static org.archipel.ledger.LedgerFixture.NOON;
import static org.archipel.ledger.LedgerFixture.PUBLIC;
import static org.archipel.ledger.LedgerFixture.many;
import static org.archipel.ledger.LedgerFixture.submission;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/**
 * A program that appends until it is killed; prints {@code <number>} of each append that returned.
 * Every third goes into two repositories, and now and then a key of its own is forgotten.
 */
final class AppendingProcess {

  private AppendingProcess() {}

  /** Arguments: the ledger's folder, and the number to begin with. */
  public static void main(String[] arguments) {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
      int first = Integer.parseInt(arguments[1]);
      Random random = new Random(first);
      for (int number = first; ; number++) {
        Statements said = many("n" + number, 1 + random.nextInt(50));
        ledger.append(
            submission(NOON.plusSeconds(number), Entry.of(keyOf(number), audiences(number, said))));
        System.out.println(number);
        if (random.nextInt(40) == 0) {
          ContributionKey passing = ContributionKey.of("AU", "AU", "passing");
          ledger.append(submission(Entry.of(passing, Map.of(PUBLIC, said))));
          ledger.forget(passing);
        }
      }
    }
  }

  static ContributionKey keyOf(int number) {
    return ContributionKey.of("AU", "AU", "n" + number);
  }

  static boolean isForTwo(int number) {
    return number % 3 == 0;
  }

  private static Map<Audience, Statements> audiences(int number, Statements said) {
    return isForTwo(number) ? Map.of(PUBLIC, said, MEMBERS, said) : Map.of(PUBLIC, said);
  }
}
