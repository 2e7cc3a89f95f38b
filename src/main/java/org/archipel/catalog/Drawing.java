package org.archipel.catalog;

import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Names;
import org.archipel.query.Questions;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.view.Picture;
import org.archipel.view.Sources;

/**
 * Draws views from the answers to questions. Immutable.
 *
 * @param demonstration whether everything about offices is invented
 */
record Drawing(Questions questions, Asker asker, Names names, boolean demonstration) {

  /** Draws a view from a store, which is that of the order's audience. */
  Picture draw(ViewOrder order, Store store) {
    Arguments arguments =
        Arguments.of(order.view().name(), order.view().parameters(), order.given(), names);
    String version = store.stamp().map(Stamp::version).orElse("");
    Picture.Stand stand = new Picture.Stand(order.asOf(), version, order.audience(), demonstration);
    return order
        .view()
        .draw(
            new Sources(
                questions, asker, store, names, arguments.values(), order.language(), stand));
  }
}
