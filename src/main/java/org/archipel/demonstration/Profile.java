package org.archipel.demonstration;

import java.util.List;
import java.util.stream.Stream;

/**
 * The four kinds of offices that an analysis should find: size, examination, rights and typical
 * stacks go together.
 */
enum Profile {
  REGISTRY(
      "registry",
      0,
      80,
      "under-50",
      List.of("formal"),
      List.of("trade-mark", "design"),
      List.of("case-management", "filing-portal", "register", "search", "gazette", "website"),
      List.of("document-store", "infrastructure")),
  GENERAL(
      "general",
      1,
      60,
      "50-to-199",
      List.of("absolute-grounds", "relies-on-others"),
      List.of("patent", "utility-model", "trade-mark", "design", "geographical-indication"),
      List.of("case-management", "filing-portal", "register", "search", "gazette", "website"),
      List.of("document-store", "infrastructure", "identity", "analytics", "finance", "exchange")),
  EXAMINING(
      "examining",
      2,
      40,
      "200-to-999",
      List.of("full"),
      List.of("patent", "utility-model", "trade-mark", "design", "plant-variety"),
      List.of("case-management", "filing-portal", "register", "search", "gazette", "website"),
      List.of(
          "document-store",
          "infrastructure",
          "identity",
          "analytics",
          "finance",
          "exchange",
          "examiner-workbench",
          "classification",
          "translation",
          "appeals")),
  LEADING(
      "leading",
      3,
      20,
      "1000-to-4999",
      List.of("full"),
      List.of("patent", "supplementary-protection-certificate", "trade-mark", "design"),
      List.of("case-management", "filing-portal", "register", "search", "gazette", "website"),
      List.of(
          "document-store",
          "infrastructure",
          "identity",
          "analytics",
          "finance",
          "exchange",
          "examiner-workbench",
          "classification",
          "translation",
          "appeals",
          "api-platform",
          "data-platform",
          "software-delivery",
          "international-applications",
          "user-support",
          "continuity"));

  private final String word;
  private final int rank;
  private final int offices;
  private final String sizeBand;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of texts
  private final List<String> examination;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of texts
  private final List<String> rights;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of texts
  private final List<String> core;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of texts
  private final List<String> more;

  Profile(
      String word,
      int rank,
      int offices,
      String sizeBand,
      List<String> examination,
      List<String> rights,
      List<String> core,
      List<String> more) {
    this.word = word;
    this.rank = rank;
    this.offices = offices;
    this.sizeBand = sizeBand;
    this.examination = examination;
    this.rights = rights;
    this.core = core;
    this.more = more;
  }

  /** Returns what the documentation calls it. */
  String word() {
    return word;
  }

  /** Returns its place, from 0 for the smallest offices; lists of shares follow it. */
  int rank() {
    return rank;
  }

  /** Returns how many offices are of this kind. */
  int offices() {
    return offices;
  }

  String sizeBand() {
    return sizeBand;
  }

  List<String> examination() {
    return examination;
  }

  List<String> rights() {
    return rights;
  }

  /** Returns the ids of the systems that such an office runs. */
  List<String> systems() {
    return Stream.concat(core.stream(), more.stream()).toList();
  }

  boolean handlesPatents() {
    return rights.contains("patent");
  }
}
