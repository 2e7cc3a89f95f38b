package org.archipel.ledger;

import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/** What changed under one key between two states of an audience. Immutable. */
public record KeyDifference(ContributionKey key, Statements added, Statements removed) {}
