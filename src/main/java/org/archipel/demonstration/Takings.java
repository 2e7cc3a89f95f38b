package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archipel.demonstration.Rules.Implied;
import org.archipel.demonstration.Rules.Shared;
import org.archipel.demonstration.Rules.Typical;

/** Which offices take which products and platforms, by the rules. Immutable once made. */
final class Takings {

  private final Network network;
  private final Lot lot;
  private final Map<String, Set<FictitiousOffice>> takers = new LinkedHashMap<>();
  private final Map<String, List<String>> systems = new LinkedHashMap<>();

  Takings(Network network, Lot lot) {
    this.network = network;
    this.lot = lot;
    for (Shared platform : Rules.PLATFORMS) {
      byProfile(platform.slug(), platform.shares());
    }
    for (Typical typical : Rules.TYPICAL) {
      byProfile(typical.product(), typical.shares());
      systems.put(typical.product(), typical.systems());
    }
    Rules.IMPLIED.forEach(this::imply);
    imply(Rules.BROUGHT);
  }

  private void byProfile(String product, List<Double> shares) {
    takers.put(product, byProfile("takes " + product, network.offices(), shares));
  }

  /** Draws from some offices the share of their profile. */
  Set<FictitiousOffice> byProfile(
      String draw, Collection<FictitiousOffice> from, List<Double> shares) {
    Set<FictitiousOffice> drawn = new LinkedHashSet<>();
    for (Profile profile : Profile.values()) {
      List<FictitiousOffice> some =
          from.stream().filter(office -> office.profile() == profile).toList();
      drawn.addAll(lot.share(draw, some, shares.get(profile.rank())));
    }
    return drawn;
  }

  private void imply(Implied rule) {
    Set<FictitiousOffice> those = takers(rule.premise());
    Set<FictitiousOffice> drawn = new LinkedHashSet<>();
    drawn.addAll(lot.share(rule.id(), those, rule.confidence()));
    drawn.addAll(lot.share(rule.id() + " otherwise", without(those), rule.otherwise()));
    takers.put(rule.product(), drawn);
    systems.put(rule.product(), rule.systems());
  }

  /** Returns the offices that are not among some. */
  List<FictitiousOffice> without(Set<FictitiousOffice> some) {
    List<FictitiousOffice> others = new ArrayList<>(network.offices());
    others.removeAll(some);
    return others;
  }

  Set<FictitiousOffice> takers(String product) {
    return takers.getOrDefault(product, Set.of());
  }

  boolean takes(FictitiousOffice office, String product) {
    return takers(product).contains(office);
  }

  /**
   * Returns the products that an office uses in one of its systems; platforms are not among them.
   */
  List<String> at(FictitiousOffice office, String system) {
    List<String> products = new ArrayList<>();
    systems.forEach(
        (product, hosts) -> {
          if (takes(office, product) && hosts(office, hosts).contains(system)) {
            products.add(product);
          }
        });
    return products;
  }

  /** Returns the systems of an office among some; the first of all if it has none of them. */
  private static List<String> hosts(FictitiousOffice office, List<String> systems) {
    List<String> own = systems.stream().filter(office.profile().systems()::contains).toList();
    return own.isEmpty() ? List.of("infrastructure") : own;
  }
}
