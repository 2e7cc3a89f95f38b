package org.archipel.web.show;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.show.Cell.Tone;

/**
 * Reads the claim on a system, a use or anything else that is said of an office, for pages.
 *
 * @param today the day for which the page is read
 */
public record ClaimReader(GraphView graph, Cells cells, LocalDate today) {

  /** Returns the claim in words; a review by the office overrules its status. */
  public ClaimWords words(Node item) {
    String verdict =
        graph.subjects(Arc.REVIEWS_CLAIM, item).stream()
            .map(review -> graph.slug(review, Arc.HAS_VERDICT))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return new ClaimWords(
        graph
            .object(item, Arc.HAS_STATUS)
            .or(() -> graph.object(item, Arc.HAS_PLAN_STATUS))
            .map(GraphView::slug)
            .orElse(""),
        verdict.isEmpty() ? graph.slug(item, Arc.HAS_CLAIM_STATUS) : verdict,
        graph.slug(item, Arc.HAS_EVIDENCE_GRADE),
        graph.text(item, Arc.AS_OF),
        graph.text(item, Arc.SINCE),
        graph.text(item, Arc.UNTIL),
        today);
  }

  /** Whether anything is claimed by it. */
  public boolean isClaim(Node item) {
    return graph.object(item, Arc.HAS_CLAIM_STATUS).isPresent();
  }

  /** Whether the office says that it is not so; what is denied is in no list of runs. */
  public boolean isDenied(Node item) {
    return words(item).isDenied();
  }

  /** Returns the phrase as a cell that leads to the item itself. */
  public Cell cell(Node item) {
    ClaimWords words = words(item);
    return cells.of(item).withText(words.phrase()).withTone(tone(words));
  }

  public static Tone tone(ClaimWords words) {
    if (words.isGone()) {
      return Tone.FADED;
    }
    return words.isAttributed() ? Tone.ATTRIBUTED : Tone.PLAIN;
  }

  /** Returns the first source; the item's own page lists all. */
  public Cell source(Node item) {
    List<Node> sources = graph.objects(item, DCTerms.source.asNode());
    if (sources.isEmpty()) {
      return Cell.EMPTY;
    }
    Cell first = cells.of(sources.getFirst());
    return sources.size() == 1
        ? first
        : first.withText(first.text() + " and " + (sources.size() - 1) + " more");
  }

  /** Returns when the source said so. */
  public Cell asOf(Node item) {
    return graph.object(item, Arc.AS_OF).map(cells::of).orElse(Cell.EMPTY);
  }

  /** Returns who says so. */
  public Cell claimant(Node item) {
    return graph.object(item, Arc.HAS_CLAIMANT).map(cells::of).orElse(Cell.EMPTY);
  }
}
