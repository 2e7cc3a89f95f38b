package org.archipel.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code offices.csv}: a state with an IP office, or an organisation, by its WIPO ST.3
 * code. Immutable.
 *
 * @param code two letters
 * @param kind a code of the scheme {@code office-kind}
 */
public record Office(
    String code, String kind, Names names, Place place, Links links, Origin origin) {

  /**
   * What it is called.
   *
   * @param byLanguage name of the state or organisation by language tag, in the order en, fr, es,
   *     zh, ru, ar; not every language need be there
   * @param office name of the office itself
   * @param officeStatus {@code verified} or {@code unverified}, about {@code office}
   * @param aliases other names that people use for the state or organisation
   * @param delegation name used in the summary of the WILD second session, in Chinese
   */
  public record Names(
      Map<String, String> byLanguage,
      Optional<String> office,
      Optional<String> officeStatus,
      Optional<String> acronym,
      List<String> aliases,
      Optional<String> delegation) {

    /** Returns the English name, which every row has. */
    public String english() {
      return byLanguage.getOrDefault("en", "");
    }
  }

  /** Where it is, by the United Nations' regions. */
  public record Place(Optional<String> region, Optional<String> subregion) {}

  /**
   * Other addresses of the same office.
   *
   * @param wikidata an item such as {@code Q408}
   */
  public record Links(Optional<String> website, Optional<String> wikidata) {}
}
