package org.archipel.stack;

import java.time.LocalDate;
import org.archipel.ontology.PartialDate;

/**
 * The last day on which something can have been said or done, as far as a check knows. Immutable.
 *
 * @param end inclusive
 */
public record Past(PartialDate end) {

  /** Returns the past of a day of UTC; somewhere on Earth it is the next day already. */
  public static Past of(LocalDate today) {
    return new Past(new PartialDate(today.plusDays(1).toString()));
  }

  /** Whether a date lies in it for certain or perhaps: this year does, as far as it has come. */
  public boolean holds(PartialDate date) {
    return !date.isCertainlyAfter(end);
  }
}
