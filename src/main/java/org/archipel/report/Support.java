package org.archipel.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archipel.reference.Release;
import org.archipel.reference.Release.Milestone;

/**
 * How a vendor supports something on a day. What is not known is unknown, never well. Immutable.
 *
 * @param end the day after which ordinary users are promised no fixes, where it is known
 * @param milestones the vendor's steps that are known, in the order of the table
 * @param words the same as half a sentence
 */
public record Support(
    State state, Optional<LocalDate> end, List<Milestone> milestones, String words) {

  /** How a day lies to the end of support, the most urgent first. */
  public enum State {
    PAST("past"),
    ENDING("ending"),
    LATER("later"),
    UNKNOWN("unknown");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Returns the word for programs. */
    public String code() {
      return code;
    }
  }

  /** The most urgent first; what extended support still covers is less so. */
  static final Comparator<Support> BY_URGENCY =
      Comparator.comparing(Support::state)
          .thenComparing(support -> support.words.contains("extended support until"))
          .thenComparing(support -> support.end.orElse(LocalDate.MIN));

  public Support {
    milestones = List.copyOf(milestones);
  }

  /**
   * @param why as half a sentence: {@code no version is given}
   */
  static Support unknown(String why) {
    return new Support(State.UNKNOWN, Optional.empty(), List.of(), why);
  }

  /** Says how a release is supported on a day. */
  static Support of(Release release, LocalDate asOf) {
    return new Reading(release, asOf).support();
  }

  /** Reads the milestones of one release. */
  private record Reading(Release release, LocalDate asOf) {

    Support support() {
      Optional<Milestone> end = milestone("support-end");
      Optional<Milestone> extended = milestone("extended-support-end");
      boolean past = end.or(() -> extended).filter(this::isOver).isPresent();
      State state = past ? State.PAST : end.map(this::ahead).orElse(State.UNKNOWN);
      return new Support(
          state, end.flatMap(Milestone::date), release.milestones(), words(state, end, extended));
    }

    private State ahead(Milestone end) {
      LocalDate horizon = asOf.plusMonths(StackReport.MONTHS_AHEAD);
      return end.date()
          .map(day -> day.isAfter(horizon) ? State.LATER : State.ENDING)
          .orElse(State.UNKNOWN);
    }

    private String words(State state, Optional<Milestone> end, Optional<Milestone> extended) {
      List<String> words = new ArrayList<>();
      words.add(
          switch (state) {
            case PAST -> end.isPresent() ? over("support", end.get()) : "support has ended";
            case ENDING -> "support until " + day(end) + " (" + left(day(end)) + ")";
            case LATER -> "support until " + day(end);
            case UNKNOWN -> "the end of support is not known";
          });
      milestone("active-support-end")
          .filter(step -> state != State.PAST)
          .ifPresent(
              step ->
                  words.add(
                      isOver(step)
                          ? "security fixes only"
                          : "active support until " + day(Optional.of(step))));
      extended.ifPresent(
          step ->
              words.add(
                  isOver(step)
                      ? over("extended support", step)
                      : "extended support until " + day(extended)));
      milestone("discontinued").filter(this::isOver).ifPresent(s -> words.add("no longer offered"));
      return String.join("; ", words);
    }

    private static String over(String what, Milestone step) {
      return what + step.date().map(day -> " ended " + day).orElse(" has ended, no day given");
    }

    private static String day(Optional<Milestone> step) {
      return step.flatMap(Milestone::date).map(LocalDate::toString).orElse("a day not given");
    }

    private String left(String day) {
      LocalDate end = LocalDate.parse(day);
      long months = ChronoUnit.MONTHS.between(asOf, end);
      return months < 1
          ? ChronoUnit.DAYS.between(asOf, end) + " days left"
          : months == 1 ? "1 month left" : months + " months left";
    }

    private Optional<Milestone> milestone(String kind) {
      return release.milestones().stream().filter(step -> step.kind().equals(kind)).findFirst();
    }

    /** The last day still counts; a vendor may say that it is over and not since when. */
    private boolean isOver(Milestone step) {
      return step.date()
          .map(day -> day.isBefore(asOf))
          .orElseGet(
              () ->
                  release
                      .asOf()
                      .filter(said -> said.text().compareTo(asOf.toString()) <= 0)
                      .isPresent());
    }
  }
}
