package org.archipel.view.layout;

import org.archipel.view.Model;
import org.archipel.view.Picture;
import org.archipel.view.Words;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Move;
import org.archipel.view.scene.Scene;

/** Places a picture: its model by the layout of its form, and the frame around it. */
public final class Layout {

  /** The width that fits a laptop's window, and A4 across when printed. */
  private static final double WIDTH = 1_120;

  private Layout() {}

  /** Returns the scene; the same picture gives the same. */
  public static Scene place(Picture picture) {
    Sheet sheet =
        new Sheet(WIDTH - 2 * Frame.MARGIN, picture.language(), Words.of(picture.language()));
    Scene scene = Frame.around(picture, body(picture, sheet), sheet);
    return picture.language().isRightToLeft() ? Move.mirrored(scene) : scene;
  }

  private static Body body(Picture picture, Sheet sheet) {
    return switch (picture.model()) {
      case Model.Layers layers -> LayersLayout.place(layers, sheet);
      case Model.Matrix matrix -> MatrixLayout.place(matrix, sheet);
      case Model.Network network -> NetworkLayout.place(network, sheet);
      case Model.Timeline timeline -> TimelineLayout.place(timeline, sheet, picture.stand().asOf());
      case Model.Radar radar -> RadarLayout.place(radar, sheet);
    };
  }
}
