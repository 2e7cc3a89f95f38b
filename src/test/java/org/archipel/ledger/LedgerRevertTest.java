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

import java.nio.file.Path;
import java.util.Map;
import org.archipel.ontology.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerRevertTest {

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
  void putsBackWhatStoodBeforeInEveryRepositoryWithItsFile() {
    ledger.append(
        submission(
            entry(
                STACK,
                Map.of(PUBLIC, statements("a b good"), MEMBERS, statements("m b good")),
                original(AU, "good.yaml", "good"))));
    Receipt bad =
        ledger.append(
            submission(
                entry(STACK, Map.of(PUBLIC, statements("a b bad")), original(AU, "bad", "bad"))));
    ledger.append(submission(entry(PRESS, PUBLIC, "later p 1")));

    ledger.revert(bad.commits().get(PUBLIC).contribution(), STACK, "Operator", NOON);

    assertThat(head(PUBLIC).statements(STACK)).isEqualTo(statements("a b good"));
    assertThat(head(PUBLIC).statements(PRESS)).isEqualTo(statements("later p 1"));
    assertThat(head(MEMBERS).statements(STACK)).isEqualTo(statements("m b good"));
    assertThat(head(AU).original(STACK)).map(Original::name).contains("good.yaml");
  }

  @Test
  void takesTheFirstContributionAwayAltogether() {
    Receipt only = ledger.append(submission(entry(STACK, PUBLIC, "a b c")));

    ledger.revert(only.commits().get(PUBLIC).contribution(), STACK, "Operator", NOON);

    assertThat(head(PUBLIC).keys()).isEmpty();
  }

  @Test
  void changesNothingWhereSomethingElseStandsByNow() {
    Receipt old = ledger.append(submission(entry(STACK, PUBLIC, "a b 1")));
    ledger.append(submission(entry(STACK, PUBLIC, "a b 2")));

    Receipt receipt =
        ledger.revert(old.commits().get(PUBLIC).contribution(), STACK, "Operator", NOON);

    assertThat(receipt.changed()).isFalse();
    assertThatThrownBy(() -> ledger.revert("0000", STACK, "Operator", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LedgerState head(Audience audience) {
    return ledger.state(audience, ledger.head(audience).orElseThrow());
  }
}
