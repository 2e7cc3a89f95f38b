package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which standards an office uses in which system. One thread. */
final class StandardsSection {

  private final FictitiousOffice office;
  private final Plot plot;

  StandardsSection(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
  }

  /** Returns the uses of standards in a system. */
  List<Yaml> at(String system) {
    return switch (system) {
      case "gazette" -> publication();
      case "filing-portal" -> filing();
      case "document-store" -> priorityDocuments();
      default -> List.of();
    };
  }

  /** Whether the office's data are in the XML of the present; else of the past, or in none. */
  static boolean usesNewXml(FictitiousOffice office, Plot plot) {
    return plot.draws(office, "ST.96", Rules.ST96_IN_USE);
  }

  static boolean usesOldXml(FictitiousOffice office, Plot plot) {
    return plot.drawsOtherwise(office, "ST.96", Rules.ST96_IN_USE, Rules.OLD_XML_OTHERWISE);
  }

  private List<Yaml> publication() {
    if (usesNewXml(office, plot)) {
      return List.of(standard("ST.96", "in-use"));
    }
    if (!usesOldXml(office, plot)) {
      return List.of();
    }
    boolean retiring = plot.draws(office, "old XML retiring", Plot.even(Rules.OLD_XML_RETIRING));
    List<Yaml> standards = new ArrayList<>();
    for (String old :
        office.profile().handlesPatents() ? List.of("ST.36", "ST.66") : List.of("ST.66")) {
      Yaml use = standard(old, retiring ? "retiring" : "in-use");
      standards.add(
          retiring ? use.put("until", Integer.toString(2027 + numbers().nextInt(3))) : use);
    }
    if (retiring) {
      standards.add(standard("ST.96", "planned"));
    }
    return standards;
  }

  private List<Yaml> filing() {
    boolean sequences =
        office.profile().handlesPatents()
            && plot.draws(office, "ST.26", Plot.even(Rules.ST26_IN_USE));
    return sequences ? List.of(standard("ST.26", "in-use").put("since", "2022-07")) : List.of();
  }

  private List<Yaml> priorityDocuments() {
    if (plot.draws(office, "ST.92", Rules.ST92_IN_USE)) {
      return List.of(standard("ST.92", "in-use"));
    }
    boolean planned =
        plot.drawsOtherwise(office, "ST.92", Rules.ST92_IN_USE, Rules.ST92_PLANNED_OTHERWISE);
    return planned
        ? List.of(standard("ST.92", "planned").put("since", "2027-0" + (1 + numbers().nextInt(9))))
        : List.of();
  }

  private SplittableRandom numbers() {
    return plot.lot().numbers("standards", office.code());
  }

  private static Yaml standard(String code, String status) {
    return new Yaml().put("standard", code).put("status", status);
  }
}
