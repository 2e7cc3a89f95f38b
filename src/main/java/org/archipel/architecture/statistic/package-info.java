/**
 * Whether something could be chance: Fisher's exact test and the control of false discoveries.
 *
 * <p>Over numbers alone; distributions come from Apache Commons Statistics. Uses no other package.
 */
@NullMarked
package org.archipel.architecture.statistic;

import org.jspecify.annotations.NullMarked;
