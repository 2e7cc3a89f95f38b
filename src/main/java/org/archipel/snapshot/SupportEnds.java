package org.archipel.snapshot;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.fact.LongIndex;

/** When vendors end the support of releases. One thread. */
final class SupportEnds {

  private static final Node SUPPORT = Ids.node("milestone-kind", "support-end");

  private final ColumnReader columns;
  private final LongIndex milestones = new LongIndex();
  private final Dictionary releases;

  SupportEnds(Sources sources, Dictionary releases) {
    this.columns = sources.columns();
    this.releases = releases;
    sources.facts().subjects(Arc.HAS_MILESTONE_KIND, SUPPORT, milestones::add);
  }

  /**
   * Returns the last day of support per release, counted from 1970, or {@link Things#NONE}. Where
   * the vendor only says that it has ended, it is the day before that was said.
   */
  int[] days() {
    int n = milestones.size();
    int[] release = columns.one(n, milestones::number, Arc.IS_MILESTONE_OF, releases::number);
    int[] date = columns.one(n, milestones::number, Arc.DATE, columns.remembered(Months::lastDay));
    int[] asOf = columns.one(n, milestones::number, Arc.AS_OF, columns.remembered(Months::lastDay));
    int[] isPast =
        columns.one(
            n,
            milestones::number,
            Arc.IS_PAST,
            columns.remembered(node -> node.getLiteralLexicalForm().equals("true") ? 1 : 0));
    int[] days = new int[releases.size()];
    Arrays.fill(days, Things.NONE);
    for (int i = 0; i < n; i++) {
      boolean onlyPast = date[i] == Things.NONE && isPast[i] == 1 && asOf[i] != Things.NONE;
      int day = onlyPast ? asOf[i] - 1 : date[i];
      if (release[i] != Things.NONE && day != Things.NONE) {
        days[release[i]] = Math.max(days[release[i]], day);
      }
    }
    return days;
  }
}
