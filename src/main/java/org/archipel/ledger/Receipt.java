package org.archipel.ledger;

import java.util.SortedMap;
import org.archipel.ontology.Audience;

/**
 * What an append did; once it is there, it is on the disk. Immutable.
 *
 * @param commits when changed: the new commit of every repository that changed; otherwise the
 *     current commit of every repository that holds anything
 */
public record Receipt(boolean changed, SortedMap<Audience, Commit> commits) {}
