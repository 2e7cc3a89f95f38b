package org.archipel.query.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells regular expressions whose time is bounded from those that may backtrack for ever: a
 * repetition of something that repeats or chooses, many open-ended repetitions in a row,
 * back-references, look-around.
 *
 * <p>It may refuse a harmless pattern; CONTAINS and STRSTARTS serve most needs.
 */
final class Regexes {

  private static final int LONGEST = 200;
  private static final int MOST_REPETITIONS = 2;
  private static final int MOST_TIMES = 50;

  /** What the group being read holds. */
  private static final class Group {
    private boolean repeats;
    private boolean chooses;
  }

  private final String pattern;
  private final Deque<Group> open = new ArrayDeque<>();
  private int at;
  private int repetitions;

  private Regexes(String pattern) {
    this.pattern = pattern;
  }

  /** Returns why a pattern is refused; empty when its time is bounded. */
  static Optional<String> objection(String pattern) {
    return pattern.length() > LONGEST
        ? Optional.of("the pattern is longer than " + LONGEST + " characters")
        : Optional.ofNullable(new Regexes(pattern).read());
  }

  private @org.jspecify.annotations.Nullable String read() {
    open.push(new Group());
    boolean closedChoice = false;
    boolean closedRepetition = false;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean afterRepetition = closedRepetition;
      boolean afterChoice = closedChoice;
      closedRepetition = false;
      closedChoice = false;
      switch (c) {
        case '\\' -> {
          if (at + 1 < pattern.length() && "123456789kQ".indexOf(pattern.charAt(at + 1)) >= 0) {
            return "the pattern refers back or quotes";
          }
          at++;
        }
        case '[' -> skipClass();
        case '(' -> {
          if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) {
            return "the pattern looks around or sets flags";
          }
          at += pattern.startsWith("(?:", at) ? 2 : 0;
          open.push(new Group());
        }
        case ')' -> {
          Group closed = open.size() > 1 ? open.pop() : new Group();
          closedRepetition = closed.repeats;
          closedChoice = closed.chooses;
          top().repeats |= closed.repeats;
          top().chooses |= closed.chooses;
        }
        case '|' -> top().chooses = true;
        case '?' -> top().chooses = true;
        case '*', '+', '{' -> {
          if (afterRepetition || afterChoice) {
            return "the pattern repeats what itself repeats or chooses";
          }
          if (c == '{' && !isBounded()) {
            return "the pattern counts further than " + MOST_TIMES;
          }
          top().repeats = true;
          repetitions++;
          if (repetitions > MOST_REPETITIONS) {
            return "the pattern has more than " + MOST_REPETITIONS + " repetitions";
          }
          skipLazy();
        }
        default -> {}
      }
      at++;
    }
    return null;
  }

  private Group top() {
    return java.util.Objects.requireNonNull(open.peek());
  }

  /** Moves to the bracket that ends a class; classes inside classes are read as text. */
  private void skipClass() {
    int from = pattern.startsWith("[^", at) ? at + 2 : at + 1;
    for (at = from; at < pattern.length(); at++) {
      if (pattern.charAt(at) == '\\') {
        at++;
      } else if (pattern.charAt(at) == ']' && at > from) {
        return;
      }
    }
  }

  private boolean isBounded() {
    int end = pattern.indexOf('}', at);
    String inside = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!inside.matches("\\d{1,4}(?:,\\d{1,4})?")) {
      return false;
    }
    at = end;
    return Integer.parseInt(inside.substring(inside.indexOf(',') + 1)) <= MOST_TIMES;
  }

  private void skipLazy() {
    if (at + 1 < pattern.length() && "?+".indexOf(pattern.charAt(at + 1)) >= 0) {
      at++;
    }
  }
}
