package org.archipel.view.layout;

import java.util.List;
import org.archipel.view.Model;
import org.archipel.view.scene.Body;

/** Places a network. */
final class NetworkLayout {

  private NetworkLayout() {}

  static Body place(Model.Network network, Sheet sheet) {
    return new Body(sheet.width(), 0, List.of());
  }
}
