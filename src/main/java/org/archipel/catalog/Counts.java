package org.archipel.catalog;

/**
 * How much a store holds, for the first page. All are counts of distinct things.
 *
 * @param offices offices in the tables
 * @param officesWithClaims offices that at least one claim is about
 * @param claims systems, technology uses and standard uses that are claimed
 * @param stated of those, the ones that the office itself says or confirmed
 */
public record Counts(
    long offices,
    long officesWithClaims,
    long systems,
    long technologyUses,
    long standardUses,
    long products,
    long releases,
    long claims,
    long stated,
    String version) {}
