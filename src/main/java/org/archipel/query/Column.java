package org.archipel.query;

/**
 * One column of an answer. Immutable.
 *
 * @param help what the column says, one sentence
 */
public record Column(String name, ValueType type, String help) {}
