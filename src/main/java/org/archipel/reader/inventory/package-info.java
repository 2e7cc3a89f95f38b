/**
 * What runs, without who needs it: lists of names and versions, Compose files, Kubernetes
 * manifests. All become technology uses of the office.
 *
 * <p>Start with {@link org.archipel.reader.inventory.NameListReader} and {@link
 * org.archipel.reader.inventory.ComposeReader}. Both tell only that something is there: no status,
 * no system, no date. May use {@code reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.inventory;

import org.jspecify.annotations.NullMarked;
