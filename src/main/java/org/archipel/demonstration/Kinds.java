package org.archipel.demonstration;

import java.util.List;
import java.util.Map;

/** What the systems of the demonstration are, by their ids. */
final class Kinds {

  /**
   * A kind of system.
   *
   * @param dependsOn ids of systems that it cannot work without
   */
  record Kind(
      String name,
      List<String> capabilities,
      String informationClass,
      String criticality,
      String owner,
      List<String> dependsOn) {}

  private static final Map<String, Kind> ALL =
      Map.ofEntries(
          kind("case-management", "Case management", "confidential", "vital", "Procedures unit")
              .capabilities("case-management", "formality-examination", "grant-and-registration")
              .on("infrastructure"),
          kind("filing-portal", "Filing portal", "confidential", "vital", "Filing unit")
              .capabilities("e-filing", "payment")
              .on("case-management"),
          kind("register", "Register", "public", "high", "Register unit")
              .capabilities("online-register", "renewals", "ownership-recordal")
              .on("case-management"),
          kind("search", "Search", "public", "medium", "Information unit")
              .capabilities("text-search", "word-mark-similarity-search")
              .on("register"),
          kind("gazette", "Gazette", "public", "medium", "Publication unit")
              .capabilities("gazette-publication", "document-publication")
              .on("case-management"),
          kind("website", "Website", "public", "low", "Communication unit")
              .capabilities("customer-support")
              .on(),
          kind("document-store", "Document store", "confidential", "high", "Records unit")
              .capabilities("document-management", "electronic-dossier")
              .on("infrastructure"),
          kind("infrastructure", "Infrastructure", "internal", "vital", "Operations unit")
              .capabilities("platform-operation")
              .on(),
          kind("identity", "Identity service", "confidential", "high", "Operations unit")
              .capabilities("identity-management")
              .on("infrastructure"),
          kind("analytics", "Analytics", "internal", "low", "Planning unit")
              .capabilities("statistics", "management-reporting")
              .on("register"),
          kind("finance", "Finance", "internal", "medium", "Finance unit")
              .capabilities("finance", "fee-collection")
              .on("infrastructure"),
          kind("exchange", "Exchange gateway", "internal", "medium", "Data unit")
              .capabilities("data-exchange", "priority-document-exchange")
              .on("document-store"),
          kind(
                  "examiner-workbench",
                  "Examiner workbench",
                  "confidential",
                  "high",
                  "Examination unit")
              .capabilities("examination", "patent-search-report")
              .on("case-management", "search"),
          kind("classification", "Classification", "confidential", "medium", "Examination unit")
              .capabilities("classification")
              .on("case-management"),
          kind("translation", "Translation service", "internal", "low", "Information unit")
              .capabilities("machine-translation")
              .on("infrastructure"),
          kind("appeals", "Oppositions and appeals", "confidential", "medium", "Appeals unit")
              .capabilities("inter-partes-and-appeals", "appeals")
              .on("case-management"),
          kind("api-platform", "API platform", "public", "high", "Data unit")
              .capabilities("api-management", "open-data")
              .on("identity"),
          kind("data-platform", "Data platform", "internal", "medium", "Data unit")
              .capabilities("data-management", "ip-landscaping")
              .on("register"),
          kind("software-delivery", "Software delivery", "internal", "medium", "Development unit")
              .capabilities("software-development", "testing-and-release")
              .on("infrastructure"),
          kind(
                  "international-applications",
                  "International applications",
                  "confidential",
                  "vital",
                  "Procedures unit")
              .capabilities("international-procedures")
              .on("case-management"),
          kind("user-support", "User support", "internal", "medium", "Communication unit")
              .capabilities("customer-support", "service-management")
              .on("identity"),
          kind("continuity", "Continuity and recovery", "internal", "high", "Operations unit")
              .capabilities("continuity-and-recovery")
              .on("infrastructure"));

  private Kinds() {}

  static Kind of(String id) {
    Kind kind = ALL.get(id);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of system: " + id);
    }
    return kind;
  }

  private static Maker kind(
      String id, String name, String informationClass, String criticality, String owner) {
    return new Maker(id, name, informationClass, criticality, owner, List.of());
  }

  private record Maker(
      String id,
      String name,
      String informationClass,
      String criticality,
      String owner,
      List<String> capabilities) {

    Maker capabilities(String... slugs) {
      return new Maker(id, name, informationClass, criticality, owner, List.of(slugs));
    }

    Map.Entry<String, Kind> on(String... systems) {
      return Map.entry(
          id, new Kind(name, capabilities, informationClass, criticality, owner, List.of(systems)));
    }
  }
}
