package org.archipel.demonstration;

import java.util.List;

/** The stack document of one fictitious office. One thread, used once. */
final class OfficeDocument {

  static final String PRESS = "synthetic-press";
  static final String OPERATORS = "synthetic-operators";

  private final FictitiousOffice office;
  private final Plot plot;

  OfficeDocument(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
  }

  /** Returns the YAML text. */
  String write() {
    Yaml document =
        new Yaml()
            .put("archipel", "stack/1")
            .put("office", office.code())
            .put("claim", plot.isSilent(office) ? attributed() : stated());
    SystemsSection systems = new SystemsSection(office, plot);
    document
        .put("systems", systems.systems())
        .put("uses", systems.elsewhere())
        .put("profile", profile());
    if (!plot.isSilent(office)) {
      new InterfacesSection(office, plot).addTo(document);
      document.put("plans", new PlansSection(office, plot).plans());
      new GovernanceSection(office, plot).addTo(document);
      document.put("reviews", systems.reviews());
    }
    return "# "
        + Watermark.SENTENCE
        + "\n# "
        + office.markedName()
        + " does not exist. Written by a program.\n"
        + document.write();
  }

  private Yaml stated() {
    int month = 1 + plot.lot().numbers("as of", office.code()).nextInt(6);
    return new Yaml().put("asOf", "2026-0" + month).put("source", source());
  }

  private Yaml attributed() {
    int year = 2018 + plot.lot().numbers("as of", office.code()).nextInt(8);
    return new Yaml()
        .put("claimant", PRESS)
        .put("status", "attributed")
        .put("grade", "press")
        .put("asOf", Integer.toString(year))
        .put("source", source())
        .put("says", "An invented report names it.");
  }

  private String source() {
    return source(office);
  }

  static String source(FictitiousOffice office) {
    return "https://example.org/synthetic/" + office.code();
  }

  private Yaml profile() {
    Profile profile = office.profile();
    boolean largest =
        profile == Profile.LEADING && plot.draws(office, "largest", List.of(0.0, 0.0, 0.0, 0.3));
    return new Yaml()
        .put("sizeBand", largest ? "5000-or-more" : profile.sizeBand())
        .put("examination", profile.examination())
        .put("rights", profile.rights())
        .put("languages", office.languages());
  }
}
