package org.archipel.architecture.model;

/**
 * The figures of a slot or an option. Immutable; all are counts of offices, each counted once.
 *
 * @param adoption who has it
 * @param movement who comes and goes
 * @param lifecycle how it stands with the vendor's support, by what offices state alone
 * @param decided what offices decided about it for themselves
 */
public record Figures(
    Adoption adoption, Movement movement, Lifecycle lifecycle, UseDecisions decided) {

  /**
   * Who has it, in use or retiring.
   *
   * @param base offices that said anything: for a slot about technology for its capability, for an
   *     option about the slot
   * @param offices that have it
   * @param stated of these, that state or confirm it; it is only attributed to the others
   * @param withoutPlatforms of these, that have it otherwise than through a shared platform
   */
  public record Adoption(int base, int offices, int stated, int withoutPlatforms) {

    public int attributed() {
      return offices - stated;
    }

    /** Returns the share of the base that has it, 0 where there is no base. */
    public double share() {
      return base == 0 ? 0 : (double) offices / base;
    }
  }

  /**
   * Who comes and goes.
   *
   * @param planned offices that plan it and do not have it yet
   * @param retiring offices that have it, and only in uses whose end is decided
   * @param gained offices that state a use since within the trend's months, and none before
   * @param lost offices that state that they ended it within the trend's months, and do not have it
   */
  public record Movement(int planned, int retiring, int gained, int lost) {}

  /**
   * How it stands with the vendor's support. Attributed claims are never in it.
   *
   * @param pastSupport offices with a release whose support is over
   * @param unknown other offices with a use whose release, or whose release's end, nobody said
   */
  public record Lifecycle(int pastSupport, int unknown) {}

  /** How many offices decided so for themselves. */
  public record UseDecisions(int approved, int constrained, int divest, int prohibited) {}
}
