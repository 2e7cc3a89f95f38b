package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * Pairs of letters that name nobody: not in ISO 3166-1, today or formerly, not reserved there, not
 * in WIPO ST.3, not in the table of offices.
 */
final class FreeCodes {

  /** Reserved in ISO 3166-1, exceptionally or indeterminately, or taken back from use. */
  private static final Set<String> RESERVED =
      Set.of(
          "AC AN BU CP CQ CS DD DG DY EA EU EW EZ FL FX IC JA LF NT PI RA RB RC RH RI RL RM RN RP"
              .split(" "));

  /** More of them; a set of constants takes no more in one line. */
  private static final Set<String> ALSO_RESERVED =
      Set.of("SF SU TA TP UK UN WG WL WV YU YV ZR".split(" "));

  /** Organisations and special entries of WIPO ST.3. */
  private static final Set<String> ORGANISATIONS =
      Set.of("AP BX EA EM EP EV GC IB OA QZ WO XI XK XN XP XU XV XX".split(" "));

  private FreeCodes() {}

  /**
   * Returns free pairs in alphabetical order.
   *
   * @param known codes of the table of offices
   */
  static List<String> all(Set<String> known) {
    Set<String> taken = new HashSet<>(known);
    taken.addAll(RESERVED);
    taken.addAll(ALSO_RESERVED);
    taken.addAll(ORGANISATIONS);
    taken.addAll(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
    Locale.getISOCountries(IsoCountryCode.PART3)
        .forEach(former -> taken.add(former.substring(0, 2)));
    List<String> free = new ArrayList<>();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String code = "" + first + second;
        if (!taken.contains(code)) {
          free.add(code);
        }
      }
    }
    return free;
  }
}
