/**
 * Software bills of materials: CycloneDX 1.2 to 1.7 in JSON and XML, SPDX 2.2 and 2.3 in JSON, SPDX
 * 3.0 in JSON-LD.
 *
 * <p>Each syntax has a class that fills an {@link org.archipel.reader.sbom.Sbom}; {@link
 * org.archipel.reader.sbom.SbomDraft} makes a stack document of it, whatever it was written in.
 * What is odd in a file is left out and said in one warning for each kind of oddity, as {@link
 * org.archipel.reader.sbom.Oddity} lists them. No document that a bill refers to is opened. May use
 * {@code reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.sbom;

import org.jspecify.annotations.NullMarked;
