package org.archipel.reader.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;

/**
 * A file as text: UTF-8 without byte order mark, no control characters. Immutable.
 *
 * @param file the sender's name of it
 */
public record SourceText(String file, String text) {

  /**
   * Decodes a file.
   *
   * @param mostBytes largest size taken (a count, inclusive)
   * @throws Refused if it is larger, not UTF-8, or holds control characters
   */
  public static SourceText of(SentFile sent, int mostBytes) throws Refused {
    byte[] bytes = sent.bytes();
    if (bytes.length > mostBytes) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          Position.whole(sent.name()),
          "The file has %,d bytes; at most %,d are taken in this format."
              .formatted(bytes.length, mostBytes));
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          Position.whole(sent.name()),
          "The file is encoded in UTF-16; expected UTF-8.");
    }
    SourceText source = new SourceText(sent.name(), decode(sent, start));
    source.refuseControls();
    return source;
  }

  public Position at(int line, int column) {
    return new Position.Text(file, line, column);
  }

  /** Returns the place of a character. */
  public Position at(int index) {
    return position(file, text, index);
  }

  /**
   * Refuses lines that are too long.
   *
   * @param most characters of the longest line taken (a count, inclusive)
   */
  public void refuseLinesLongerThan(int most) throws Refused {
    int line = 1;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end;
      if (next - start > most) {
        throw new Refused(
            ProblemCode.TOO_LARGE,
            at(line, 1),
            "The line has %,d characters; at most %,d are taken.".formatted(next - start, most));
      }
      start = next + 1;
      line++;
    }
  }

  private static String decode(SentFile sent, int start) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(sent.bytes(), start, sent.bytes().length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          position(sent.name(), text, text.length()),
          "The byte 0x%02X is not UTF-8.".formatted(sent.bytes()[in.position()]));
    }
    return text;
  }

  private void refuseControls() throws Refused {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
        throw new Refused(
            ProblemCode.BAD_TEXT,
            position(file, text, i),
            "The file holds the control character U+%04X.".formatted((int) c));
      }
    }
  }

  private static Position position(String file, String text, int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position.Text(file, line, text.codePointCount(lineStart, index) + 1);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
