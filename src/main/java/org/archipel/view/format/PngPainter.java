package org.archipel.view.format;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import org.archipel.view.Picture;
import org.archipel.view.Tone;
import org.archipel.view.format.Palette.Paint;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Scene;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Style;

/** Paints one scene as pixels. One thread. */
final class PngPainter {

  private static final double SCALE = 2;
  private static final double ARROW = 6;

  /** What a picture has at most, so that no order takes all memory: 200 MB. */
  private static final double MOST_PIXELS = 50_000_000;

  private static final float LINE = 1.4f;

  private final Scene scene;
  private final boolean turned;
  private final double scale;
  private final BufferedImage image;
  private final Graphics2D pen;

  PngPainter(Picture picture, Scene scene) {
    this.scene = scene;
    this.turned = picture.language().isRightToLeft();
    this.scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (scene.width() * scene.height())));
    this.image =
        new BufferedImage(
            (int) Math.ceil(scene.width() * scale),
            (int) Math.ceil(scene.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
  }

  BufferedImage paint() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(scale, scale);
    for (Element element : scene.elements()) {
      element.shapes().forEach(shape -> shape(shape, element.tone()));
    }
    pen.dispose();
    return image;
  }

  private void shape(Shape shape, Tone tone) {
    switch (shape) {
      case Shape.Rect rect -> {
        double corner = 2 * rect.radius();
        fill(
            new RoundRectangle2D.Double(
                rect.x(), rect.y(), rect.width(), rect.height(), corner, corner),
            rect.style(),
            tone);
      }
      case Shape.Line line -> line(line, tone);
      case Shape.Area area -> fill(path(area.points(), true), area.style(), tone);
      case Shape.Circle circle -> {
        double size = 2 * circle.radius();
        fill(
            new Ellipse2D.Double(
                circle.x() - circle.radius(), circle.y() - circle.radius(), size, size),
            circle.style(),
            tone);
      }
      case Shape.Text text -> text(text, tone);
    }
  }

  private void line(Shape.Line line, Tone tone) {
    fill(path(line.points(), false), line.style(), tone);
    if (line.arrow()) {
      List<Point> points = line.points();
      List<Point> head = Arrow.head(points.get(points.size() - 2), points.getLast(), ARROW);
      fill(path(head, false), line.style(), tone);
    }
  }

  private static Path2D path(List<Point> points, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    if (closed) {
      path.closePath();
    }
    return path;
  }

  private void fill(java.awt.Shape outline, Style style, Tone tone) {
    Paint paint = Palette.LIGHT.of(style, tone);
    if (!paint.fill().equals(Palette.NONE)) {
      pen.setColor(Color.decode(paint.fill()));
      pen.fill(outline);
    }
    if (!paint.stroke().equals(Palette.NONE)) {
      pen.setColor(Color.decode(paint.stroke()));
      pen.setStroke(stroke(style, tone));
      pen.draw(outline);
    }
  }

  private static BasicStroke stroke(Style style, Tone tone) {
    if (style != Style.CARD) {
      boolean strong = style == Style.LINK || style == Style.MARK;
      return new BasicStroke(strong ? LINE : 1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float width = (float) Palette.border(tone);
    String dashes = Palette.dashes(tone);
    return dashes.isEmpty()
        ? new BasicStroke(width)
        : new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths(dashes), 0);
  }

  private static float[] lengths(String dashes) {
    double[] lengths =
        Arrays.stream(dashes.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    float[] floats = new float[lengths.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) lengths[i];
    }
    return floats;
  }

  private void text(Shape.Text text, Tone tone) {
    pen.setColor(Color.decode(Palette.LIGHT.of(text.style(), tone).fill()));
    double y = text.y();
    for (String line : text.lines()) {
      if (!line.isBlank()) {
        TextLayout layout = layout(line, text);
        layout.draw(pen, (float) left(text, layout.getAdvance()), (float) y);
      }
      y += text.face().lineHeight();
    }
  }

  private TextLayout layout(String line, Shape.Text text) {
    AttributedString said = PictureFonts.attributed(line, text.face());
    said.addAttribute(
        TextAttribute.RUN_DIRECTION,
        turned ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    return new TextLayout(said.getIterator(), new FontRenderContext(null, true, true));
  }

  /** Returns where a line begins on the left, whichever way it is read. */
  private double left(Shape.Text text, double advance) {
    return switch (text.anchor()) {
      case MIDDLE -> text.x() - advance / 2;
      case START -> turned ? text.x() - advance : text.x();
      case END -> turned ? text.x() : text.x() - advance;
    };
  }
}
