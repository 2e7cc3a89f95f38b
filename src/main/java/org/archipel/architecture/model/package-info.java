/**
 * What a derived reference architecture says, as records.
 *
 * <p>Begin with {@link org.archipel.architecture.model.ReferenceArchitecture}. Things are named by
 * their addresses, shared with the reference tables; every count is one of offices and stands with
 * its base. Lists are sorted, so that equal architectures are equal in bytes.
 *
 * <p>May use {@code ontology}.
 */
@NullMarked
package org.archipel.architecture.model;

import org.jspecify.annotations.NullMarked;
