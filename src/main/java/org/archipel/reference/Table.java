package org.archipel.reference;

import static org.archipel.reference.Column.addresses;
import static org.archipel.reference.Column.date;
import static org.archipel.reference.Column.milestone;
import static org.archipel.reference.Column.reference;
import static org.archipel.reference.Column.references;
import static org.archipel.reference.Column.slug;
import static org.archipel.reference.Column.text;
import static org.archipel.reference.Column.texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of {@code catalog-data/reference}: their columns, in order, and their keys. */
public enum Table {
  CODES("codes", 2, slug("scheme"), slug("code"), text("label").must(), text("definition")),
  RIGHTS("rights", 1, slug("slug"), text("label").must()),
  CAPABILITIES(
      "capabilities",
      1,
      slug("slug"),
      reference("broader", "capabilities"),
      text("label").must(),
      text("definition"),
      text("archimate")),
  BUILDING_BLOCKS(
      "building-blocks",
      1,
      slug("slug"),
      reference("broader", "building-blocks"),
      text("label").must(),
      text("definition"),
      text("archimate"),
      addresses("eira")),
  CLAIMANTS(
      "claimants",
      1,
      slug("slug"),
      text("name").must(),
      reference("kind", "codes:claimant-kind").must(),
      text("description")),
  STANDARDS(
      "standards",
      1,
      Column.of(Column.Cell.STANDARD_CODE, "code").must(),
      text("title").must(),
      references("rights", "rights"),
      text("status"),
      text("edition"),
      text("publisher"),
      texts("aliases"),
      references("supersedes", "standards"),
      text("confidence"),
      text("note"),
      addresses("source"),
      date("as_of")),
  OFFICES(
      "offices",
      1,
      Column.of(Column.Cell.OFFICE_CODE, "code").must(),
      reference("kind", "codes:office-kind").must(),
      text("name_en").must(),
      text("name_fr"),
      text("name_es"),
      text("name_zh"),
      text("name_ru"),
      text("name_ar"),
      text("office_name"),
      text("office_name_status"),
      text("acronym"),
      texts("aliases"),
      text("region"),
      text("subregion"),
      text("wild2_name_zh"),
      addresses("website"),
      text("wikidata"),
      addresses("source"),
      date("as_of")),
  VENDORS("vendors", 1, slug("slug"), text("name").must()),
  PRODUCTS(
      "products",
      1,
      slug("slug"),
      text("name").must(),
      reference("vendor", "vendors"),
      reference("block", "building-blocks"),
      text("licence"),
      texts("aliases"),
      text("wikidata"),
      texts("purl"),
      texts("cpe"),
      text("endoflife"),
      addresses("source"),
      date("as_of")),
  PLATFORMS(
      "platforms",
      1,
      slug("slug"),
      text("name").must(),
      slug("kind"),
      reference("operator", "offices"),
      text("operator_name"),
      text("purpose"),
      references("capabilities", "capabilities"),
      references("rights", "rights"),
      references("replaces", "products"),
      text("note"),
      texts("aliases"),
      addresses("website"),
      addresses("source"),
      date("as_of")),
  RELEASES(
      "releases",
      2,
      reference("product", "products").must(),
      text("cycle").must(),
      text("label"),
      milestone("released"),
      milestone("active_support_end"),
      milestone("support_end"),
      milestone("extended_support_end"),
      milestone("discontinued"),
      text("lts"),
      text("latest"),
      Column.of(Column.Cell.DAY, "latest_released"),
      date("as_of")),
  FRAMEWORKS(
      "frameworks",
      1,
      slug("slug"),
      text("label").must(),
      reference("kind", "codes:framework-kind").must(),
      reference("administered_by", "offices"),
      references("rights", "rights"),
      text("definition"),
      texts("aliases"),
      addresses("source")),
  MEMBERSHIPS(
      "memberships",
      2,
      reference("office", "offices").must(),
      reference("framework", "frameworks").must(),
      reference("kind", "codes:membership-kind").must(),
      date("since"),
      date("until"),
      text("note"),
      addresses("source"),
      date("as_of")),
  RECOMMENDATIONS(
      "recommendations",
      1,
      slug("code"),
      reference("broader", "recommendations"),
      text("label").must(),
      text("text_en").must(),
      reference("wording_en", "codes:wording").must(),
      text("text_zh"),
      addresses("source_en"),
      text("source_zh"),
      date("adopted"),
      date("as_of")),
  STANDARD_MILESTONES(
      "standard-milestones",
      2,
      reference("standard", "standards").must(),
      reference("kind", "codes:standard-milestone-kind").must(),
      Column.of(Column.Cell.DAY, "date").must(),
      references("binds", "frameworks"),
      text("note"),
      addresses("source"),
      date("as_of")),
  ALIASES(
      "aliases",
      1,
      text("name").must(),
      reference("product", "products").must(),
      text("accepted_by").must(),
      Column.of(Column.Cell.DAY, "accepted_on").must()),
  LABELS(
      "labels",
      2,
      slug("type"),
      slug("slug"),
      text("ar"),
      text("es"),
      text("fr"),
      text("ru"),
      text("zh"),
      Column.of(Column.Cell.LANGUAGES, "checked"));

  /** The languages of labels other than English, as BCP 47 tags. */
  static final List<String> LABEL_LANGUAGES = List.of("ar", "es", "fr", "ru", "zh");

  private final String name;
  private final int keyColumns;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of records
  private final List<Column> columns;

  Table(String name, int keyColumns, Column... columns) {
    this.name = name;
    this.keyColumns = keyColumns;
    this.columns = List.of(columns);
  }

  /** Returns the name of its file. */
  public String fileName() {
    return name + ".csv";
  }

  /** Returns the name of its file without suffix. */
  String stem() {
    return name;
  }

  /** Returns the table that has this file name. */
  public static Optional<Table> of(String fileName) {
    return Arrays.stream(values()).filter(table -> table.fileName().equals(fileName)).findFirst();
  }

  /**
   * Returns the table that a sent file is: the one that has most of the columns of its header, if
   * that is more than half of them and its own first is among them. Capabilities and building
   * blocks have the same columns: between equals the file's name decides.
   */
  public static Optional<Table> ofSent(String fileName, String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.length() > 2_000) {
      return Optional.empty();
    }
    List<String> header = Arrays.stream(line.split("[,;\t]")).map(Table::bare).toList();
    return Arrays.stream(values())
        .filter(table -> header.contains(table.columns.getFirst().name()))
        .filter(table -> table.known(header) * 2 > Math.max(header.size(), table.columns.size()))
        .max(
            Comparator.comparingLong((Table table) -> table.known(header) - table.columns.size())
                .thenComparing(table -> fileName.endsWith(table.fileName())));
  }

  private static String bare(String cell) {
    return cell.replaceAll("[\uFEFF\"]", "").strip();
  }

  private long known(List<String> header) {
    return columns.stream().filter(column -> header.contains(column.name())).count();
  }

  List<Column> columns() {
    return columns;
  }

  /** Returns the columns, from the first, that together may not repeat. */
  List<Column> keyColumns() {
    return columns.subList(0, keyColumns);
  }
}
