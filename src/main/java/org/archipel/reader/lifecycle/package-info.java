/**
 * When vendors end the support of their releases: files and answers of endoflife.date.
 *
 * <p>Start with {@link org.archipel.reader.lifecycle.LifecycleReader}. What is read becomes {@link
 * org.archipel.reader.source.Lifecycle}, whose cells are those of the table {@code releases.csv};
 * recipes, links and texts for people are passed over. May use {@code reader.source} and what
 * stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.lifecycle;

import org.jspecify.annotations.NullMarked;
