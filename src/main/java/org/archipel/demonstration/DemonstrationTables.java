package org.archipel.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.demonstration.Rules.Shared;

/**
 * The reference tables of the demonstration: those about products, standards and concepts as they
 * ship, those about offices invented. Immutable.
 */
final class DemonstrationTables {

  /** Tables that say nothing about any office. */
  private static final List<String> SHIPPED =
      List.of(
          "building-blocks",
          "capabilities",
          "codes",
          "products",
          "recommendations",
          "releases",
          "rights",
          "standards",
          "vendors");

  private static final String SOURCE = "https://example.org/synthetic";
  private static final String AS_OF = "2026-06-30";
  private static final String CONVENTION = "synthetic-convention";

  private final Path shipped;
  private final Network network;

  DemonstrationTables(Path shipped, Network network) {
    this.shipped = shipped;
    this.network = network;
  }

  /** Returns the text of every table, by the name of its file. */
  Map<String, String> all() throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    for (String name : SHIPPED) {
      tables.put(name + ".csv", read(name));
    }
    tables.put("labels.csv", labels());
    tables.put("aliases.csv", "name,product,accepted_by,accepted_on\n");
    tables.put("offices.csv", offices());
    tables.put("platforms.csv", platforms());
    tables.put("claimants.csv", claimants());
    tables.put("frameworks.csv", frameworks());
    tables.put("memberships.csv", memberships());
    tables.put("standard-milestones.csv", milestones());
    return tables;
  }

  private String read(String name) throws IOException {
    return Files.readString(shipped.resolve(name + ".csv"), StandardCharsets.UTF_8);
  }

  /** Labels of frameworks and claimants go with them; no label spans lines. */
  private String labels() throws IOException {
    return read("labels")
        .lines()
        .filter(line -> !line.startsWith("framework,") && !line.startsWith("claimant,"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String offices() {
    StringBuilder table =
        new StringBuilder(
            "code,kind,name_en,name_fr,name_es,name_zh,name_ru,name_ar,office_name,"
                + "office_name_status,acronym,aliases,region,subregion,wild2_name_zh,website,"
                + "wikidata,source,as_of\n");
    for (FictitiousOffice office : network.offices()) {
      String name = office.name();
      line(
          table,
          office.code(),
          office.isOrganisation() ? "organisation" : "state",
          office.markedName(),
          name + " (synthétique)",
          name + " (sintético)",
          name + "（虚构）",
          name + " (вымышленное)",
          name + " (اصطناعي)",
          (office.isOrganisation() ? "" : "Intellectual Property Office of ") + office.markedName(),
          "",
          "",
          "",
          office.region() + FictitiousOffice.MARK,
          "",
          "",
          OfficeDocument.source(office),
          "",
          SOURCE,
          AS_OF);
    }
    return table.toString();
  }

  private String platforms() {
    StringBuilder table =
        new StringBuilder(
            "slug,name,kind,operator,operator_name,purpose,capabilities,rights,replaces,note,"
                + "aliases,website,source,as_of\n");
    List<FictitiousOffice> operators = network.organisations();
    for (int i = 0; i < Rules.PLATFORMS.size(); i++) {
      Shared platform = Rules.PLATFORMS.get(i);
      FictitiousOffice operator = operators.get(i % operators.size());
      line(
          table,
          platform.slug(),
          platform.name() + FictitiousOffice.MARK,
          platform.kind(),
          operator.code(),
          operator.markedName(),
          platform.purpose(),
          String.join("; ", platform.capabilities()),
          "",
          "",
          "Invented for the demonstration",
          platform.name(),
          SOURCE + "/" + platform.slug(),
          SOURCE,
          AS_OF);
    }
    return table.toString();
  }

  private static String claimants() {
    StringBuilder table = new StringBuilder("slug,name,kind,description\n");
    line(
        table,
        OfficeDocument.PRESS,
        "Invented press" + FictitiousOffice.MARK,
        "press",
        "A paper that does not exist, for the demonstration");
    line(
        table,
        OfficeDocument.OPERATORS,
        "Invented operators of platforms" + FictitiousOffice.MARK,
        "official-third-party",
        "Operators that do not exist, for the demonstration");
    line(
        table,
        "invented-network",
        "Invented network" + FictitiousOffice.MARK,
        "official-third-party",
        "A network that does not exist and speaks for itself, for the demonstration");
    return table.toString();
  }

  private String frameworks() {
    StringBuilder table =
        new StringBuilder("slug,label,kind,administered_by,rights,definition,aliases,source\n");
    line(
        table,
        CONVENTION,
        "Convention of the Four Regions" + FictitiousOffice.MARK,
        "treaty",
        "",
        "patent; trade-mark; design",
        "Invented: the priority of an earlier application",
        "",
        SOURCE);
    for (FictitiousOffice organisation : network.organisations()) {
      line(
          table,
          system(organisation),
          "System of the " + organisation.markedName(),
          "regional-system",
          organisation.code(),
          "",
          "Invented: rights for several states of the region",
          "",
          SOURCE);
    }
    return table.toString();
  }

  private String memberships() {
    StringBuilder table =
        new StringBuilder("office,framework,kind,since,until,note,source,as_of\n");
    for (FictitiousOffice office : network.offices()) {
      if (office.isOrganisation()) {
        continue;
      }
      membership(table, office, CONVENTION);
      network.organisations().stream()
          .filter(organisation -> organisation.region().equals(office.region()))
          .forEach(organisation -> membership(table, office, system(organisation)));
    }
    return table.toString();
  }

  private static void membership(StringBuilder table, FictitiousOffice office, String framework) {
    String since =
        Integer.toString(1970 + Math.floorMod((office.code() + framework).hashCode(), 50));
    line(table, office.code(), framework, "member", since, "", "", SOURCE, AS_OF);
  }

  private static String system(FictitiousOffice organisation) {
    return "synthetic-" + organisation.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static String milestones() {
    StringBuilder table = new StringBuilder("standard,kind,date,binds,note,source,as_of\n");
    line(
        table,
        "ST.92",
        "transition-ends",
        "2027-07-01",
        CONVENTION,
        "In the demonstration the day binds the members of an invented convention",
        SOURCE,
        AS_OF);
    return table.toString();
  }

  private static void line(StringBuilder table, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      boolean plain = cells[i].indexOf(',') < 0 && cells[i].indexOf('"') < 0;
      table
          .append(i == 0 ? "" : ",")
          .append(plain ? cells[i] : '"' + cells[i].replace("\"", "\"\"") + '"');
    }
    table.append('\n');
  }
}
