package org.archipel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the formats that draw give out. */
class PictureFormatsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDrawingIsSoundAndSaysAllToWhoDoesNotSeeIt(Language language) throws Exception {
    Picture picture = Pictures.layers(7, language, 6);
    Element root = parse(svg(picture)).getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("graphics-document document");
    assertThat(root.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(root.getAttribute("direction")).isEqualTo(language == Language.AR ? "rtl" : "ltr");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("picture-title");
    List<Element> symbols =
        all(root, "g").stream().filter(g -> !g.getAttribute("role").isEmpty()).toList();
    assertThat(symbols).hasSizeGreaterThan(10);
    assertThat(symbols)
        .allSatisfy(
            symbol -> {
              assertThat(symbol.getAttribute("aria-label")).isNotBlank();
              assertThat(symbol.getFirstChild().getNodeName()).isEqualTo("title");
            });
  }

  @Test
  void hostileLabelsStayTextAndOnlyWebAddressesAreLinks() throws Exception {
    for (long seed = 0; seed < 20; seed++) {
      String svg = svg(Pictures.layers(seed, Language.EN, 6));
      Document document = parse(svg);

      Set<String> names = new HashSet<>();
      all(document.getDocumentElement(), "*").forEach(element -> names.add(element.getNodeName()));
      assertThat(names)
          .isSubsetOf(
              "svg",
              "title",
              "desc",
              "style",
              "g",
              "a",
              "rect",
              "polyline",
              "polygon",
              "circle",
              "text",
              "tspan");
      assertThat(all(document.getDocumentElement(), "a"))
          .allMatch(link -> link.getAttribute("href").startsWith("https://"));
      assertThat(svg).doesNotContain("javascript:", "<script", "url(", "@import");
    }
  }

  @Test
  void drawingsOfOneStyleSheetAreTheSameBytesAgain() {
    Picture picture = Pictures.matrix(3, Language.RU, 6);

    for (PictureFormat format : List.of(format("svg"), format("png"))) {
      byte[] once = format.write(picture, Layout.place(picture));
      byte[] again = format.write(picture, Layout.place(picture));
      assertThat(again).as(format.name()).isEqualTo(once);
    }
    assertThat(style(svg(picture))).isEqualTo(style(svg(Pictures.layers(1, Language.AR, 3))));
  }

  @Test
  void aFullPictureStaysBelowOneMegabyte() {
    int most = 0;
    for (long seed = 0; seed < 10; seed++) {
      int size =
          svg(Pictures.matrix(seed, Language.ZH, 40)).getBytes(StandardCharsets.UTF_8).length;
      most = Math.max(most, size);
    }
    assertThat(most).isBetween(150_000, 1_000_000);
  }

  @Test
  void pixelsHaveEveryLetterOfSixLanguages() throws IOException {
    for (Language language : Language.values()) {
      Picture picture = Pictures.layers(5, language, 4);
      byte[] png = format("png").write(picture, Layout.place(picture));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

      assertThat((double) image.getWidth()).isEqualTo(2 * Layout.place(picture).width());
      assertThat(inked(image)).isGreaterThan(10_000);
    }
  }

  private static int inked(BufferedImage image) {
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inked += (image.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
      }
    }
    return inked;
  }

  private static PictureFormat format(String name) {
    return PictureFormats.named(name).orElseThrow();
  }

  private static String svg(Picture picture) {
    return new String(format("svg").write(picture, Layout.place(picture)), StandardCharsets.UTF_8);
  }

  private static String style(String svg) {
    return svg.substring(svg.indexOf("<style>"), svg.indexOf("</style>"));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
