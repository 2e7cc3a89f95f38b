package org.archipel.stack;

/**
 * What a kind of item is called. Immutable.
 *
 * @param list the field of a document that holds its items
 * @param segment what stands before the id in its addresses
 * @param what with article, as messages name it
 * @param many its plural, in people's words
 */
record Words(String list, String segment, String what, String many) {}
