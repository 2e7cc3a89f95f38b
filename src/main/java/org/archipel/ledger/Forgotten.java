package org.archipel.ledger;

import java.util.SortedMap;
import org.archipel.ontology.Audience;

/**
 * What forgetting did; once it is there, the bytes are gone. Immutable.
 *
 * @param before the current commits of the repositories that were rewritten; none of their ids that
 *     differs from the one after can be read any more
 * @param after the commits that took their place, of the same sequence
 */
public record Forgotten(SortedMap<Audience, Commit> before, SortedMap<Audience, Commit> after) {}
