/**
 * Descriptions of web interfaces: OpenAPI 3 and Swagger 2.0, in JSON and YAML.
 *
 * <p>Start with {@link org.archipel.reader.api.OpenApiReader}. A description is read as a plain
 * tree: what one of our APIs can say is looked up in it, the rest is passed over. No {@code $ref}
 * is followed, but for one from a security scheme to another of the same file; references to other
 * files and addresses are counted and told. That an interface seems to follow a WIPO standard is a
 * {@link org.archipel.reader.source.Hint}, never a claim. May use {@code reader.source} and what
 * stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.api;

import org.jspecify.annotations.NullMarked;
