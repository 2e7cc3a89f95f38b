package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Picture;
import org.archipel.view.Picture.LegendEntry;
import org.archipel.view.Tone;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Glyphs;
import org.archipel.view.scene.Move;
import org.archipel.view.scene.Scene;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Rect;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;

/**
 * What stands around every picture: whose data, title, base and stand above; legend and notes
 * below.
 */
final class Frame {

  static final double MARGIN = 24;
  private static final double GAP = 16;
  private static final double SWATCH = 9;
  private static final int MOST_LINES = 6;

  private final Picture picture;
  private final Words words;
  private final double width;
  private final List<Element> elements = new ArrayList<>();
  private double y = MARGIN;

  private Frame(Picture picture, double width, Words words) {
    this.picture = picture;
    this.width = width;
    this.words = words;
  }

  static Scene around(Picture picture, Body body, Sheet sheet) {
    double inner = Math.max(sheet.width(), body.width());
    Frame frame = new Frame(picture, inner, sheet.words());
    frame.head();
    frame.body(body);
    frame.legend();
    frame.notes();
    double width = inner + 2 * MARGIN;
    double height = frame.y + MARGIN - GAP / 2;
    List<Element> all = new ArrayList<>();
    Bounds paper = new Bounds(0, 0, width, height);
    all.add(Element.plain(Role.GRID, paper, List.of(Rect.of(paper, 0, Style.PAPER))));
    all.addAll(frame.elements);
    return new Scene(width, height, all);
  }

  private void head() {
    if (picture.stand().demonstration()) {
      warning(words.get("stand.demonstration"));
    }
    text(picture.title(), Face.TITLE, Style.INK, Role.HEADER);
    text(picture.subtitle(), Face.SUBTITLE, Style.INK, Role.HEADER);
    text(picture.base(), Face.BODY, Style.INK, Role.HEADER);
    text(Standing.of(picture, words), Face.SMALL, Style.QUIET, Role.HEADER);
    if (picture.truncated()) {
      text(words.get("truncated"), Face.SMALL_BOLD, Style.WARNING_INK, Role.HEADER);
    }
    y += GAP / 2;
  }

  private void body(Body body) {
    Move move = Move.by(MARGIN, y);
    body.elements().stream().map(move::of).forEach(elements::add);
    y += body.height() + GAP;
  }

  private void legend() {
    double x = MARGIN;
    double line = Face.SMALL.lineHeight() + 6;
    for (LegendEntry entry : picture.legend()) {
      String text = said(entry);
      double wide = Math.min(width, SWATCH + 12 + TextWidth.of(text, Face.SMALL) + 18);
      if (x > MARGIN && x + wide > MARGIN + width) {
        x = MARGIN;
        y += line;
      }
      String fits = TextLines.fit(text, Face.SMALL, wide - SWATCH - 12);
      List<Shape> shapes = new ArrayList<>(Glyphs.of(entry.tone(), x + 2, y + 4, SWATCH));
      shapes.add(Text.of(x + SWATCH + 9, y + 2 + Face.SMALL.ascent(), fits, Face.SMALL, Style.INK));
      Bounds bounds = new Bounds(x, y, wide, line);
      elements.add(new Element("", null, Role.LEGEND, entry.tone(), text, bounds, shapes));
      x += wide;
    }
    y += picture.legend().isEmpty() ? 0 : line + GAP / 2;
  }

  private String said(LegendEntry entry) {
    return entry.tone() == Tone.PLAIN
        ? entry.meaning()
        : words.get("legend.entry", words.tone(entry.tone()), entry.meaning());
  }

  private void notes() {
    picture.notes().forEach(note -> text("• " + note, Face.SMALL, Style.INK, Role.NOTE));
    Viewpoint viewpoint = picture.viewpoint();
    text(named("viewpoint.for", viewpoint.stakeholders()), Face.SMALL, Style.QUIET, Role.NOTE);
    text(named("viewpoint.concerns", viewpoint.concerns()), Face.SMALL, Style.QUIET, Role.NOTE);
    text(named("viewpoint.gaps", viewpoint.knownGaps()), Face.SMALL, Style.QUIET, Role.NOTE);
  }

  private String named(String key, List<String> texts) {
    return texts.isEmpty() ? "" : words.get(key, words.all(texts));
  }

  private void text(String text, Face face, Style style, Role role) {
    if (text.isBlank()) {
      return;
    }
    List<String> lines = TextLines.wrap(text, face, width, MOST_LINES);
    Bounds bounds = new Bounds(MARGIN, y, width, lines.size() * face.lineHeight());
    Shape shape = new Text(MARGIN, y + face.ascent(), lines, Shape.Anchor.START, face, style);
    elements.add(Element.plain(role, bounds, List.of(shape)));
    y = bounds.bottom() + 3;
  }

  private void warning(String text) {
    List<String> lines = TextLines.wrap(text, Face.LABEL, width - 20, MOST_LINES);
    Bounds bounds = new Bounds(MARGIN, y, width, lines.size() * Face.LABEL.lineHeight() + 10);
    double baseline = y + 5 + Face.LABEL.ascent();
    Shape shape =
        new Text(MARGIN + 10, baseline, lines, Shape.Anchor.START, Face.LABEL, Style.WARNING_INK);
    List<Shape> shapes = List.of(Rect.of(bounds, 4, Style.WARNING), shape);
    elements.add(Element.plain(Role.HEADER, bounds, shapes));
    y = bounds.bottom() + 8;
  }
}
