package org.archipel.reference;

import java.util.Optional;

/**
 * A row of {@code claimants.csv}: who says something about offices without being one. Immutable.
 *
 * @param kind a code of the scheme {@code claimant-kind}
 */
public record Claimant(String slug, String name, String kind, Optional<String> description) {}
