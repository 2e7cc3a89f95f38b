package org.archipel.view.format;

import java.util.EnumMap;
import java.util.Map;
import org.archipel.view.Tone;
import org.archipel.view.scene.Style;

/**
 * The colours of pictures, on light and on dark ground. Immutable. Text on its ground has a
 * contrast of at least 4.5, a tone's strong colour of at least 3 (WCAG 2.2, 1.4.3 and 1.4.11); what
 * a tone means never hangs on colour alone, for it has a sign and a word, and its border a pattern.
 *
 * @param tones the strong colour and the tint of each tone
 */
record Palette(Map<Style, Paint> styles, Map<Tone, Paint> tones) {

  /**
   * Colours as {@code #rrggbb}, or {@code none}.
   *
   * @param fill of shapes and of text
   * @param stroke of borders and lines
   */
  record Paint(String fill, String stroke) {}

  static final String NONE = "none";
  static final Palette LIGHT = light();
  static final Palette DARK = dark();

  /** Returns the pattern of a tone's border, in lengths of dashes and gaps; empty when solid. */
  static String dashes(Tone tone) {
    return switch (tone) {
      case PLAIN, RECOMMENDED, ACCEPTED, SAME, RETIRING, PAST_SUPPORT, SEVERAL -> "";
      case CONTAIN, OTHER, PLANNED -> "6 3";
      case AVOID, GAP -> "2 2";
      case ATTRIBUTED, UNKNOWN -> "1.5 3";
      case SUPPRESSED -> "8 3 2 3";
    };
  }

  /** Returns how thick a tone's border is, in pixels. */
  static double border(Tone tone) {
    return switch (tone) {
      case RECOMMENDED, AVOID, GAP, PAST_SUPPORT -> 2;
      case PLAIN -> 1;
      default -> 1.4;
    };
  }

  private static Palette light() {
    Map<Style, Paint> styles = new EnumMap<>(Style.class);
    styles.put(Style.PAPER, new Paint("#ffffff", NONE));
    styles.put(Style.BAND, new Paint("#f2f5f9", "#d5dce6"));
    styles.put(Style.PANEL, new Paint("#e4ebf3", "#c3cfdd"));
    styles.put(Style.BAR, new Paint("#0b5c7a", NONE));
    styles.put(Style.BAR_BASE, new Paint("#c9d5e1", NONE));
    styles.put(Style.RULE, new Paint(NONE, "#d5dce6"));
    styles.put(Style.GRID, new Paint(NONE, "#b7c2cf"));
    styles.put(Style.LINK, new Paint(NONE, "#56657a"));
    styles.put(Style.INK, new Paint("#17202b", NONE));
    styles.put(Style.QUIET, new Paint("#4d5a6a", NONE));
    styles.put(Style.WARNING, new Paint("#fff0d6", "#a35a00"));
    styles.put(Style.WARNING_INK, new Paint("#6b3a00", NONE));
    Map<Tone, Paint> tones = new EnumMap<>(Tone.class);
    tones.put(Tone.PLAIN, new Paint("#ffffff", "#9fb0c3"));
    tones.put(Tone.RECOMMENDED, new Paint("#e6f4ea", "#1d6b3a"));
    tones.put(Tone.ACCEPTED, new Paint("#eef7ee", "#3c7a4c"));
    tones.put(Tone.CONTAIN, new Paint("#fdf3dd", "#8a5a00"));
    tones.put(Tone.AVOID, new Paint("#fbe7e4", "#a3231c"));
    tones.put(Tone.SAME, new Paint("#e6f4ea", "#1d6b3a"));
    tones.put(Tone.OTHER, new Paint("#e9eefb", "#2f4fa3"));
    tones.put(Tone.SEVERAL, new Paint("#f1eafa", "#6a3aa0"));
    tones.put(Tone.GAP, new Paint("#fdf3dd", "#8a5a00"));
    tones.put(Tone.PLANNED, new Paint("#e9eefb", "#2f4fa3"));
    tones.put(Tone.RETIRING, new Paint("#fdf0e2", "#96490a"));
    tones.put(Tone.PAST_SUPPORT, new Paint("#fbe7e4", "#a3231c"));
    tones.put(Tone.ATTRIBUTED, new Paint("#fcf6ec", "#8a4b00"));
    tones.put(Tone.UNKNOWN, new Paint("#f5f6f8", "#5a6472"));
    tones.put(Tone.SUPPRESSED, new Paint("#eceef2", "#48515e"));
    return new Palette(styles, tones);
  }

  private static Palette dark() {
    Map<Style, Paint> styles = new EnumMap<>(Style.class);
    styles.put(Style.PAPER, new Paint("#11161d", NONE));
    styles.put(Style.BAND, new Paint("#19212c", "#313c4c"));
    styles.put(Style.PANEL, new Paint("#222d3b", "#3b495c"));
    styles.put(Style.BAR, new Paint("#6cc5e6", NONE));
    styles.put(Style.BAR_BASE, new Paint("#3c4c60", NONE));
    styles.put(Style.RULE, new Paint(NONE, "#313c4c"));
    styles.put(Style.GRID, new Paint(NONE, "#455468"));
    styles.put(Style.LINK, new Paint(NONE, "#9aa7b8"));
    styles.put(Style.INK, new Paint("#e8edf4", NONE));
    styles.put(Style.QUIET, new Paint("#b3bfce", NONE));
    styles.put(Style.WARNING, new Paint("#3a2a10", "#e0a54a"));
    styles.put(Style.WARNING_INK, new Paint("#ffd896", NONE));
    Map<Tone, Paint> tones = new EnumMap<>(Tone.class);
    tones.put(Tone.PLAIN, new Paint("#161d27", "#56677d"));
    tones.put(Tone.RECOMMENDED, new Paint("#14281c", "#7fd19b"));
    tones.put(Tone.ACCEPTED, new Paint("#16241b", "#8fcaa2"));
    tones.put(Tone.CONTAIN, new Paint("#2c2412", "#f0c063"));
    tones.put(Tone.AVOID, new Paint("#331a18", "#ff9b8f"));
    tones.put(Tone.SAME, new Paint("#14281c", "#7fd19b"));
    tones.put(Tone.OTHER, new Paint("#182138", "#9db8ff"));
    tones.put(Tone.SEVERAL, new Paint("#251b36", "#cbaaf5"));
    tones.put(Tone.GAP, new Paint("#2c2412", "#f0c063"));
    tones.put(Tone.PLANNED, new Paint("#182138", "#9db8ff"));
    tones.put(Tone.RETIRING, new Paint("#2e2014", "#f5b07a"));
    tones.put(Tone.PAST_SUPPORT, new Paint("#331a18", "#ff9b8f"));
    tones.put(Tone.ATTRIBUTED, new Paint("#241d12", "#f0b35f"));
    tones.put(Tone.UNKNOWN, new Paint("#1c222b", "#a5b0be"));
    tones.put(Tone.SUPPRESSED, new Paint("#232933", "#b4bdca"));
    return new Palette(styles, tones);
  }

  /** Returns how a shape of a style is painted in an element of a tone. */
  Paint of(Style style, Tone tone) {
    Paint toned = java.util.Objects.requireNonNull(tones.get(tone));
    return switch (style) {
      case CARD, CHIP -> toned;
      case MARK -> new Paint(NONE, toned.stroke());
      case MARK_FILL, TONE_INK -> new Paint(toned.stroke(), NONE);
      default -> java.util.Objects.requireNonNull(styles.get(style));
    };
  }
}
