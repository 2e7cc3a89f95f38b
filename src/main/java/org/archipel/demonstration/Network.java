package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.problem.Trouble;
import org.archipel.reference.Office;
import org.archipel.reference.ReferenceData;

/**
 * The offices of the demonstration, in the order of their codes. Immutable.
 *
 * @param offices 200; the first of the leading ones are regional organisations
 */
record Network(List<FictitiousOffice> offices) {

  static final int OFFICES = 200;
  static final int ORGANISATIONS = 3;

  private static final String[] BEGINNINGS =
      ("Alder Brack Cald Dorn Elms Fenn Glim Hask Ilv Jorr Kest Lorn Merr Nold Osk Pell Quor Rav"
              + " Sarn Tarn Ulv Verr Wyn Yar Zel")
          .split(" ");
  private static final String[] ENDINGS =
      "mere holt ovia este ward fell isle mont ara or".split(" ");
  private static final String[] ORGANISATION_NAMES = {
    "Northern Marks Organisation", "Eastern Patent Organisation", "Southern Rights Organisation"
  };
  private static final List<String> REGIONS = List.of("North", "East", "South", "West");
  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of("en"), List.of("fr", "en"), List.of("es"), List.of("ar", "fr"), List.of("ru"));

  /**
   * @param real whose codes and names are avoided
   */
  static Network of(ReferenceData real, Lot lot) {
    Set<String> taken = real.offices().stream().map(Office::code).collect(Collectors.toSet());
    List<String> codes =
        lot.shuffled("codes", FreeCodes.all(taken), code -> code).subList(0, OFFICES);
    List<String> names = names(real, lot);
    List<Profile> profiles = profiles(lot);
    List<FictitiousOffice> offices = new ArrayList<>();
    int organisations = 0;
    for (int i = 0; i < OFFICES; i++) {
      Profile profile = profiles.get(i);
      boolean organisation = profile == Profile.LEADING && organisations < ORGANISATIONS;
      offices.add(
          new FictitiousOffice(
              codes.get(i),
              organisation ? ORGANISATION_NAMES[organisations] : names.get(i),
              organisation,
              profile,
              REGIONS.get(organisation ? organisations : i % REGIONS.size()),
              LANGUAGES.get(i % LANGUAGES.size())));
      organisations += organisation ? 1 : 0;
    }
    offices.sort(java.util.Comparator.comparing(FictitiousOffice::code));
    return new Network(List.copyOf(offices));
  }

  private static List<String> names(ReferenceData real, Lot lot) {
    Set<String> taken =
        real.offices().stream()
            .flatMap(office -> office.names().byLanguage().values().stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<String> names =
        Arrays.stream(BEGINNINGS)
            .flatMap(first -> Arrays.stream(ENDINGS).map(last -> first + last))
            .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
            .toList();
    if (names.size() < OFFICES) {
      throw Trouble.environment("The demonstration has too few names for its offices.");
    }
    return lot.shuffled("names", names, name -> name);
  }

  private static List<Profile> profiles(Lot lot) {
    List<String> places = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      for (int i = 0; i < profile.offices(); i++) {
        places.add(profile.name() + " " + i);
      }
    }
    return lot.shuffled("profiles", places, place -> place).stream()
        .map(place -> Profile.valueOf(place.substring(0, place.indexOf(' '))))
        .toList();
  }

  List<FictitiousOffice> of(Profile profile) {
    return offices.stream().filter(office -> office.profile() == profile).toList();
  }

  List<FictitiousOffice> organisations() {
    return offices.stream().filter(FictitiousOffice::isOrganisation).toList();
  }
}
