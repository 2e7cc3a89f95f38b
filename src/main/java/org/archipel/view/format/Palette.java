package org.archipel.view.format;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  static final Palette LIGHT = on(Pair::light);
  static final Palette DARK = on(Pair::dark);

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

  /** What a style or a tone looks like: its light paint, then its dark one. */
  private record Pair(Paint light, Paint dark) {
    static Pair of(String lightFill, String lightStroke, String darkFill, String darkStroke) {
      return new Pair(new Paint(lightFill, lightStroke), new Paint(darkFill, darkStroke));
    }
  }

  private static Map<Style, Pair> pairsOfStyles() {
    Map<Style, Pair> pairs = new EnumMap<>(Style.class);
    pairs.put(Style.PAPER, Pair.of("#ffffff", NONE, "#11161d", NONE));
    pairs.put(Style.BAND, Pair.of("#f2f5f9", "#d5dce6", "#19212c", "#313c4c"));
    pairs.put(Style.PANEL, Pair.of("#e4ebf3", "#c3cfdd", "#222d3b", "#3b495c"));
    pairs.put(Style.BAR, Pair.of("#0b5c7a", NONE, "#6cc5e6", NONE));
    pairs.put(Style.BAR_BASE, Pair.of("#c9d5e1", NONE, "#3c4c60", NONE));
    pairs.put(Style.RULE, Pair.of(NONE, "#d5dce6", NONE, "#313c4c"));
    pairs.put(Style.GRID, Pair.of(NONE, "#b7c2cf", NONE, "#455468"));
    pairs.put(Style.LINK, Pair.of(NONE, "#56657a", NONE, "#9aa7b8"));
    pairs.put(Style.INK, Pair.of("#17202b", NONE, "#e8edf4", NONE));
    pairs.put(Style.QUIET, Pair.of("#4d5a6a", NONE, "#b3bfce", NONE));
    pairs.put(Style.WARNING, Pair.of("#fff0d6", "#a35a00", "#3a2a10", "#e0a54a"));
    pairs.put(Style.WARNING_INK, Pair.of("#6b3a00", NONE, "#ffd896", NONE));
    return pairs;
  }

  private static Map<Tone, Pair> pairsOfTones() {
    Map<Tone, Pair> pairs = new EnumMap<>(Tone.class);
    pairs.put(Tone.PLAIN, Pair.of("#ffffff", "#9fb0c3", "#161d27", "#56677d"));
    pairs.put(Tone.RECOMMENDED, Pair.of("#e6f4ea", "#1d6b3a", "#14281c", "#7fd19b"));
    pairs.put(Tone.ACCEPTED, Pair.of("#eef7ee", "#3c7a4c", "#16241b", "#8fcaa2"));
    pairs.put(Tone.CONTAIN, Pair.of("#fdf3dd", "#8a5a00", "#2c2412", "#f0c063"));
    pairs.put(Tone.AVOID, Pair.of("#fbe7e4", "#a3231c", "#331a18", "#ff9b8f"));
    pairs.put(Tone.SAME, Pair.of("#e6f4ea", "#1d6b3a", "#14281c", "#7fd19b"));
    pairs.put(Tone.OTHER, Pair.of("#e9eefb", "#2f4fa3", "#182138", "#9db8ff"));
    pairs.put(Tone.SEVERAL, Pair.of("#f1eafa", "#6a3aa0", "#251b36", "#cbaaf5"));
    pairs.put(Tone.GAP, Pair.of("#fdf3dd", "#8a5a00", "#2c2412", "#f0c063"));
    pairs.put(Tone.PLANNED, Pair.of("#e9eefb", "#2f4fa3", "#182138", "#9db8ff"));
    pairs.put(Tone.RETIRING, Pair.of("#fdf0e2", "#96490a", "#2e2014", "#f5b07a"));
    pairs.put(Tone.PAST_SUPPORT, Pair.of("#fbe7e4", "#a3231c", "#331a18", "#ff9b8f"));
    pairs.put(Tone.ATTRIBUTED, Pair.of("#fcf6ec", "#8a4b00", "#241d12", "#f0b35f"));
    pairs.put(Tone.UNKNOWN, Pair.of("#f5f6f8", "#5a6472", "#1c222b", "#a5b0be"));
    pairs.put(Tone.SUPPRESSED, Pair.of("#eceef2", "#48515e", "#232933", "#b4bdca"));
    return pairs;
  }

  private static Palette on(Function<Pair, Paint> ground) {
    return new Palette(painted(pairsOfStyles(), ground), painted(pairsOfTones(), ground));
  }

  private static <T> Map<T, Paint> painted(Map<T, Pair> pairs, Function<Pair, Paint> ground) {
    return pairs.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, pair -> ground.apply(pair.getValue())));
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
