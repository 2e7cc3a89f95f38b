package org.archipel.stack;

import java.util.List;
import org.archipel.problem.Problems;
import org.archipel.reference.Resolver;

/**
 * Checks a stack document: its references, ids, dates, links and audiences, and what it comes to
 * against the shapes. Immutable, thread-safe.
 */
public final class StackCheck {

  private final Resolver resolver;

  public StackCheck(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * What a document comes to; to be accepted only if no problem is an error.
   *
   * @param parts in the order of their keys
   */
  public record Checked(NormalForm normalForm, List<Part> parts) {}

  /** Checks a document; every problem found is added. */
  public Checked check(StackDocument document, Problems problems) {
    NormalForm form = Normaliser.normalise(document, resolver, problems);
    return new Checked(form, Mapping.map(form));
  }
}
