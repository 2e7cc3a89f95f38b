package org.archipel.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.fact.Facts;
import org.archipel.snapshot.fact.LongIndex;

/**
 * How claims stand: as their office judged them, else as they were made. Of several verdicts the
 * last by address counts, as in the questions, where it is the {@code MAX}. One thread.
 */
final class Standing {

  private static final Node REJECTED = Ids.node("claim-status", "rejected");
  private static final Node ATTRIBUTED = Ids.node("claim-status", "attributed");

  private final LongIndex rejected = new LongIndex();
  private final LongIndex attributed = new LongIndex();
  private final Map<Long, Node> verdicts = new HashMap<>();

  Standing(Facts facts) {
    facts.subjects(Arc.HAS_CLAIM_STATUS, REJECTED, rejected::add);
    facts.subjects(Arc.HAS_CLAIM_STATUS, ATTRIBUTED, attributed::add);
    Map<Long, Node> byReview = new HashMap<>();
    facts.each(
        Arc.HAS_VERDICT,
        (review, verdict) -> byReview.merge(review, facts.node(verdict), Standing::last));
    facts.each(
        Arc.REVIEWS_CLAIM,
        (review, claim) -> {
          Node verdict = byReview.get(review);
          if (verdict != null) {
            verdicts.merge(claim, verdict, Standing::last);
          }
        });
  }

  private static Node last(Node one, Node other) {
    return NodeCmp.compareRDFTerms(one, other) >= 0 ? one : other;
  }

  boolean isRejected(long claim) {
    Node verdict = verdicts.get(claim);
    return verdict == null ? rejected.number(claim) != LongIndex.ABSENT : verdict.equals(REJECTED);
  }

  boolean isNotRejected(long claim) {
    return !isRejected(claim);
  }

  boolean isAttributed(long claim) {
    Node verdict = verdicts.get(claim);
    return verdict == null
        ? attributed.number(claim) != LongIndex.ABSENT
        : verdict.equals(ATTRIBUTED);
  }
}
