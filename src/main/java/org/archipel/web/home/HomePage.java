package org.archipel.web.home;

import java.util.List;

/**
 * The start page. Immutable.
 *
 * @param counts how much there is
 * @param dates vendor dates ahead, the next first
 * @param laterDates how many more there are
 * @param base of how many offices a product in use is known
 * @param standards dates of standards, those ahead first
 * @param retirements those that were said last
 * @param allRetirements how many there are in all
 * @param map a tile per office
 * @param askings questions to start from
 * @param description of the data for search engines: JSON-LD, safe inside a script element
 */
public record HomePage(
    List<Count> counts,
    List<VendorDate> dates,
    int laterDates,
    int base,
    List<StandardDate> standards,
    List<Retirement> retirements,
    int allRetirements,
    SharingMap map,
    List<Asking> askings,
    String description) {

  /**
   * How many there are of something.
   *
   * @param key of its words
   */
  public record Count(String key, long number) {}

  /**
   * Releases of a product for which the same happens on the same day.
   *
   * @param releases without the product where they begin with it
   * @param releaseSaid for how many of the offices it was said that it is this release
   */
  public record VendorDate(
      String day,
      String product,
      String href,
      String releases,
      String step,
      int stated,
      int attributed,
      int releaseSaid) {

    public int offices() {
      return stated + attributed;
    }
  }

  /**
   * A day of a standard.
   *
   * @param daysLeft fewer than none when it is over
   * @param framework whose members it binds; empty when it names none
   * @param code of the standard, for addresses
   */
  public record StandardDate(
      String day,
      long daysLeft,
      String standard,
      String href,
      String code,
      String step,
      String framework,
      int bound,
      int base) {

    public boolean isAhead() {
      return daysLeft >= 0;
    }
  }

  /**
   * What an office retires.
   *
   * @param date when; may be empty
   * @param isOver whether that date is past and nobody has said that it happened
   * @param phrase whose word it is and from when
   * @param age in whole years, of that word; empty below one, and when nobody said from when it is
   */
  public record Retirement(
      String office,
      String officeHref,
      String what,
      String href,
      String date,
      boolean isOver,
      String phrase,
      boolean attributed,
      String age) {}

  /**
   * A question to start from.
   *
   * @param key of its words
   */
  public record Asking(String key, String href) {}
}
