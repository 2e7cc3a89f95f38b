package org.archipel.demonstration;

import java.util.List;

/**
 * What was planted: the numbers behind {@code docs/demonstration.md}. Every share is a fraction of
 * offices and holds exactly, up to rounding to whole offices.
 */
final class Rules {

  private Rules() {}

  /**
   * A product that offices take by their profile.
   *
   * @param systems where it is used, as far as the office runs them
   * @param shares of offices, by the rank of their profile
   */
  record Typical(String product, List<String> systems, List<Double> shares) {
    double share(Profile profile) {
      return shares.get(profile.rank());
    }
  }

  /**
   * "Who uses the first also uses the second."
   *
   * @param id as the documentation calls it
   * @param confidence share among the offices that use the first
   * @param otherwise share among the others
   */
  record Implied(
      String id,
      String premise,
      String product,
      List<String> systems,
      double confidence,
      double otherwise) {}

  /**
   * A platform that several offices share.
   *
   * @param system where it is used, by the offices that run such a system
   * @param shares of offices, by the rank of their profile
   */
  record Shared(
      String slug,
      String name,
      String kind,
      String purpose,
      List<String> capabilities,
      String system,
      List<Double> shares) {
    double share(Profile profile) {
      return shares.get(profile.rank());
    }
  }

  static final String REGISTRY_SUITE = "harbourline-registry";
  static final String EXCHANGE = "lantern-exchange";

  static final List<Shared> PLATFORMS =
      List.of(
          new Shared(
              REGISTRY_SUITE,
              "Harbourline Registry",
              "shared-platform",
              "Case management and register, run by an organisation for its members",
              List.of("case-management", "online-register"),
              "case-management",
              List.of(0.70, 0.25, 0.05, 0.00)),
          new Shared(
              "meridian-search",
              "Meridian Search",
              "shared-platform",
              "Search in the registers of all members at once",
              List.of("search", "shared-database-contribution"),
              "search",
              List.of(0.50, 0.60, 0.60, 0.40)),
          new Shared(
              EXCHANGE,
              "Lantern Exchange",
              "exchange-service",
              "Exchange of priority documents",
              List.of("priority-document-exchange"),
              "exchange",
              List.of(0.20, 0.50, 0.80, 0.95)));

  static final List<Typical> TYPICAL =
      List.of(
          typical("oracle-database", 0.05, 0.20, 0.70, 0.40, "case-management", "register"),
          typical("postgresql", 0.15, 0.10, 0.25, 0.75, "search", "data-platform", "finance"),
          typical("mssqlserver", 0.10, 0.75, 0.15, 0.10, "case-management", "finance"),
          typical("java", 0.10, 0.25, 0.90, 0.85, "case-management", "filing-portal", "search"),
          typical("dotnet", 0.05, 0.75, 0.20, 0.15, "filing-portal", "case-management"),
          typical("php", 0.60, 0.15, 0.05, 0.00, "website", "filing-portal"),
          typical("python", 0.05, 0.10, 0.30, 0.70, "search", "data-platform", "classification"),
          typical("spring-boot", 0.00, 0.10, 0.45, 0.85, "filing-portal", "api-platform"),
          typical("solr", 0.05, 0.15, 0.55, 0.30, "search"),
          typical("weblogic", 0.00, 0.05, 0.35, 0.15, "case-management"),
          typical("kubernetes", 0.00, 0.05, 0.25, 0.85, "infrastructure"),
          typical("apache-kafka", 0.00, 0.05, 0.20, 0.75, "exchange", "infrastructure"),
          typical("sharepoint", 0.20, 0.60, 0.30, 0.35, "document-store"),
          typical("rhel", 0.05, 0.10, 0.70, 0.50, "infrastructure"),
          typical("debian", 0.45, 0.15, 0.10, 0.20, "infrastructure"),
          typical("vmware-esxi", 0.15, 0.65, 0.75, 0.40, "infrastructure"),
          typical("documentum", 0.00, 0.10, 0.35, 0.20, "document-store"),
          typical("ibm-mq", 0.00, 0.05, 0.45, 0.25, "exchange", "infrastructure"),
          typical("angular", 0.10, 0.25, 0.40, 0.60, "filing-portal", "examiner-workbench"),
          typical("jquery", 0.60, 0.50, 0.30, 0.05, "website", "filing-portal"),
          typical("redis", 0.00, 0.05, 0.20, 0.60, "filing-portal", "search"),
          typical("wordpress", 0.55, 0.20, 0.10, 0.00, "website"),
          typical("drupal", 0.10, 0.20, 0.30, 0.35, "website"),
          typical("camunda", 0.00, 0.05, 0.25, 0.50, "case-management", "appeals"));

  static final List<Implied> IMPLIED =
      List.of(
          implied("A1", "kubernetes", "prometheus", 0.90, 0.10, "infrastructure"),
          implied("A2", "kubernetes", "gitlab", 0.80, 0.15, "infrastructure", "software-delivery"),
          implied("A3", "spring-boot", "keycloak", 0.70, 0.08, "filing-portal", "identity"),
          implied("A4", "dotnet", "iis", 0.80, 0.05, "filing-portal", "infrastructure"),
          implied("A5", "mssqlserver", "windows-server", 0.95, 0.15, "infrastructure"),
          implied("A6", "sharepoint", "power-bi", 0.70, 0.10, "document-store"),
          implied("A7", "solr", "tomcat", 0.85, 0.20, "search"),
          implied("A8", "apache-kafka", "elasticsearch", 0.75, 0.12, "search"),
          implied("A9", "weblogic", "oracle-jdk", 0.90, 0.10, "case-management"),
          implied("A10", "iis", "nginx", 0.05, 0.55, "website"));

  /** Comes with the registry suite, so that it looks typical of small offices and is not. */
  static final Implied BROUGHT =
      implied("A11", REGISTRY_SUITE, "mysql", 0.90, 0.15, "case-management");

  // The way from Oracle Database to PostgreSQL

  static final String LEFT = "oracle-database";
  static final String TAKEN = "postgresql";
  static final double MIGRATING = 0.60;
  static final double MOVED_ONCE = 0.35;
  static final double WITHDRAWN = 0.08;
  static final List<Integer> WAVE_YEARS = List.of(2025, 2026, 2027, 2028, 2029);
  static final List<Double> WAVE_SHARES = List.of(0.10, 0.20, 0.35, 0.25, 0.10);

  /**
   * A stretch of time in which many contracts about one product end.
   *
   * @param share of the offices that use the product and do not leave it
   * @param first month, as {@code YYYY-MM}
   * @param months how many
   */
  record Window(String id, String product, double share, String first, int months) {}

  static final List<Window> WINDOWS =
      List.of(
          new Window("W1", "oracle-database", 0.70, "2027-10", 6),
          new Window("W2", "mssqlserver", 0.30, "2028-04", 6));

  // Standards, by profile

  static final List<Double> ST96_IN_USE = List.of(0.10, 0.25, 0.55, 0.90);
  static final double OLD_XML_OTHERWISE = 0.80;
  static final double OLD_XML_RETIRING = 0.50;
  static final List<Double> ST92_IN_USE = List.of(0.00, 0.15, 0.40, 0.80);
  static final double ST92_PLANNED_OTHERWISE = 0.30;
  static final double ST26_IN_USE = 0.90;

  /** An AI task and the share of offices of each profile that use a tool for it. */
  record AiTask(String task, String technique, String system, List<Double> shares) {
    double share(Profile profile) {
      return shares.get(profile.rank());
    }
  }

  static final List<AiTask> AI_TASKS =
      List.of(
          ai("machine-translation", "neural-translation", "search", 0.15, 0.30, 0.50, 0.70),
          ai("customer-dialogue", "dialogue-system", "website", 0.10, 0.20, 0.25, 0.50),
          ai("image-search", "computer-vision", "search", 0.05, 0.20, 0.35, 0.70),
          ai(
              "goods-and-services-classification",
              "machine-learning",
              "filing-portal",
              0.05,
              0.30,
              0.35,
              0.60),
          ai("prior-art-search", "semantic-search", "search", 0.00, 0.05, 0.45, 0.85),
          ai("patent-classification", "machine-learning", "case-management", 0.0, 0.05, 0.4, 0.75),
          ai("examination-support", "language-model", "case-management", 0.00, 0.00, 0.15, 0.50),
          ai("software-development", "language-model", "infrastructure", 0.00, 0.05, 0.20, 0.60));

  /** Share of recommendations adopted; of the rest 0.4 are under way, then 0.5 planned. */
  static final List<Double> ADOPTED = List.of(0.15, 0.30, 0.50, 0.80);

  static final double UNDER_WAY_OTHERWISE = 0.40;
  static final double PLANNED_OTHERWISE = 0.50;

  /** Share of offices that offer to share something, and the mean of their maturity levels. */
  static final List<Double> WILLING = List.of(0.10, 0.25, 0.50, 0.80);

  static final List<Double> MATURITY = List.of(1.6, 2.3, 3.1, 4.2);

  /** Share of offices that use a product that no table knows. */
  static final List<Double> UNKNOWN_PRODUCT = List.of(0.20, 0.20, 0.20, 0.20);

  // Who says it

  static final double SPOKEN_ABOUT_ONLY = 0.15;
  static final double ALSO_SPOKEN_ABOUT = 0.30;
  static final double CONFIRMED = 0.50;
  static final double REJECTED_OTHERWISE = 0.40;

  private static Typical typical(
      String product, double a, double b, double c, double d, String... systems) {
    return new Typical(product, List.of(systems), List.of(a, b, c, d));
  }

  private static Implied implied(
      String id,
      String premise,
      String product,
      double confidence,
      double otherwise,
      String... systems) {
    return new Implied(id, premise, product, List.of(systems), confidence, otherwise);
  }

  private static AiTask ai(
      String task, String technique, String system, double a, double b, double c, double d) {
    return new AiTask(task, technique, system, List.of(a, b, c, d));
  }
}
