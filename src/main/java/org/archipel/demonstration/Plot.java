package org.archipel.demonstration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Release;

/** Everything that was decided about the network before a document is written. Immutable. */
final class Plot {

  private static final String LAST_DAY = "2026-06-30";

  private final Network network;
  private final Lot lot;
  private final Takings takings;
  private final Wave wave;
  private final Set<FictitiousOffice> silent;
  private final List<FictitiousOffice> speaking;
  private final Set<FictitiousOffice> alsoSpokenAbout;
  private final Map<String, List<Release>> releases = new HashMap<>();
  private final Map<String, Set<FictitiousOffice>> drawn = new HashMap<>();

  Plot(ReferenceData real, long seed) {
    lot = new Lot(seed);
    network = Network.of(real, lot);
    takings = new Takings(network, lot);
    silent = everyProfile("silent", Rules.SPOKEN_ABOUT_ONLY);
    silent.removeAll(network.organisations());
    speaking = takings.without(silent);
    wave = new Wave(takings, speaking, lot);
    alsoSpokenAbout = everyProfile("also spoken about", Rules.ALSO_SPOKEN_ABOUT);
    alsoSpokenAbout.removeAll(silent);
    real.releases().stream()
        .filter(
            release ->
                day(release, "release").filter(day -> day.compareTo(LAST_DAY) <= 0).isPresent())
        .sorted(
            Comparator.comparing((Release release) -> day(release, "release").orElse(""))
                .reversed())
        .forEach(
            release ->
                releases
                    .computeIfAbsent(release.product(), unused -> new java.util.ArrayList<>())
                    .add(release));
  }

  private Set<FictitiousOffice> everyProfile(String draw, double share) {
    return new LinkedHashSet<>(takings.byProfile(draw, network.offices(), even(share)));
  }

  static Optional<String> day(Release release, String kind) {
    return release.milestones().stream()
        .filter(milestone -> milestone.kind().equals(kind))
        .flatMap(milestone -> milestone.date().stream())
        .map(Object::toString)
        .findFirst();
  }

  Network network() {
    return network;
  }

  Lot lot() {
    return lot;
  }

  Takings takings() {
    return takings;
  }

  Wave wave() {
    return wave;
  }

  /** Whether only others speak about an office. */
  boolean isSilent(FictitiousOffice office) {
    return silent.contains(office);
  }

  /** Whether others speak about an office that also speaks itself. */
  boolean isAlsoSpokenAbout(FictitiousOffice office) {
    return alsoSpokenAbout.contains(office);
  }

  /**
   * Whether an office is drawn where the share depends on the profile. Those that speak are drawn
   * among themselves, since nothing more is known of the others.
   */
  boolean draws(FictitiousOffice office, String draw, List<Double> shares) {
    return drawn
        .computeIfAbsent(draw, name -> draw(name, network.offices(), shares))
        .contains(office);
  }

  /** Whether an office is drawn from those that an earlier draw did not take. */
  boolean drawsOtherwise(
      FictitiousOffice office, String draw, List<Double> shares, double otherwise) {
    draws(office, draw, shares);
    Set<FictitiousOffice> first = drawn.getOrDefault(draw, Set.of());
    return drawn
        .computeIfAbsent(
            draw + " otherwise", name -> draw(name, takings.without(first), even(otherwise)))
        .contains(office);
  }

  private Set<FictitiousOffice> draw(
      String draw, List<FictitiousOffice> from, List<Double> shares) {
    List<FictitiousOffice> those = from.stream().filter(speaking::contains).toList();
    List<FictitiousOffice> others = from.stream().filter(silent::contains).toList();
    Set<FictitiousOffice> both = takings.byProfile(draw, those, shares);
    both.addAll(takings.byProfile(draw, others, shares));
    return both;
  }

  /** Returns one share for every profile. */
  static List<Double> even(double share) {
    return List.of(share, share, share, share);
  }

  /**
   * Returns a release of a product that an office may well run; empty when none is known.
   *
   * @param older how many releases older than it would be at least
   */
  Optional<Release> release(String product, int older, SplittableRandom random) {
    List<Release> known = releases.getOrDefault(product, List.of());
    int dice = random.nextInt(10);
    int age = older + (dice < 4 ? 0 : dice < 7 ? 1 : dice < 9 ? 2 : 3);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(Math.min(age, known.size() - 1)));
  }

  /** Returns the year from which on an office can use a release. */
  static int firstYear(Release release) {
    return Integer.parseInt(day(release, "release").orElse("2008").substring(0, 4));
  }

  /** Whether the vendor gave a release up before the documents were written. */
  static boolean isPastSupport(Release release) {
    return day(release, "support-end").filter(end -> end.compareTo(LAST_DAY) < 0).isPresent();
  }
}
