package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.Model;
import org.archipel.view.scene.Body;

/** Places a radar. */
final class RadarLayout {

  private RadarLayout() {}

  static Body place(Model.Radar radar, Sheet sheet) {
    return new Body(sheet.width(), 0, List.of());
  }
}
