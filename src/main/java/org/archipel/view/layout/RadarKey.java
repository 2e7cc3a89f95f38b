package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.view.Model.Blip;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Radar;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Glyphs;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Anchor;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;

/** What the numbers on a radar mean: in columns, sector by sector, ring by ring. One thread. */
final class RadarKey {

  private static final int COLUMNS = 3;
  private static final double GAP = 20;
  private static final double NUMBER = 24;
  private static final double GLYPH = 9;

  private final Radar radar;
  private final Map<Blip, Integer> numbers;
  private final double column;
  private final Sheet sheet;

  RadarKey(Radar radar, Map<Blip, Integer> numbers, double width, Sheet sheet) {
    this.radar = radar;
    this.numbers = numbers;
    this.column = (width - (COLUMNS - 1) * GAP) / COLUMNS;
    this.sheet = sheet;
  }

  /** Draws it and returns how high it is. */
  double draw(List<List<Blip>> bySector, double top, List<Element> elements) {
    double[] bottoms = new double[COLUMNS];
    java.util.Arrays.fill(bottoms, top);
    for (int sector = 0; sector < bySector.size(); sector++) {
      if (!bySector.get(sector).isEmpty()) {
        int shortest = shortest(bottoms);
        double x = shortest * (column + GAP);
        bottoms[shortest] = draw(sector, bySector.get(sector), x, bottoms[shortest], elements);
      }
    }
    return java.util.Arrays.stream(bottoms).max().orElse(top) - top;
  }

  private static int shortest(double[] bottoms) {
    int shortest = 0;
    for (int i = 1; i < bottoms.length; i++) {
      shortest = bottoms[i] < bottoms[shortest] ? i : shortest;
    }
    return shortest;
  }

  private double draw(int sector, List<Blip> blips, double x, double top, List<Element> elements) {
    String name = TextLines.fit(radar.sectors().get(sector), Face.HEADING, column);
    double y = line(x, top, name, Face.HEADING, Style.INK, elements);
    int ring = -1;
    for (Blip blip : blips) {
      if (blip.ring() != ring) {
        ring = blip.ring();
        y = line(x, y + 2, radar.rings().get(ring), Face.SMALL_BOLD, Style.QUIET, elements);
      }
      y = entry(blip, x, y, elements);
    }
    return y + 12;
  }

  private double entry(Blip blip, double x, double y, List<Element> elements) {
    List<Shape> shapes = new ArrayList<>();
    double baseline = y + Face.BODY.ascent();
    String number = String.valueOf(numbers.get(blip));
    shapes.add(
        new Text(
            x + NUMBER - 6, baseline, List.of(number), Anchor.END, Face.SMALL_BOLD, Style.QUIET));
    double at = x + NUMBER;
    shapes.addAll(Glyphs.of(blip.box().tone(), at, y + 3, GLYPH));
    at += GLYPH + 6;
    String figures =
        blip.box().figures().stream().limit(1).map(this::said).collect(Collectors.joining());
    double room = column - (at - x) - TextWidth.of(figures, Face.SMALL) - 8;
    String label = TextLines.fit(blip.box().label(), Face.BODY, Math.max(60, room));
    shapes.add(Text.of(at, baseline, label, Face.BODY, Style.INK));
    double after = at + TextWidth.of(label, Face.BODY) + 8;
    shapes.add(Text.of(after, baseline, figures, Face.SMALL, Style.QUIET));
    Bounds bounds = new Bounds(x, y, column, Face.BODY.lineHeight());
    elements.add(new Element("", null, Role.LEGEND, blip.box().tone(), "", bounds, shapes));
    return y + Face.BODY.lineHeight() + 1;
  }

  private String said(Figure figure) {
    return figure.base() > 0
        ? sheet.words().get("figure.of", figure.label(), figure.count(), figure.base())
        : sheet.words().get("figure", figure.label(), figure.count());
  }

  private static double line(
      double x, double y, String text, Face face, Style style, List<Element> elements) {
    Bounds bounds = new Bounds(x, y, TextWidth.of(text, face), face.lineHeight());
    Shape shape = Text.of(x, y + face.ascent(), text, face, style);
    elements.add(Element.plain(Role.LEGEND, bounds, List.of(shape)));
    return y + face.lineHeight() + 1;
  }
}
