package org.archipel.report;

import java.util.List;
import java.util.Optional;

/** What the catalogue knows of other offices beside the files. */
public sealed interface Peers {

  /**
   * The catalogue was not asked.
   *
   * @param why a sentence
   */
  record NotAsked(String why) implements Peers {}

  /**
   * What an audience may know.
   *
   * @param audience who may see this: {@code public}
   * @param users per recognised product, in the order of the report; products without users too
   * @param moves what is left and what takes its place, the most frequent first
   * @param retirements what peers said that they retire
   * @param whyNoUsers why there are no users at all; empty when there are some
   * @param whyNoMoves the same for moves
   * @param whyNoRetirements the same for retirements
   * @param cut what was left out for want of time; else empty
   */
  record Known(
      String audience,
      List<Users> users,
      List<Move> moves,
      List<Retirement> retirements,
      String whyNoUsers,
      String whyNoMoves,
      String whyNoRetirements,
      String cut)
      implements Peers {

    public Known {
      users = List.copyOf(users);
      moves = List.copyOf(moves);
      retirements = List.copyOf(retirements);
    }
  }

  /**
   * The offices of which a product is known.
   *
   * @param offices those that say it themselves first
   */
  record Users(String product, String name, List<Peer> offices) {

    public Users {
      offices = List.copyOf(offices);
    }
  }

  /**
   * An office and its best claim on a product.
   *
   * @param code WIPO ST.3
   * @param attributed whether only others say so
   * @param runs whether the claim says that it is in use, or was when it was seen
   * @param words as everywhere: {@code in use since 2016}, {@code last seen 2019 (press)}
   */
  record Peer(String code, String name, boolean attributed, boolean runs, String words) {}

  /**
   * From what to what offices move.
   *
   * @param attributed offices of which only others say so (a count)
   */
  record Move(
      String left,
      String taken,
      int planned,
      int happened,
      int withdrawn,
      int recorded,
      int attributed) {}

  /**
   * What an office retires.
   *
   * @param when a partial date in words
   */
  record Retirement(
      String code,
      String office,
      String retires,
      String when,
      Optional<String> successor,
      String words) {}
}
