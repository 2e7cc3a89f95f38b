package org.archipel.view.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How wide text is, by a table of advance widths of Noto Sans, so that placing needs no fonts and
 * is the same everywhere. Thread-safe.
 *
 * <p>The fonts that a reader has may be other ones; what this returns has a little room more than
 * Noto Sans needs, and the other usual ones (Segoe UI, Roboto, Helvetica, Arial) run narrower.
 * Arabic letters are measured standing alone, which is never less than joined.
 */
public final class TextWidth {

  /** For fonts that run wider than the one of the table. */
  private static final double ROOM = 1.03;

  private static final int WIDE = 1000;
  private static final int UNKNOWN = 650;

  /** Thousandths of an em by character, regular and bold in turn; -1 where the table has none. */
  private static final short[] ADVANCES = read();

  private TextWidth() {}

  /** Returns the width of one line in pixels. */
  public static double of(String line, Face face) {
    long thousandths = line.codePoints().mapToLong(point -> advance(point, face.bold())).sum();
    return thousandths * face.size() / 1000 * ROOM;
  }

  /** Returns the width of the widest line; 0 for none. */
  public static double of(List<String> lines, Face face) {
    return lines.stream().mapToDouble(line -> of(line, face)).max().orElse(0);
  }

  private static int advance(int point, boolean bold) {
    int at = point * 2 + (bold ? 1 : 0);
    if (at < ADVANCES.length && ADVANCES[at] >= 0) {
      return ADVANCES[at];
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? WIDE : UNKNOWN;
  }

  /** Whether a character fills a square, as those of Chinese, Japanese and Korean do. */
  static boolean isWide(int point) {
    return (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE4F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }

  private static short[] read() {
    short[] advances = new short[0x700 * 2 + 0x2000 * 2];
    Arrays.fill(advances, (short) -1);
    try (InputStream in = TextWidth.class.getResourceAsStream("advances.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: advances.txt");
      }
      new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> read(line, advances));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return advances;
  }

  /** Reads a line: the first character in hexadecimal, then the widths of it and those after it. */
  private static void read(String line, short[] advances) {
    String[] fields = line.split(" ", -1);
    int at = Integer.parseInt(fields[0], 16) * 2;
    for (int i = 1; i < fields.length; i++) {
      advances[at + i - 1] = Short.parseShort(fields[i]);
    }
  }
}
