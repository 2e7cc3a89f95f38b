package org.archipel.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps checked rows to records. */
final class RowMapping {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "zh", "ru", "ar");

  /** Kind of milestone by column. */
  private static final Map<String, String> MILESTONES = milestones();

  private RowMapping() {}

  static Office office(Row row) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      row.optional("name_" + language).ifPresent(name -> names.put(language, name));
    }
    return new Office(
        row.text("code"),
        row.text("kind"),
        new Office.Names(
            Collections.unmodifiableMap(names),
            row.optional("office_name"),
            row.optional("office_name_status"),
            row.optional("acronym"),
            row.list("aliases"),
            row.optional("wild2_name_zh")),
        new Office.Place(row.optional("region"), row.optional("subregion")),
        new Office.Links(row.optional("website"), row.optional("wikidata")),
        row.origin());
  }

  static Product.Technology technology(Row row) {
    return new Product.Technology(
        row.text("slug"),
        row.text("name"),
        row.list("aliases"),
        row.optional("vendor"),
        row.optional("block"),
        row.optional("licence"),
        new Product.Identifiers(
            row.optional("wikidata"),
            row.words("purl"),
            row.words("cpe"),
            row.optional("endoflife")),
        row.origin());
  }

  static Product.Platform platform(Row row) {
    return new Product.Platform(
        row.text("slug"),
        row.text("name"),
        row.list("aliases"),
        row.text("kind"),
        new Product.Operator(row.optional("operator"), row.optional("operator_name")),
        row.optional("purpose"),
        row.list("capabilities"),
        row.list("rights"),
        row.list("replaces"),
        row.optional("note"),
        row.optional("website"),
        row.origin());
  }

  static Release release(Row row) {
    List<Release.Milestone> milestones = new ArrayList<>();
    MILESTONES.forEach(
        (column, kind) ->
            row.optional(column)
                .ifPresent(cell -> milestones.add(new Release.Milestone(kind, day(cell)))));
    return new Release(
        row.text("product"),
        row.text("cycle"),
        row.optional("label"),
        List.copyOf(milestones),
        !row.text("lts").isEmpty() && !row.text("lts").equals("not-set"),
        row.optional("latest"),
        row.optional("latest_released").flatMap(RowMapping::day),
        row.date("as_of"));
  }

  static Standard standard(Row row) {
    return new Standard(
        row.text("code"),
        row.text("title"),
        row.list("rights"),
        row.optional("status"),
        row.optional("edition"),
        row.optional("publisher"),
        row.list("aliases"),
        row.list("supersedes"),
        row.optional("confidence"),
        row.optional("note"),
        row.origin());
  }

  static Standard.Milestone standardMilestone(Row row) {
    return new Standard.Milestone(
        row.text("standard"),
        row.text("kind"),
        LocalDate.parse(row.text("date")),
        row.list("binds"),
        row.optional("note"),
        row.origin());
  }

  static Framework framework(Row row) {
    return new Framework(
        row.text("slug"),
        row.text("label"),
        row.text("kind"),
        row.optional("administered_by"),
        row.list("rights"),
        row.optional("definition"),
        row.list("aliases"),
        row.origin());
  }

  static Framework.Membership membership(Row row) {
    return new Framework.Membership(
        row.text("office"),
        row.text("framework"),
        row.text("kind"),
        row.date("since"),
        row.date("until"),
        row.optional("note"),
        row.origin());
  }

  static Recommendation recommendation(Row row) {
    return new Recommendation(
        row.text("code"),
        row.optional("broader"),
        row.text("label"),
        row.text("text_en"),
        row.text("wording_en"),
        row.optional("text_zh"),
        row.optional("source_zh"),
        row.date("adopted"),
        new Origin(row.words("source_en"), row.date("as_of")));
  }

  static Alias alias(Row row) {
    return new Alias(
        row.text("name"),
        row.text("product"),
        row.text("accepted_by"),
        LocalDate.parse(row.text("accepted_on")));
  }

  static Label label(Row row) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : Table.LABEL_LANGUAGES) {
      row.optional(language).ifPresent(name -> names.put(language, name));
    }
    return new Label(
        row.text("type"),
        row.text("slug"),
        Collections.unmodifiableMap(names),
        row.words("checked"));
  }

  static Concept concept(ThingType type, Row row) {
    return new Concept(
        type,
        row.text("slug"),
        row.optional("broader"),
        row.text("label"),
        row.optional("definition"),
        row.optional("archimate"),
        row.words("eira"));
  }

  static Claimant claimant(Row row) {
    return new Claimant(
        row.text("slug"), row.text("name"), row.text("kind"), row.optional("description"));
  }

  static Code code(Row row) {
    return new Code(
        row.text("scheme"), row.text("code"), row.text("label"), row.optional("definition"));
  }

  private static Optional<LocalDate> day(String cell) {
    if (cell.equals("past")) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10)));
  }

  /** Reads digits of a checked date; a formatter would cost a tenth of a second at the start. */
  private static int number(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }

  private static Map<String, String> milestones() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("released", "release");
    kinds.put("active_support_end", "active-support-end");
    kinds.put("support_end", "support-end");
    kinds.put("extended_support_end", "extended-support-end");
    kinds.put("discontinued", "discontinued");
    return kinds;
  }
}
