package org.archipel.view.format.told;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.archipel.view.Picture;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.scene.Scene;

/**
 * A page to print for a committee: the picture, then everything behind it, section by section. One
 * file without script; a browser prints it to PDF with headings and page numbers (CSS Paged Media
 * Module Level 3).
 */
public final class DossierFormat implements PictureFormat {

  private final PictureFormat svg;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.archipel.web.page");

  /**
   * @param svg draws the picture
   */
  public DossierFormat(PictureFormat svg) {
    this.svg = svg;
  }

  @Override
  public String name() {
    return "dossier";
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String suffix() {
    return ".html";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    String drawn = new String(svg.write(picture, scene), StandardCharsets.UTF_8);
    Words words = Words.of(picture.language());
    DossierPage page =
        new DossierPage(
            picture,
            words,
            Stands.of(picture, words),
            drawn.substring(drawn.indexOf("<svg")),
            Outline.of(picture.model(), words));
    StringOutput out = new StringOutput();
    engine.render("dossier.jte", page, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
