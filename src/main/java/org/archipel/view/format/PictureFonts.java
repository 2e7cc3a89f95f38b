package org.archipel.view.format;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.view.scene.Face;

/**
 * The fonts of pictures in pixels: Noto Sans for Latin, Cyrillic, Arabic and Chinese letters, which
 * come with the program (SIL Open Font License 1.1, beside the files). Letters of other scripts are
 * the machine's. Thread-safe.
 */
final class PictureFonts {

  private static final List<Font> REGULAR =
      Stream.of(
              "noto-sans-latin-400-normal",
              "noto-sans-latin-ext-400-normal",
              "noto-sans-cyrillic-400-normal",
              "noto-sans-arabic-arabic-400-normal",
              "noto-sans-sc-chinese-simplified-400")
          .map(PictureFonts::load)
          .toList();

  /** Chinese in bold is drawn bolder from the regular one: another would weigh 1.8 MB. */
  private static final List<Font> BOLD =
      Stream.concat(
              Stream.of(
                      "noto-sans-latin-700-normal",
                      "noto-sans-latin-ext-700-normal",
                      "noto-sans-cyrillic-700-normal",
                      "noto-sans-arabic-arabic-700-normal")
                  .map(PictureFonts::load),
              Stream.of(REGULAR.getLast().deriveFont(Font.BOLD)))
          .toList();

  private PictureFonts() {}

  /** Returns a line with the font of each of its letters. */
  static AttributedString attributed(String line, Face face) {
    AttributedString said = new AttributedString(line);
    int from = 0;
    while (from < line.length()) {
      Font font = font(line.codePointAt(from), face.bold());
      int to = line.offsetByCodePoints(from, 1);
      while (to < line.length() && belongs(line.codePointAt(to), font, face)) {
        to = line.offsetByCodePoints(to, 1);
      }
      said.addAttribute(TextAttribute.FONT, font.deriveFont((float) face.size()), from, to);
      from = to;
    }
    return said;
  }

  /** Spaces and marks stay with what they follow, so that joined letters are not torn apart. */
  private static boolean belongs(int point, Font font, Face face) {
    boolean neutral =
        Character.isSpaceChar(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    return (neutral && font.canDisplay(point)) || font(point, face.bold()).equals(font);
  }

  private static Font font(int point, boolean bold) {
    List<Font> fonts = bold ? BOLD : REGULAR;
    Optional<Font> own = fonts.stream().filter(font -> font.canDisplay(point)).findFirst();
    return own.orElseGet(() -> new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 12));
  }

  private static Font load(String name) {
    try (InputStream in = PictureFonts.class.getResourceAsStream("fonts/" + name + ".woff")) {
      if (in == null) {
        throw new IllegalStateException("missing in the program: " + name);
      }
      byte[] font = Woff.unpack(in.readAllBytes());
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + name, e);
    }
  }
}
