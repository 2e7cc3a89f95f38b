package org.archipel.view.scene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines that fit: at spaces, after hyphens and slashes, between Chinese
 * characters, and inside a word only where it is wider than a line. What does not fit ends with an
 * ellipsis.
 */
public final class TextLines {

  private static final String ELLIPSIS = "…";

  /** Longer text is cut before it is measured; nothing in a picture needs so much. */
  private static final int LONGEST = 2_000;

  private final Face face;
  private final double width;

  private TextLines(Face face, double width) {
    this.face = face;
    this.width = width;
  }

  /**
   * Breaks a text.
   *
   * @param width that no line exceeds, in pixels
   * @param most lines, at least 1
   */
  public static List<String> wrap(String text, Face face, double width, int most) {
    return new TextLines(face, width).wrap(cleaned(text), most);
  }

  /** Returns the text on one line, cut with an ellipsis where it is too long. */
  public static String fit(String text, Face face, double width) {
    List<String> lines = wrap(text, face, width, 1);
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  private static String cleaned(String text) {
    String line = text.codePointCount(0, text.length()) > LONGEST ? cut(text) : text;
    return line.replaceAll("[\\p{Cc}\\u2028\\u2029\\s]+", " ").strip();
  }

  private static String cut(String text) {
    return text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private List<String> wrap(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (TextWidth.of((line + piece).stripTrailing(), face) <= width) {
        line.append(piece);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
      }
      line = new StringBuilder(piece);
      if (lines.size() > most) {
        break;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines.size() <= most ? lines : shortened(lines, most);
  }

  private List<String> shortened(List<String> lines, int most) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, ellipsis(kept.getLast() + " " + lines.get(most)));
    return kept;
  }

  private String ellipsis(String text) {
    String kept = text;
    while (!kept.isEmpty() && TextWidth.of(kept + ELLIPSIS, face) > width) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
    }
    return kept + ELLIPSIS;
  }

  /** Returns the pieces between which a line may end; none is wider than a line. */
  private List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      addCut(text.substring(from, to), pieces);
    }
    return pieces;
  }

  private void addCut(String piece, List<String> pieces) {
    String rest = piece;
    while (TextWidth.of(rest.stripTrailing(), face) > width) {
      int end = rest.offsetByCodePoints(0, 1);
      while (end < rest.length()
          && TextWidth.of(rest.substring(0, rest.offsetByCodePoints(end, 1)), face) <= width) {
        end = rest.offsetByCodePoints(end, 1);
      }
      if (end == rest.length()) {
        break;
      }
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    pieces.add(rest);
  }
}
