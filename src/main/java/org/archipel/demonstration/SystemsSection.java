package org.archipel.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.archipel.demonstration.Kinds.Kind;
import org.archipel.demonstration.Rules.Shared;
import org.archipel.demonstration.Wave.Migration;
import org.archipel.ontology.Ids;
import org.archipel.reference.Release;

/** What an office runs: systems with the products and standards used in them. One thread. */
final class SystemsSection {

  private static final String PRESS_SYSTEM = "reported-filing";

  private final FictitiousOffice office;
  private final Plot plot;
  private final SplittableRandom random;
  private final boolean silent;

  SystemsSection(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
    this.random = plot.lot().numbers("systems", office.code());
    this.silent = plot.isSilent(office);
  }

  List<Yaml> systems() {
    List<Yaml> systems = new ArrayList<>();
    office.profile().systems().forEach(id -> systems.add(system(id)));
    if (plot.isAlsoSpokenAbout(office)) {
      systems.add(reported());
    }
    return systems;
  }

  private Yaml system(String id) {
    Kind kind = Kinds.of(id);
    Optional<Shared> platform = platform(id);
    Yaml system =
        new Yaml()
            .put("id", id)
            .put("name", kind.name() + " of " + office.name())
            .put("description", "Synthetic: " + kind.name() + " of an office that does not exist.")
            .put("capabilities", kind.capabilities())
            .put("rights", id.equals("case-management") ? office.profile().rights() : List.of())
            .put("platform", platform.map(Shared::slug).orElse(""))
            .put("delivery", platform.isPresent() ? "shared-platform" : delivery())
            .put("hosting", platform.isPresent() ? "hosted-by-provider" : hosting())
            .put("status", "in-use")
            .put("since", Integer.toString(2006 + random.nextInt(19)));
    if (!silent) {
      internals(id, kind, system);
    }
    return system.put("uses", uses(id)).put("standards", new StandardsSection(office, plot).at(id));
  }

  private void internals(String id, Kind kind, Yaml system) {
    boolean vital = kind.criticality().equals("vital");
    system
        .put("dependsOn", kind.dependsOn())
        .put("informationClass", kind.informationClass())
        .put("criticality", kind.criticality())
        .put("costBand", costBand(vital))
        .put("recoveryTime", vital ? "PT4H" : "P1D")
        .put("recoveryPoint", vital ? "PT15M" : "P1D")
        .put("owner", kind.owner())
        .put("audience", id.equals("continuity") ? "members" : "");
    if (office.profile() == Profile.LEADING && vital) {
      system.put("certifications", List.of("ISO/IEC 27001"));
    }
    if (id.equals("website") || id.equals("filing-portal")) {
      system.put("accessibility", random.nextBoolean() ? "WCAG 2.1 AA" : "WCAG 2.2 AA");
    }
  }

  private Optional<Shared> platform(String system) {
    return Rules.PLATFORMS.stream()
        .filter(platform -> platform.system().equals(system))
        .filter(platform -> plot.takings().takes(office, platform.slug()))
        .findFirst();
  }

  private String delivery() {
    int inHouse = 25 + 15 * office.profile().rank();
    return random.nextInt(100) < inHouse ? "in-house" : "vendor";
  }

  private String hosting() {
    int cloud = 10 + 15 * office.profile().rank();
    int dice = random.nextInt(100);
    return dice < cloud ? "public-cloud" : dice < cloud + 20 ? "private-cloud" : "on-premises";
  }

  private String costBand(boolean vital) {
    List<String> bands = List.of("under-100k", "100k-to-1m", "1m-to-10m", "over-10m");
    return bands.get(Math.max(0, office.profile().rank() - (vital ? 0 : 1)));
  }

  private List<Yaml> uses(String system) {
    List<Yaml> uses = new ArrayList<>();
    for (String product : plot.takings().at(office, system)) {
      uses.add(use(product, system));
    }
    if (system.equals("filing-portal") && plot.draws(office, "unknown", Rules.UNKNOWN_PRODUCT)) {
      uses.add(unknown());
    }
    Optional<Migration> migration = plot.wave().migration(office);
    if (system.equals("case-management") && migration.isPresent() && !silent) {
      uses.add(successor(migration.get()));
    }
    return uses;
  }

  /** A product that no table knows. */
  private static Yaml unknown() {
    return new Yaml()
        .put("id", "formwright")
        .put("name", "Formwright" + FictitiousOffice.MARK)
        .put("kind", "product")
        .put("block", "form-service")
        .put("status", "in-use");
  }

  private Yaml use(String product, String system) {
    Yaml use = new Yaml().put("product", product);
    Optional<Migration> migration =
        product.equals(Rules.LEFT) ? plot.wave().migration(office) : Optional.empty();
    Optional<Release> release = plot.release(product, migration.isPresent() ? 2 : 0, random);
    release.ifPresent(known -> use.put("release", known.cycle()));
    int first = release.map(Plot::firstYear).orElse(2008);
    int last = migration.isPresent() ? Math.max(first, 2022) : 2026;
    int since = first + random.nextInt(last - first + 1);
    life(use, since, migration.filter(move -> !silent && !move.withdrawn()));
    if (!silent) {
      decision(use, migration.isPresent(), release.filter(Plot::isPastSupport).isPresent());
      use.put(
          "audience", system.equals("infrastructure") && random.nextInt(4) == 0 ? "members" : "");
    }
    return use;
  }

  private static void life(Yaml use, int since, Optional<Migration> leaving) {
    String status =
        leaving.map(move -> move.hasHappened() ? "retired" : "retiring").orElse("in-use");
    use.put("status", status).put("since", Integer.toString(since));
    leaving.ifPresent(move -> use.put("until", move.date().toString()));
  }

  private void decision(Yaml use, boolean leaving, boolean pastSupport) {
    if (leaving) {
      use.put("decision", "divest");
    } else if (pastSupport) {
      use.put("decision", "constrained");
      if (random.nextBoolean()) {
        use.put("acceptedRisk", "The release has no support; the system is cut off from outside.")
            .put("riskReview", "2027-0" + (1 + random.nextInt(6)));
      }
    } else if (random.nextInt(10) < 7) {
      use.put("decision", "approved");
    }
  }

  private Yaml successor(Migration move) {
    String status = move.hasHappened() ? "in-use" : "planned";
    return new Yaml()
        .put("id", "postgresql-successor")
        .put("product", Rules.TAKEN)
        .put("status", status)
        .put("since", move.withdrawn() ? "" : move.date().toString())
        .put("audience", move.hasHappened() ? "" : "members");
  }

  /** Returns the shared platforms that an office takes without a system of its own for them. */
  List<Yaml> elsewhere() {
    return Rules.PLATFORMS.stream()
        .filter(platform -> plot.takings().takes(office, platform.slug()))
        .filter(platform -> !office.profile().systems().contains(platform.system()))
        .map(
            platform ->
                new Yaml()
                    .put("product", platform.slug())
                    .put("role", "participant")
                    .put("status", "in-use")
                    .put("since", Integer.toString(2012 + random.nextInt(13))))
        .toList();
  }

  /** What an invented paper says: a use that is true, and one that the office will know better. */
  private Yaml reported() {
    return new Yaml()
        .put("id", PRESS_SYSTEM)
        .put("name", "Filing at " + office.name() + ", as reported")
        .put("description", "Synthetic: what an invented paper says.")
        .put("capabilities", List.of("e-filing"))
        .put("status", "in-use")
        .put("uses", List.of(reportedUse(true), reportedUse(false)))
        .put(
            "claim",
            new Yaml()
                .put("claimant", OfficeDocument.PRESS)
                .put("status", "attributed")
                .put("grade", "press")
                .put("asOf", Integer.toString(2017 + random.nextInt(9)))
                .put("source", OfficeDocument.source(office) + "/press")
                .put("says", "An invented paper reports it."));
  }

  private Yaml reportedUse(boolean isTrue) {
    return new Yaml()
        .put("product", isTrue ? trueProduct() : falseProduct())
        .put("status", "in-use");
  }

  private String trueProduct() {
    return Rules.TYPICAL.stream()
        .map(Rules.Typical::product)
        .filter(product -> plot.takings().takes(office, product))
        .findFirst()
        .orElse("javascript");
  }

  private static String falseProduct() {
    return "coldfusion";
  }

  /**
   * Returns what the office says to the paper: half confirmed, some rejected, the rest unanswered.
   */
  List<Yaml> reviews() {
    List<Yaml> reviews = new ArrayList<>();
    if (!plot.isAlsoSpokenAbout(office)) {
      return reviews;
    }
    boolean confirms = plot.draws(office, "confirms", Plot.even(Rules.CONFIRMED));
    boolean rejects =
        plot.drawsOtherwise(
            office, "confirms", Plot.even(Rules.CONFIRMED), Rules.REJECTED_OTHERWISE);
    if (confirms) {
      reviews.add(review(trueProduct(), "confirmed"));
    }
    if (confirms || rejects) {
      reviews.add(review(falseProduct(), "rejected"));
    }
    return reviews;
  }

  private Yaml review(String product, String verdict) {
    String claim =
        Ids.namespace(office.code(), OfficeDocument.PRESS)
            + "system/"
            + PRESS_SYSTEM
            + "/use/"
            + product;
    return new Yaml()
        .put("claim", claim)
        .put("verdict", verdict)
        .put("asOf", YearMonth.of(2026, 1 + random.nextInt(6)).toString());
  }
}
