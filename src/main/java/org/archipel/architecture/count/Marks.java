package org.archipel.architecture.count;

import org.apache.jena.graph.Node;
import org.archipel.architecture.model.Parameters;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Status;
import org.archipel.snapshot.Things;
import org.archipel.snapshot.Uses;

/** Says which marks a row of a snapshot gives to whatever it is counted for. Immutable. */
final class Marks {

  private final Snapshot snapshot;

  /** The day that counts as today, from 1970-01-01. */
  private final long day;

  /** Its month, from year 0. */
  private final int today;

  private final int trendBegin;
  private final int[] decisions;

  Marks(Snapshot snapshot, Parameters parameters) {
    this.snapshot = snapshot;
    this.day = parameters.asOf().toEpochDay();
    this.today = Snapshot.month(parameters.asOf().getYear(), parameters.asOf().getMonthValue());
    this.trendBegin = today - parameters.thresholds().trendMonths();
    this.decisions = new int[snapshot.codes().size()];
    decision("approved", Tally.APPROVED);
    decision("constrained", Tally.CONSTRAINED);
    decision("divest", Tally.DIVEST);
    decision("prohibited", Tally.PROHIBITED);
  }

  private void decision(String code, int mark) {
    Node node = Ids.node("use-decision", code);
    int number = snapshot.codes().number(node);
    if (number != Things.NONE) {
      decisions[number] = 1 << mark;
    }
  }

  /** Returns the mask of a row. */
  int of(int row) {
    Uses uses = snapshot.uses();
    Status status = uses.status(row);
    int mask = 1 << Tally.SAID;
    if (!isReadyMade(row)) {
      mask |= 1 << Tally.SAID_INSIDE;
    }
    if (uses.decision(row) != Things.NONE) {
      mask |= decisions[uses.decision(row)];
    }
    if (status == Status.PLANNED) {
      mask |= 1 << Tally.PLANNED;
    }
    if (status.isRunning()) {
      mask |= running(row, status);
    }
    if (!uses.isAttributed(row)) {
      mask |= status.isRunning() ? statedRunning(row) : ended(row, status);
    }
    return mask;
  }

  private int running(int row, Status status) {
    int mask = 1 << Tally.RUNNING;
    mask |= 1 << (status == Status.RETIRING ? Tally.RETIRING : Tally.IN_USE);
    if (!isReadyMade(row)) {
      mask |= 1 << Tally.RUNNING_INSIDE;
    }
    return snapshot.uses().platform(row) == Things.NONE ? mask | 1 << Tally.WITHOUT_PLATFORM : mask;
  }

  private boolean isReadyMade(int row) {
    int product = snapshot.uses().product(row);
    return product != Things.NONE && snapshot.platforms()[product];
  }

  private int statedRunning(int row) {
    int since = snapshot.uses().since(row);
    boolean began = since > trendBegin && since <= today;
    return 1 << Tally.STATED | 1 << (began ? Tally.BEGAN : Tally.BEFORE) | support(row);
  }

  private int support(int row) {
    int release = snapshot.uses().release(row);
    int end = release == Things.NONE ? Things.NONE : snapshot.supportEndDays()[release];
    if (end == Things.NONE) {
      return 1 << Tally.SUPPORT_UNKNOWN;
    }
    return end < day ? 1 << Tally.PAST_SUPPORT : 0;
  }

  private int ended(int row, Status status) {
    int until = snapshot.uses().until(row);
    boolean ended = status == Status.RETIRED && until > trendBegin && until <= today;
    return ended ? 1 << Tally.ENDED : 0;
  }
}
