package org.archipel.view.format;

import org.archipel.view.Picture;
import org.archipel.view.scene.Scene;

/** A kind of file that pictures are written as: one class per format. Thread-safe. */
public interface PictureFormat {

  /** Returns the name in addresses and on the command line: {@code svg}. */
  String name();

  /** Returns the media type, without parameters: {@code image/svg+xml}. */
  String mediaType();

  /** Returns what file names end with, with the dot: {@code .svg}, {@code .archimate.xml}. */
  String suffix();

  /**
   * Writes a picture; the same picture gives the same bytes.
   *
   * @param scene the picture placed; formats that do not draw need not look at it
   */
  byte[] write(Picture picture, Scene scene);
}
