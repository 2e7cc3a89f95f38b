package org.archipel.architecture.model;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a derivation is asked for; all of it is written beside the figures. Immutable.
 *
 * @param name of the release, or {@code current}: letters, digits, {@code . -}
 * @param asOf the day that counts as today
 * @param commits of the ledgers that the data comes from: {@code members=0a1b2c}
 * @param audience whose store it comes from: {@code public}, {@code members}, {@code office:AU}
 * @param countsAttributed whether claims that an office neither stated nor confirmed are counted
 *     beside its own
 * @param thresholds what is worth telling
 * @param platforms how shared platforms count in patterns and rules
 */
public record Parameters(
    String name,
    LocalDate asOf,
    List<String> commits,
    String audience,
    boolean countsAttributed,
    Thresholds thresholds,
    Platforms platforms) {

  public static final String CURRENT = "current";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,60})");

  /** How shared platforms count in patterns and rules. */
  public enum Platforms {
    /** The platform, and what is inside at each office that takes part. */
    EXPANDED,
    /**
     * The platform as one item; what is inside counts only where an office has it otherwise too.
     */
    COLLAPSED,
    /** Neither the platform nor what is inside. */
    LEFT_OUT
  }

  /**
   * What is worth telling.
   *
   * @param leastShare of the base that must have a block for it to be a slot (a fraction, above 0,
   *     at most 1)
   * @param leastOffices that have all items of a pattern or rule (a count, at least 2)
   * @param falseDiscoveryRate that is accepted among what is called significant (a fraction above
   *     0, below 1)
   * @param leastConfidence of a rule (a fraction, 0 to 1)
   * @param trendMonths how far back a gain or loss counts (a count, at least 1)
   */
  public record Thresholds(
      double leastShare,
      int leastOffices,
      double falseDiscoveryRate,
      double leastConfidence,
      int trendMonths) {

    public static final Thresholds DEFAULT = new Thresholds(0.2, 3, 0.05, 0.5, 24);

    /**
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Thresholds {
      check(leastShare > 0 && leastShare <= 1, "the least share", leastShare, "above 0, at most 1");
      check(leastOffices >= 2, "the least offices", leastOffices, "2 or more");
      check(
          falseDiscoveryRate > 0 && falseDiscoveryRate < 1,
          "the false discovery rate",
          falseDiscoveryRate,
          "above 0 and below 1");
      check(
          leastConfidence >= 0 && leastConfidence <= 1,
          "the least confidence",
          leastConfidence,
          "from 0 to 1");
      check(trendMonths >= 1, "the months of a trend", trendMonths, "1 or more");
    }

    private static void check(boolean holds, String what, double found, String expected) {
      if (!holds) {
        throw new IllegalArgumentException(what + " is " + found + "; it must be " + expected);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if the name cannot stand in an address
   */
  public Parameters {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' cannot name a release: letters, digits, dots and hyphens only");
    }
    commits = commits.stream().sorted().toList();
  }

  /** Returns the parameters of what is derived for an audience whenever its store changes. */
  public static Parameters current(LocalDate asOf, List<String> commits, String audience) {
    return new Parameters(
        CURRENT, asOf, commits, audience, true, Thresholds.DEFAULT, Platforms.EXPANDED);
  }

  public Parameters named(String name) {
    return new Parameters(name, asOf, commits, audience, countsAttributed, thresholds, platforms);
  }

  /** Returns the same for what offices themselves said alone. */
  public Parameters statedOnly() {
    return new Parameters(name, asOf, commits, audience, false, thresholds, platforms);
  }

  public Parameters with(Thresholds thresholds) {
    return new Parameters(name, asOf, commits, audience, countsAttributed, thresholds, platforms);
  }

  public Parameters with(Platforms platforms) {
    return new Parameters(name, asOf, commits, audience, countsAttributed, thresholds, platforms);
  }
}
