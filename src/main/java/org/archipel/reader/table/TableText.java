package org.archipel.reader.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;

/**
 * Decodes what spreadsheets save as text: UTF-8, UTF-16 with byte order mark, or Windows-1252,
 * which nothing but the absence of the others shows and is therefore warned of.
 */
final class TableText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TableText() {}

  /**
   * Decodes a file.
   *
   * @throws Refused if it is too large, holds NUL, or is of none of these encodings
   */
  static String of(SentFile file, Problems problems) throws Refused {
    byte[] bytes = file.bytes();
    if (bytes.length > Limits.FOREIGN.bytes()) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The file has %,d bytes; at most %,d are taken in this format."
              .formatted(bytes.length, Limits.FOREIGN.bytes()));
    }
    Optional<Charset> twoBytes = marked(bytes);
    String text = twoBytes.isPresent() ? wide(file, twoBytes.get()) : narrow(file, problems);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          at(file, text, nul),
          "The line holds NUL: no text, or UTF-16 without byte order mark. Save it as 'CSV UTF-8'.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return switch (mark) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static String wide(SentFile file, Charset charset) throws Refused {
    try {
      return decode(file.bytes(), charset);
    } catch (CharacterCodingException e) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          Position.whole(file.name()),
          "The file begins as UTF-16 but is not. Save it as 'CSV UTF-8'.");
    }
  }

  private static String narrow(SentFile file, Problems problems) throws Refused {
    try {
      return decode(file.bytes(), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return windows(file, problems);
    }
  }

  private static String windows(SentFile file, Problems problems) throws Refused {
    String text;
    try {
      text = decode(file.bytes(), WINDOWS);
    } catch (CharacterCodingException e) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          Position.whole(file.name()),
          "The file is neither UTF-8 nor Windows-1252. Save it as 'CSV UTF-8'.");
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        problems.warning(
            ProblemCode.BAD_ENCODING,
            at(file, text, i),
            "The file is not UTF-8; read as Windows-1252, so that this character is '%c'. If that is wrong, save it as 'CSV UTF-8'."
                .formatted(text.charAt(i)));
        break;
      }
    }
    return text;
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static Position at(SentFile file, String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Position.Text(file.name(), line, text.codePointCount(start, index) + 1);
  }
}
