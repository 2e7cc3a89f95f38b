package org.archipel.view.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.archipel.view.Picture;
import org.archipel.view.scene.Scene;

/**
 * Portable Network Graphics, for slides and documents that take no drawings: always light, twice as
 * many pixels as the scene has, with fonts that come along, so that it is the same everywhere.
 */
final class PngFormat implements PictureFormat {

  @Override
  public String name() {
    return "png";
  }

  @Override
  public String mediaType() {
    return "image/png";
  }

  @Override
  public String suffix() {
    return ".png";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false); // else every picture makes a temporary file
      ImageIO.write(new PngPainter(picture, scene).paint(), name().toUpperCase(Locale.ROOT), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
