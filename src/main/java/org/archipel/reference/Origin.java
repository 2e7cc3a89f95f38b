package org.archipel.reference;

import java.util.List;
import java.util.Optional;
import org.archipel.ontology.PartialDate;

/**
 * Where a row comes from, and its age. Immutable.
 *
 * @param sources addresses of what was read, in the order given
 * @param asOf when it was so
 */
public record Origin(List<String> sources, Optional<PartialDate> asOf) {}
