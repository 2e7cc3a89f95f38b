package org.archipel.demonstration;

import java.util.List;

/**
 * An office that does not exist. Immutable.
 *
 * @param code two letters that name nobody
 * @param name of its state or organisation, without the mark
 * @param isOrganisation whether it administers a framework
 * @param region of the invented map: North, East, South, West
 * @param languages tags of BCP 47
 */
record FictitiousOffice(
    String code,
    String name,
    boolean isOrganisation,
    Profile profile,
    String region,
    List<String> languages) {

  /** What every invented name ends in. */
  static final String MARK = " (synthetic)";

  String markedName() {
    return name + MARK;
  }
}
