package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The interfaces of an office and what flows between its systems. One thread. */
final class InterfacesSection {

  private final FictitiousOffice office;
  private final Plot plot;
  private final SplittableRandom random;

  InterfacesSection(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
    this.random = plot.lot().numbers("interfaces", office.code());
  }

  void addTo(Yaml document) {
    document
        .put("contacts", List.of(contact()))
        .put("dataObjects", dataObjects())
        .put("apis", apis())
        .put("flows", flows());
  }

  private Yaml contact() {
    return new Yaml()
        .put("id", "data-desk")
        .put("name", "Data services desk")
        .put("page", OfficeDocument.source(office) + "/contact");
  }

  private static List<Yaml> dataObjects() {
    return List.of(
        dataObject("application", "Application as filed", "confidential"),
        dataObject("publication", "Published right", "public"),
        dataObject("register-entry", "Register entry", "public"));
  }

  private static Yaml dataObject(String id, String name, String informationClass) {
    return new Yaml().put("id", id).put("name", name).put("informationClass", informationClass);
  }

  private List<Yaml> apis() {
    if (office.profile().rank() < Profile.EXAMINING.rank()) {
      return List.of();
    }
    return List.of(
        new Yaml()
            .put("id", "register-api")
            .put("name", "Register API of " + office.name())
            .put("description", "Synthetic: finds register entries by number, name and date.")
            .put("system", "register")
            .put("capabilities", List.of("online-register", "search"))
            .put("rights", office.profile().rights())
            .put("protocol", random.nextInt(5) == 0 ? "soap" : "rest")
            .put("formats", List.of("JSON", "XML"))
            .put("endpoint", OfficeDocument.source(office) + "/api")
            .put("authentication", random.nextBoolean() ? "api-key" : "oauth2")
            .put(
                "standards",
                StandardsSection.usesNewXml(office, plot)
                    ? List.of("ST.90", "ST.96")
                    : List.of("ST.90"))
            .put("rateLimit", "60 calls a minute")
            .put("versionPolicy", "The version before the present one is kept for a year.")
            .put("version", "2." + random.nextInt(5))
            .put("contact", "data-desk")
            .put("status", "in-use")
            .put("since", Integer.toString(2018 + random.nextInt(7))));
  }

  private List<Yaml> flows() {
    List<Yaml> flows = new ArrayList<>();
    flows.add(flow("filing-to-cases", "filing-portal", "case-management", "application"));
    flows.add(flow("cases-to-register", "case-management", "register", "register-entry"));
    flows.add(flow("cases-to-gazette", "case-management", "gazette", "publication"));
    flows.add(flow("register-to-search", "register", "search", "register-entry"));
    if (office.profile().systems().contains("exchange")) {
      flows.add(flow("gazette-to-exchange", "gazette", "exchange", "publication"));
    }
    if (office.profile().systems().contains("data-platform")) {
      flows.add(flow("register-to-data", "register", "data-platform", "register-entry"));
    }
    plot.network().organisations().stream()
        .filter(organisation -> organisation.region().equals(office.region()))
        .filter(organisation -> !organisation.equals(office))
        .findFirst()
        .ifPresent(organisation -> flows.add(publicationTo(organisation)));
    return flows;
  }

  private Yaml flow(String id, String from, String to, String data) {
    return new Yaml()
        .put("id", id)
        .put("from", from)
        .put("to", to)
        .put("data", List.of(data))
        .put("standards", xml())
        .put("formats", List.of(xml().isEmpty() ? "CSV" : "XML"))
        .put("transport", transport())
        .put("frequency", random.nextBoolean() ? "at once" : "every night")
        .put("status", "in-use");
  }

  private Yaml publicationTo(FictitiousOffice organisation) {
    return new Yaml()
        .put("id", "publication-to-organisation")
        .put("name", "Weekly publication to " + organisation.name())
        .put("from", "gazette")
        .put("toOffice", organisation.code())
        .put("data", List.of("publication"))
        .put("standards", xml())
        .put("transport", "file")
        .put("frequency", "every week")
        .put("status", "in-use");
  }

  /** The XML of the office's publication is the XML of its flows. */
  private List<String> xml() {
    if (StandardsSection.usesNewXml(office, plot)) {
      return List.of("ST.96");
    }
    if (!StandardsSection.usesOldXml(office, plot)) {
      return List.of();
    }
    return List.of(office.profile().handlesPatents() ? "ST.36" : "ST.66");
  }

  private String transport() {
    int dice = random.nextInt(10);
    return switch (office.profile()) {
      case REGISTRY -> dice < 5 ? "file" : dice < 8 ? "manual" : "shared-database";
      case GENERAL -> dice < 5 ? "file" : dice < 8 ? "shared-database" : "api";
      case EXAMINING -> dice < 4 ? "message" : dice < 7 ? "file" : "api";
      case LEADING -> dice < 6 ? "api" : "message";
    };
  }
}
