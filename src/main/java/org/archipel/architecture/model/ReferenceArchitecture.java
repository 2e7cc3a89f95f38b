package org.archipel.architecture.model;

import java.util.List;

/**
 * A derived reference architecture. Immutable.
 *
 * @param parameters what it was asked for
 * @param slots by capability, then block
 * @param groups by profile, then by likeness, the largest first
 * @param patterns most offices first
 * @param rules most significant first
 * @param remarks what bounds and thresholds kept out, a sentence each; empty when nothing is
 *     missing
 * @param truncated whether a bound kept something out that would have been worth telling
 */
public record ReferenceArchitecture(
    Parameters parameters,
    List<Slot> slots,
    List<OfficeGroup> groups,
    List<Recurrence.Pattern> patterns,
    List<Recurrence.Rule> rules,
    List<String> remarks,
    boolean truncated) {

  public ReferenceArchitecture {
    slots = List.copyOf(slots);
    groups = List.copyOf(groups);
    patterns = List.copyOf(patterns);
    rules = List.copyOf(rules);
    remarks = List.copyOf(remarks);
  }
}
