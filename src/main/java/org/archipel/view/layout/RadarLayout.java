package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.view.Model.Blip;
import org.archipel.view.Model.Radar;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Anchor;
import org.archipel.view.scene.Shape.Circle;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Shape.Rect;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;

/**
 * Places a radar: rings around a centre, sectors from the top clockwise, a numbered dot for each
 * thing, and below it what the numbers mean. The radar grows until every dot has a place of its
 * own.
 */
final class RadarLayout {

  static final double DOT = 10;
  private static final double SMALLEST = 300;
  private static final double LEAST_RING = 52;

  /** From the outermost ring to the name of a sector, and what a name has at least. */
  private static final double AWAY = 12;

  private static final double LEAST_NAME = 90;
  private static final double MARGIN = 34;

  private final Radar radar;
  private final Sheet sheet;
  private final double[] radii;
  private final double radius;
  private final double centre;
  private final double middle;
  private final List<Element> elements = new ArrayList<>();

  private RadarLayout(Radar radar, Sheet sheet) {
    this.radar = radar;
    this.sheet = sheet;
    this.radii = radii(radar);
    this.radius = radii[radii.length - 1];
    this.centre = Math.max(sheet.width() / 2, radius + AWAY + LEAST_NAME);
    this.middle = radius + MARGIN;
  }

  static Body place(Radar radar, Sheet sheet) {
    return new RadarLayout(radar, sheet).placed();
  }

  /** Makes every ring as wide as what lies in it needs, from the innermost. */
  private static double[] radii(Radar radar) {
    int rings = radar.rings().size();
    double[] radii = new double[rings + 1];
    for (int ring = 0; ring < rings; ring++) {
      radii[ring + 1] = radii[ring] + LEAST_RING;
      while (!fits(radar, radii, ring)) {
        radii[ring + 1] += 10;
      }
    }
    double more = Math.max(0, SMALLEST - radii[rings]) / Math.max(1, rings);
    for (int ring = 1; ring <= rings; ring++) {
      radii[ring] += ring * more;
    }
    return radii;
  }

  private static boolean fits(Radar radar, double[] radii, int ring) {
    for (int sector = 0; sector < radar.sectors().size(); sector++) {
      int wanted = blips(radar, ring, sector).size();
      if (wanted > segment(radar, radii, ring, sector).places().size()) {
        return false;
      }
    }
    return true;
  }

  private static RadarSegment segment(Radar radar, double[] radii, int ring, int sector) {
    double turn = 2 * Math.PI / Math.max(1, radar.sectors().size());
    return new RadarSegment(
        radii[ring],
        radii[ring + 1],
        sector * turn - Math.PI / 2,
        (sector + 1) * turn - Math.PI / 2);
  }

  private static List<Blip> blips(Radar radar, int ring, int sector) {
    return radar.blips().stream()
        .filter(blip -> blip.ring() == ring && blip.sector() == sector)
        .toList();
  }

  private Body placed() {
    elements.add(rings());
    Map<Blip, Integer> numbers = new HashMap<>();
    List<List<Blip>> bySector = new ArrayList<>();
    for (int sector = 0; sector < radar.sectors().size(); sector++) {
      List<Blip> here = new ArrayList<>();
      for (int ring = 0; ring < radar.rings().size(); ring++) {
        List<Blip> blips = blips(radar, ring, sector);
        for (Blip blip : blips) {
          numbers.put(blip, numbers.size() + 1);
        }
        place(blips, segment(radar, radii, ring, sector), numbers);
        here.addAll(blips);
      }
      bySector.add(here);
    }
    elements.add(names());
    RadarKey key = new RadarKey(radar, numbers, 2 * centre, sheet);
    double top = 2 * middle;
    double height = key.draw(bySector, top, elements);
    return new Body(2 * centre, top + height, elements);
  }

  private void place(List<Blip> blips, RadarSegment segment, Map<Blip, Integer> numbers) {
    List<Point> places = segment.places();
    for (int i = 0; i < blips.size(); i++) {
      // Spread over the segment, not crowded at its beginning.
      Point place = places.get((int) ((i + 0.5) * places.size() / blips.size()));
      double x = centre + place.x();
      double y = middle + place.y();
      String number = String.valueOf(numbers.get(blips.get(i)));
      Shape text = new Text(x, y + 3.6, List.of(number), Anchor.MIDDLE, Face.SMALL_BOLD, Style.INK);
      elements.add(
          Element.of(
              blips.get(i).box(),
              Role.BOX,
              new Bounds(x - DOT, y - DOT, 2 * DOT, 2 * DOT),
              List.of(new Circle(x, y, DOT, Style.CARD), text)));
    }
  }

  private Element rings() {
    List<Shape> shapes = new ArrayList<>();
    int rings = radar.rings().size();
    for (int ring = rings; ring > 0; ring--) {
      Style style = ring % 2 == 0 ? Style.BAND : Style.PANEL;
      shapes.add(new Circle(centre, middle, radii[ring], style));
    }
    double turn = 2 * Math.PI / Math.max(1, radar.sectors().size());
    for (int sector = 0; sector < radar.sectors().size(); sector++) {
      double angle = sector * turn - Math.PI / 2;
      shapes.add(
          Line.between(
              centre,
              middle,
              centre + radius * Math.cos(angle),
              middle + radius * Math.sin(angle),
              Style.GRID));
    }
    return Element.plain(Role.GRID, whole(), shapes);
  }

  /** The names of rings on the line at the top, those of sectors around the radar. */
  private Element names() {
    List<Shape> shapes = new ArrayList<>();
    int rings = radar.rings().size();
    for (int ring = 0; ring < rings; ring++) {
      double y = middle - radii[ring + 1] + 13;
      double width = TextWidth.of(radar.rings().get(ring), Face.SMALL_BOLD) + 8;
      shapes.add(new Rect(centre - width / 2, y - 10, width, 14, 3, Style.PAPER));
      shapes.add(text(centre, y, radar.rings().get(ring), Anchor.MIDDLE, Face.SMALL_BOLD));
    }
    double turn = 2 * Math.PI / Math.max(1, radar.sectors().size());
    for (int sector = 0; sector < radar.sectors().size(); sector++) {
      double angle = (sector + 0.5) * turn - Math.PI / 2;
      shapes.add(name(radar.sectors().get(sector), angle));
    }
    return Element.plain(Role.GRID, whole(), shapes);
  }

  private Shape name(String sector, double angle) {
    double away = (radius + AWAY) * Math.cos(angle);
    double y = middle + (radius + AWAY) * Math.sin(angle) + 4;
    List<String> lines = TextLines.wrap(sector, Face.HEADING, centre - Math.abs(away), 2);
    double first = y - (lines.size() - 1) * Face.HEADING.lineHeight() / 2;
    Anchor anchor = away > 0 ? Anchor.START : Anchor.END;
    return new Text(centre + away, first, lines, anchor, Face.HEADING, Style.INK);
  }

  private static Shape text(double x, double y, String text, Anchor anchor, Face face) {
    return new Text(x, y, List.of(text), anchor, face, Style.INK);
  }

  private Bounds whole() {
    return new Bounds(0, 0, 2 * centre, 2 * middle);
  }
}
