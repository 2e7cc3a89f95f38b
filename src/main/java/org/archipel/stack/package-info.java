/**
 * What an office sends about its technology, and what it comes to in statements.
 *
 * <p>A {@link org.archipel.stack.StackDocument} is the document as it was sent: every field may be
 * missing, and {@link org.archipel.stack.Positions} says where each one stands. {@link
 * org.archipel.stack.ItemKind} is the table of what it may list and of their fields. {@link
 * org.archipel.stack.StackCheck} resolves its names against the reference tables and makes the
 * {@link org.archipel.stack.NormalForm}: addresses, types, claims, audiences and defaults filled
 * in. {@link org.archipel.stack.Mapping} is the only way from there to statements; it returns one
 * {@link org.archipel.stack.Part} for each {@link org.archipel.stack.ContributionKey}, because a
 * document may pass on what several claimants say.
 *
 * <p>Everything here is a value or a pure function; problems are collected, never thrown. Start
 * with {@code StackDocument}. May use {@code reference}, {@code ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.stack;

import org.jspecify.annotations.NullMarked;
