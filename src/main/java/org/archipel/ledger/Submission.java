package org.archipel.ledger;

import java.time.Instant;

/**
 * One contribution: what one author changes at one time, all of it or nothing.
 *
 * @param author whom the history names; text, without an address
 * @param message first line is the title; goes into every repository that changes, so it must not
 *     say what only one of them may know
 * @param recorded when it was accepted; kept to the second
 * @param entries one per key; gone through once, so that a large load need not be in memory at once
 */
public record Submission(
    String author, String message, Instant recorded, Iterable<Entry> entries) {}
