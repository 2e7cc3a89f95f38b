package org.archipel.view.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.archipel.view.Tone;
import org.archipel.view.format.Palette.Paint;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Style;

/**
 * The style sheet inside every drawing: light, dark when the reader's system is dark, and for paper
 * always light and without grounds that use ink.
 *
 * <p>It is the same in all drawings, so that a server can allow this one by its {@linkplain
 * #source() digest} and forbid all others. Its classes begin with {@code v-}, for a drawing may
 * stand in a page that has classes of its own.
 */
public final class SvgStyle {

  static final String FONTS =
      "\"Noto Sans\",\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Noto Sans Arabic\","
          + "\"Noto Sans SC\",\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif";

  private final StringBuilder css = new StringBuilder();

  /** What stands between the tags, to the last byte. */
  static final String SHEET = new SvgStyle().write();

  private SvgStyle() {}

  /** Returns the source expression that allows it (Content Security Policy 3, section 2.3.1). */
  public static String source() {
    return sourceOf(SHEET);
  }

  /** Returns the source expression that allows a style sheet. */
  public static String sourceOf(String sheet) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write() {
    faces();
    colours(Palette.LIGHT);
    css.append("@media screen and (prefers-color-scheme:dark){\n");
    colours(Palette.DARK);
    css.append("}\n@media print{.v-band,.v-panel{fill:#fff}");
    css.append(".v-bar,.v-bar-base,.v-card{print-color-adjust:exact}}\n");
    return css.toString();
  }

  static String name(Style style) {
    return "v-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String name(Tone tone) {
    return "v-t-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String name(Face face) {
    return "v-f-" + face.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void faces() {
    css.append(".v-picture text{font-family:").append(FONTS).append("}\n");
    for (Face face : Face.values()) {
      css.append('.').append(name(face)).append("{font-size:").append(face.size()).append("px");
      css.append(face.bold() ? ";font-weight:700}\n" : "}\n");
    }
    css.append(".v-link,.v-mark{stroke-width:1.4;stroke-linejoin:round}\n");
    css.append(
        ".v-picture a{text-decoration:none}.v-picture a:focus-visible .v-card,"
            + ".v-picture a:hover .v-card{stroke-width:3}\n");
    for (Tone tone : Tone.values()) {
      String dashes = Palette.dashes(tone);
      css.append('.')
          .append(name(tone))
          .append(" .v-card{stroke-width:")
          .append(Palette.border(tone));
      css.append(dashes.isEmpty() ? "}\n" : ";stroke-dasharray:" + dashes + "}\n");
    }
  }

  private void colours(Palette palette) {
    for (Style style : Style.values()) {
      switch (style) {
        case CARD, CHIP, MARK, MARK_FILL, TONE_INK -> {
          for (Tone tone : Tone.values()) {
            colour("." + name(tone) + " ." + name(style), palette.of(style, tone));
          }
        }
        default -> colour("." + name(style), palette.of(style, Tone.PLAIN));
      }
    }
  }

  private void colour(String selector, Paint paint) {
    css.append(selector).append("{fill:").append(paint.fill());
    css.append(";stroke:").append(paint.stroke()).append("}\n");
  }
}
