package org.archipel.view.format;

import java.util.List;
import org.archipel.view.Picture;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Scene;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Anchor;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Style;

/** Writes one drawing. One thread. */
final class SvgWriter {

  private static final double ARROW = 6;

  private final Picture picture;
  private final Scene scene;
  private final XmlText xml = new XmlText();

  SvgWriter(Picture picture, Scene scene) {
    this.picture = picture;
    this.scene = scene;
  }

  String write() {
    String width = XmlText.number(scene.width());
    String height = XmlText.number(scene.height());
    boolean turned = picture.language().isRightToLeft();
    xml.raw(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    xml.attribute("width", width).attribute("height", height);
    xml.attribute("viewBox", "0 0 " + width + " " + height);
    xml.attribute("class", "v-picture").attribute("role", "graphics-document document");
    xml.attribute("aria-labelledby", "picture-title");
    xml.attribute("aria-describedby", "picture-desc");
    xml.attribute("lang", picture.language().tag());
    xml.attribute("xml:lang", picture.language().tag());
    xml.attribute("direction", turned ? "rtl" : "ltr").raw(">\n");
    xml.raw("<title id=\"picture-title\">").text(picture.title()).raw("</title>\n");
    xml.raw("<desc id=\"picture-desc\">").text(description()).raw("</desc>\n");
    xml.raw("<style>").raw(SvgStyle.SHEET).raw("</style>\n");
    scene.elements().forEach(this::element);
    return xml.raw("</svg>\n").toString();
  }

  private String description() {
    return String.join("\n", picture.subtitle(), picture.base(), String.join("\n", picture.notes()))
        .strip();
  }

  private void element(Element element) {
    boolean link = XmlText.isWebAddress(element.iri());
    if (link) {
      xml.raw("<a").attribute("href", String.valueOf(element.iri())).raw(">");
    }
    xml.raw("<g").attribute("class", SvgStyle.name(element.tone()));
    boolean said = !element.title().isEmpty();
    if (said) {
      xml.attribute("role", "graphics-symbol img");
      xml.attribute("aria-label", element.title().replace('\n', ' '));
    } else if (element.role() == Role.GRID) {
      xml.attribute("aria-hidden", "true");
    }
    xml.raw(">");
    if (said) {
      xml.raw("<title>").text(element.title()).raw("</title>");
    }
    element.shapes().forEach(this::shape);
    xml.raw(link ? "</g></a>\n" : "</g>\n");
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Rect rect -> rect(rect);
      case Shape.Line line -> line(line);
      case Shape.Area area -> points("polygon", area.points(), area.style());
      case Shape.Circle circle -> {
        xml.raw("<circle").attribute("cx", circle.x()).attribute("cy", circle.y());
        close(xml.attribute("r", circle.radius()), circle.style());
      }
      case Shape.Text text -> text(text);
    }
  }

  private void rect(Shape.Rect rect) {
    xml.raw("<rect").attribute("x", rect.x()).attribute("y", rect.y());
    xml.attribute("width", rect.width()).attribute("height", rect.height());
    if (rect.radius() > 0) {
      xml.attribute("rx", rect.radius());
    }
    close(xml, rect.style());
  }

  private void line(Shape.Line line) {
    points("polyline", line.points(), line.style());
    if (line.arrow()) {
      List<Point> points = line.points();
      List<Point> head = Arrow.head(points.get(points.size() - 2), points.getLast(), ARROW);
      points("polyline", head, line.style());
    }
  }

  private void points(String name, List<Point> points, Style style) {
    StringBuilder list = new StringBuilder();
    for (Point point : points) {
      list.append(list.isEmpty() ? "" : " ");
      list.append(XmlText.number(point.x())).append(',').append(XmlText.number(point.y()));
    }
    close(xml.raw("<" + name).attribute("points", list.toString()), style);
  }

  private static void close(XmlText xml, Style style) {
    xml.attribute("class", SvgStyle.name(style)).raw("/>");
  }

  private void text(Shape.Text text) {
    xml.raw("<text").attribute("x", text.x()).attribute("y", text.y());
    xml.attribute("class", SvgStyle.name(text.style()) + " " + SvgStyle.name(text.face()));
    if (text.anchor() != Anchor.START) {
      xml.attribute("text-anchor", text.anchor() == Anchor.MIDDLE ? "middle" : "end");
    }
    xml.raw(">");
    if (text.lines().size() == 1) {
      xml.text(text.lines().getFirst());
    } else {
      double dy = 0;
      for (String line : text.lines()) {
        xml.raw("<tspan").attribute("x", text.x()).attribute("dy", dy).raw(">");
        xml.text(line).raw("</tspan>");
        dy = text.face().lineHeight();
      }
    }
    xml.raw("</text>");
  }
}
