/**
 * When things end: announced retirements and vendors' dates along time, where offices run what its
 * vendor leaves, and who could leave together. {@link org.archipel.web.lifecycle.LifecyclePages}
 * makes the page of answers to questions. What offices state or confirm and what others saw never
 * stand in one list.
 *
 * <p>May use what {@code web.show}, {@code web.question} and {@code web.door} offer.
 */
@NullMarked
package org.archipel.web.lifecycle;

import org.jspecify.annotations.NullMarked;
