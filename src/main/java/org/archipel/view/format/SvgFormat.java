package org.archipel.view.format;

import java.nio.charset.StandardCharsets;
import org.archipel.view.Picture;
import org.archipel.view.scene.Scene;

/**
 * Scalable Vector Graphics 1.1, to be looked at by itself or within a page: text as text, no
 * script, nothing from elsewhere.
 *
 * <p>For who does not see it: the drawing has a title and a description, every box is a symbol with
 * a name that says all that is known, and things that have an address are links (WAI-ARIA Graphics
 * Module 1.0: a document, not one image, whose links nobody could reach).
 */
final class SvgFormat implements PictureFormat {

  @Override
  public String name() {
    return "svg";
  }

  @Override
  public String mediaType() {
    return "image/svg+xml";
  }

  @Override
  public String suffix() {
    return ".svg";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    return new SvgWriter(picture, scene).write().getBytes(StandardCharsets.UTF_8);
  }
}
