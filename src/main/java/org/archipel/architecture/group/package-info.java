/**
 * Puts offices together, by profile or by likeness, and tells where a group differs from all.
 *
 * <p>Begin with {@link org.archipel.architecture.group.Groups}. A division by likeness is told only
 * where it is clearer than in data shuffled at random.
 *
 * <p>May use {@code architecture.model}, {@code architecture.count}, {@code snapshot} and {@code
 * ontology}.
 */
@NullMarked
package org.archipel.architecture.group;

import org.jspecify.annotations.NullMarked;
