/**
 * What every request passes, whatever it asks for: limits, headers, who calls, problems, ETags.
 *
 * <p>{@link org.archipel.web.door.FrontDoor} is the filter before everything; {@link
 * org.archipel.web.door.Callers} decides for whom a request speaks; {@link
 * org.archipel.web.door.HttpProblem} is everything that can go wrong, thrown as a {@link
 * org.archipel.web.door.Refusal} and answered as a page or as RFC 9457; {@link
 * org.archipel.web.door.Freshness} spares a client what it has; {@link org.archipel.web.door.Pages}
 * renders the templates.
 *
 * <p>Start with {@code HttpProblem}. Knows no resource and no page model but its own.
 */
@NullMarked
package org.archipel.web.door;

import org.jspecify.annotations.NullMarked;
