package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Tone;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Glyphs;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Rect;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;

/**
 * A box as every layout draws it: its label; its tone as sign and word; its first figure with a bar
 * of the base, the others as words; and its first detail, unless that is empty. The other details
 * are read out only.
 */
public final class Card implements Block {

  static final double PAD = 8;
  private static final double GLYPH = 9;
  private static final double BAR = 5;
  private static final int MOST_LINES = 3;

  private final Box box;
  private final double width;
  private final Sheet sheet;
  private final Style style;
  private final Face face;
  private final String tone;
  private final double toneWidth;
  private final boolean toneBeside;
  private final List<String> label;
  private final List<String> rest;
  private final List<String> detail;

  private Card(Box box, double width, Sheet sheet, Style style, Face face) {
    this.box = box;
    this.width = width;
    this.sheet = sheet;
    this.style = style;
    this.face = face;
    double inner = width - 2 * PAD;
    this.tone = box.tone() == Tone.PLAIN ? "" : sheet.words().tone(box.tone());
    this.toneWidth = tone.isEmpty() ? 0 : GLYPH + 5 + TextWidth.of(tone, Face.SMALL_BOLD);
    boolean fits = TextWidth.of(box.label(), face) + toneWidth + 8 <= inner;
    this.toneBeside = fits && !tone.isEmpty() && !box.label().isBlank();
    this.label = TextLines.wrap(box.label(), face, inner, MOST_LINES);
    this.rest = TextLines.wrap(restOfFigures(), Face.SMALL, inner, MOST_LINES);
    this.detail =
        TextLines.wrap(
            box.details().isEmpty() ? "" : box.details().getFirst(), Face.SMALL, inner, MOST_LINES);
  }

  /** Measures a box for a width. */
  public static Card of(Box box, double width, Sheet sheet) {
    return new Card(box, width, sheet, Style.CARD, Face.LABEL);
  }

  /** Measures what a group says of itself at its top. */
  static Card heading(Box box, double width, Sheet sheet, Style style) {
    return new Card(box, width, sheet, style, style == Style.BAND ? Face.BAND : Face.HEADING);
  }

  @Override
  public double height() {
    double height = 2 * (PAD - 2) + label.size() * face.lineHeight();
    height += tone.isEmpty() || toneBeside ? 0 : Face.SMALL.lineHeight();
    height += firstFigure().isEmpty() ? 0 : Face.SMALL.lineHeight() + (hasBar() ? BAR + 3 : 0);
    return height + (rest.size() + detail.size()) * Face.SMALL.lineHeight();
  }

  @Override
  public void draw(Bounds bounds, List<Element> elements) {
    Role role = style == Style.CARD ? Role.BOX : Role.GROUP;
    elements.add(Element.of(box, role, bounds, shapes(bounds)));
  }

  private List<Shape> shapes(Bounds bounds) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(Rect.of(bounds, style == Style.CARD ? 4 : 7, style));
    double x = bounds.x() + PAD;
    double y = bounds.y() + PAD - 2;
    if (toneBeside) {
      double lower = (face.lineHeight() - Face.SMALL_BOLD.lineHeight()) / 2;
      tone(bounds.right() - PAD - toneWidth, y + lower, shapes);
    }
    y = text(label, x, y, face, Style.INK, shapes);
    if (!tone.isEmpty() && !toneBeside) {
      y = tone(x, y, shapes);
    }
    y = figure(x, y, shapes);
    y = text(rest, x, y, Face.SMALL, Style.QUIET, shapes);
    text(detail, x, y, Face.SMALL, Style.QUIET, shapes);
    return shapes;
  }

  /** Draws the tone as sign and word. */
  private double tone(double x, double y, List<Shape> shapes) {
    shapes.addAll(Glyphs.of(box.tone(), x, y + 2.3, GLYPH));
    return text(List.of(tone), x + GLYPH + 5, y, Face.SMALL_BOLD, Style.TONE_INK, shapes);
  }

  private double figure(double x, double y, List<Shape> shapes) {
    String first = firstFigure();
    if (first.isEmpty()) {
      return y;
    }
    double inner = width - 2 * PAD;
    List<String> line = List.of(TextLines.fit(first, Face.SMALL_BOLD, inner));
    double after = text(line, x, y, Face.SMALL_BOLD, Style.INK, shapes);
    if (!hasBar()) {
      return after;
    }
    Figure figure = box.figures().getFirst();
    double filled = inner * Math.min(1, (double) figure.count() / figure.base());
    shapes.add(new Rect(x, after, inner, BAR, 2, Style.BAR_BASE));
    if (filled > 0) {
      shapes.add(new Rect(x, after, filled, BAR, 2, Style.BAR));
    }
    return after + BAR + 3;
  }

  private static double text(
      List<String> lines, double x, double y, Face face, Style style, List<Shape> shapes) {
    if (lines.isEmpty()) {
      return y;
    }
    shapes.add(new Text(x, y + face.ascent(), lines, Shape.Anchor.START, face, style));
    return y + lines.size() * face.lineHeight();
  }

  private boolean hasBar() {
    return box.figures().getFirst().base() > 0;
  }

  private String firstFigure() {
    return box.figures().isEmpty() ? "" : said(box.figures().getFirst());
  }

  private String restOfFigures() {
    Stream<Figure> others = box.figures().stream().skip(1);
    return others.map(this::said).collect(Collectors.joining(" · "));
  }

  /** Says a count; its base too, unless it stands just above. */
  private String said(Figure figure) {
    Figure first = box.figures().getFirst();
    return figure.base() > 0 && (figure.equals(first) || figure.base() != first.base())
        ? sheet.words().get("figure.of", figure.label(), figure.count(), figure.base())
        : sheet.words().get("figure", figure.label(), figure.count());
  }
}
