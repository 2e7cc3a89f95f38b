package org.archipel.view.scene;

/**
 * Sets names and dates that are read from left to right apart inside text that is read from right
 * to left, so that a date keeps its order and brackets stay around what they hold (UAX 9, section
 * 2.4: explicit isolates). Without it {@code 2025-03-01} after an Arabic word reads {@code
 * 01-03-2025}.
 */
public final class Isolates {

  private static final char BEGIN = '\u2066';
  private static final char END = '\u2069';

  /** Between entries of a list, which follow each other from right to left whatever they are. */
  private static final String BREAKS = "·•،؛\n";

  private static final String OPENING = "([{«“";
  private static final String CLOSING = ")]}»”";

  /** What belongs to a word or a number that it touches. */
  private static final String BEFORE = "#@+-";

  private static final String AFTER = "#+%";

  private final String text;
  private final StringBuilder out = new StringBuilder();

  private Isolates(String text) {
    this.text = text;
  }

  /** Returns the text with isolates; lines and entries of lists each for themselves. */
  public static String of(String text) {
    Isolates isolates = new Isolates(text);
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || BREAKS.indexOf(text.charAt(at)) >= 0) {
        isolates.entry(from, at);
        isolates.out.append(text, at, Math.min(at + 1, text.length()));
        from = at + 1;
      }
    }
    return isolates.out.toString();
  }

  private void entry(int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && text.charAt(begin) == ' ') {
      begin++;
    }
    while (end > begin && text.charAt(end - 1) == ' ') {
      end--;
    }
    out.append(text, from, begin);
    if (text.substring(begin, end).chars().noneMatch(Isolates::isTurned)) {
      isolate(begin, end);
    } else {
      runs(begin, end);
    }
    out.append(text, end, to);
  }

  private void runs(int from, int to) {
    int done = from;
    for (int at = from; at < to; at++) {
      if (isStraight(text.charAt(at))) {
        int begin = at > done && BEFORE.indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        int end = end(at, to);
        out.append(text, done, begin);
        isolate(begin, end);
        done = end;
        at = end - 1;
      }
    }
    out.append(text, done, to);
  }

  /** Returns where a run ends: after the last letter or digit outside brackets that stay open. */
  private int end(int begin, int to) {
    int end = begin + 1;
    int open = 0;
    for (int at = begin; at < to && !isTurned(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        open++;
      } else if (CLOSING.indexOf(c) >= 0 && --open < 0) {
        break;
      }
      boolean clings = end == at && AFTER.indexOf(c) >= 0;
      if (open == 0 && (isStraight(c) || clings || CLOSING.indexOf(c) >= 0)) {
        end = at + 1;
      }
    }
    return end;
  }

  private void isolate(int begin, int end) {
    if (begin < end) {
      out.append(BEGIN).append(text, begin, end).append(END);
    }
  }

  private static boolean isStraight(int c) {
    byte direction = Character.getDirectionality((char) c);
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  }

  private static boolean isTurned(int c) {
    byte direction = Character.getDirectionality((char) c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
