/**
 * Accepted contributions as commits in Git: append, read, at a time, compare, forget, verify.
 *
 * <p>The {@link org.archipel.ledger.Ledger} is the truth from which every store can be rebuilt. It
 * is a folder with one bare repository per audience, so that whoever follows one of them receives
 * nothing else, and an {@code intents} folder that makes a change of several repositories whole or
 * absent. Per contribution key a repository holds one file of canonical N-Triples; the file as it
 * was sent lies in the repository of its owner.
 *
 * <p>One append is one commit in every repository that it changes. What {@code append} has returned
 * is on the disk. Commits are ordered by their sequence, never by a clock. A commit's id is the
 * version of whatever is made from it.
 *
 * <p>Start with {@code Ledger}, then {@code AudienceRepository}. Uses {@code stack} and above;
 * nothing else in Archipel knows that Git is underneath.
 */
@NullMarked
package org.archipel.ledger;

import org.jspecify.annotations.NullMarked;
