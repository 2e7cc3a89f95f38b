package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.Model;
import org.archipel.view.scene.Body;

/** Places a timeline. */
final class TimelineLayout {

  private TimelineLayout() {}

  static Body place(Model.Timeline timeline, Sheet sheet) {
    return new Body(sheet.width(), 0, List.of());
  }
}
