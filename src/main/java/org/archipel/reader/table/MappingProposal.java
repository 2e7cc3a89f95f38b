package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Opening.Kind;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.Sheets;
import org.archipel.reference.Resolver;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;

/**
 * Proposes a mapping for a table from its headers and values: what it recognises it maps, what it
 * does not it lists with the reason, so that a person only has to mend. One thread, used once.
 */
public final class MappingProposal {

  /** Headers that may stand over anything; alone they do not make a table of systems. */
  private static final Set<String> VAGUE =
      Set.of("name", "nom", "libelle", "intitule", "nombre", "название", "наименование", "名称");

  private static final List<String> TECHNOLOGIES =
      List.of(
          "use.product",
          "use.database",
          "use.operating-system",
          "use.server",
          "use.language",
          "use.framework");

  private static final Map<String, String> REASONS =
      Map.of(
          "left.person", "names of persons are not collected; a unit may be the 'owner'",
          "left.vendor", "the catalogue knows the vendors of products",
          "left.support", "the catalogue knows when vendors end support",
          "left.place", "servers and places are not collected",
          "left.bookkeeping", "says when the row was edited",
          "left.cost", "costs are collected as a band only ('costBand')",
          "left.environment", "a test environment is best left out with 'skip'");

  private final SentFile file;
  private final Grid.Row header;
  private final List<ColumnLook> columns;
  private final int rows;
  private final FieldProposal fields;
  private final Set<ColumnLook> used = new HashSet<>();
  private final Map<ColumnLook, String> reasons = new LinkedHashMap<>();
  private final ProposalText text = new ProposalText();

  private MappingProposal(SentFile file, Grid.Row header, List<Grid.Row> rows, Resolver resolver) {
    this.file = file;
    this.header = header;
    this.columns = ColumnLook.of(header, rows);
    this.rows = rows.size();
    this.fields = new FieldProposal(resolver, text, used, reasons);
  }

  /**
   * A proposal.
   *
   * @param yaml the mapping, with comments
   * @param usability whether it makes anything yet
   */
  public record Proposed(String yaml, Usability usability) {}

  /** Whether a proposal can be used as it is. */
  public enum Usability {
    USABLE,
    /** No header was recognised; a person has to fill it in. */
    TO_BE_FILLED_IN
  }

  /**
   * Looks at a table and proposes a mapping.
   *
   * @throws Refused if the file is no table that can be read
   */
  public static Proposed of(SentFile file, Resolver resolver, Problems problems) throws Refused {
    Opening opening = Opening.of(file);
    if (Set.of(Kind.JSON, Kind.XML, Kind.TURTLE, Kind.BINARY).contains(opening.kind())
        || (opening.kind() == Kind.ZIP && !Sheets.isWorkbook(opening))) {
      throw new Refused(
          ProblemCode.UNKNOWN_FORMAT,
          Position.whole(file.name()),
          "The file is no table: expected CSV or an Excel workbook.");
    }
    Grid grid = GridReader.read(file, Optional.empty(), problems);
    Grid.Row header = header(grid);
    List<Grid.Row> below =
        grid.rows().stream()
            .filter(row -> row.number() > header.number() && !row.isBlank())
            .toList();
    return new MappingProposal(file, header, below, resolver).propose();
  }

  /** The header is the row, of the first ten, in which most cells are known headers. */
  private static Grid.Row header(Grid grid) {
    return grid.rows().stream()
        .filter(row -> !row.isBlank())
        .limit(10)
        .max(
            Comparator.comparingLong(
                    (Grid.Row row) ->
                        row.cells().stream()
                            .filter(cell -> WordList.HEADERS.find(cell).isPresent())
                            .count())
                .thenComparing(Comparator.comparingLong(Grid.Row::number).reversed()))
        .orElse(new Grid.Row(1, List.of()));
  }

  private Proposed propose() {
    Optional<ColumnLook> name = best("system.name");
    boolean vague = name.filter(column -> VAGUE.contains(Words.fold(column.header()))).isPresent();
    boolean systems = name.isPresent() && (!vague || hasSystemColumns());
    Optional<ColumnLook> product = systems ? Optional.empty() : best("use.product").or(() -> name);
    head();
    if (systems) {
      systems(name.get());
    } else if (product.isPresent()) {
      uses(product.get());
    } else {
      skeleton();
    }
    leftOut();
    return new Proposed(
        text.toString(),
        systems || product.isPresent() ? Usability.USABLE : Usability.TO_BE_FILLED_IN);
  }

  private boolean hasSystemColumns() {
    return columns.stream()
        .flatMap(column -> column.meaning().stream())
        .anyMatch(
            meaning ->
                meaning.name().startsWith("system.")
                    && !Set.of("system.name", "system.id", "system.description")
                        .contains(meaning.name()));
  }

  private Optional<ColumnLook> best(String meaning) {
    return columns.stream()
        .filter(column -> column.means(meaning) && !used.contains(column))
        .filter(column -> !column.isEmpty())
        .min(Comparator.comparingInt(ColumnLook::rank));
  }

  private void head() {
    String stem = TableReader.stem(file.name());
    String name = file.name().replaceAll("[\\s\\p{C}]", " ");
    text.line(
            "# yaml-language-server: $schema=https://w3id.org/archipel/schema/table-mapping.schema.json")
        .line(
            "# Proposed from %s: %d columns, %,d %s. Look through it; then see what it would do:"
                .formatted(name, columns.size(), rows, rows == 1 ? "row" : "rows"))
        .line(
            "#   archipel contribute %s --office CODE --mapping THIS-FILE --dry-run"
                .formatted(name))
        .line(TableMapping.MARK + ": " + TableMapping.VERSION)
        .line("part: table/" + stem + "   # what a later export replaces")
        .line("# audience: members   # who may see it; without it everybody");
    if (header.number() > 1) {
      text.line("header: " + header.number() + "   # the row with the headers");
    }
    environments();
  }

  private void environments() {
    best("left.environment")
        .ifPresent(
            column -> {
              List<String> tests =
                  column.values().keySet().stream()
                      .filter(value -> WordList.CODES.code("status", value).isEmpty())
                      .limit(10)
                      .map(ProposalText::quoted)
                      .toList();
              if (!tests.isEmpty() && column.values().size() > 1) {
                text.line(
                    "# skip: [{ column: %s, is: [%s] }]   # leaves these rows out"
                        .formatted(ProposalText.quoted(column.header()), String.join(", ", tests)));
              }
            });
  }

  private void systems(ColumnLook name) {
    text.line("systems:");
    String dash = "  - ";
    Optional<ColumnLook> id = best("system.id");
    if (id.isPresent()) {
      used.add(id.get());
      text.line(
          dash
              + "key: "
              + ProposalText.quoted(id.get().header())
              + "   # rows with the same one are the same system");
      dash = "    ";
    }
    used.add(name);
    text.line(dash + "name: " + ProposalText.quoted(name.header()));
    for (Field field :
        ItemKind.SYSTEM.fields().stream().filter(f -> !f.name().equals("name")).toList()) {
      best("system." + field.name()).ifPresent(column -> fields.propose(field, column, "    "));
    }
    technologies("    ");
  }

  private void uses(ColumnLook product) {
    text.line("uses:");
    fields.product(product, version("use.product"), "  ");
    for (Field field : ItemKind.USE.fields()) {
      if (Set.of("status", "since", "until").contains(field.name())) {
        best("system." + field.name()).ifPresent(column -> fields.propose(field, column, "    "));
      }
    }
    other("  ");
  }

  private void technologies(String indent) {
    if (TECHNOLOGIES.stream().anyMatch(meaning -> best(meaning).isPresent())) {
      text.line(indent + "uses:");
      other(indent + "  ");
    }
  }

  private void other(String indent) {
    for (String meaning : TECHNOLOGIES) {
      Optional<ColumnLook> column = best(meaning);
      while (column.isPresent()) {
        fields.product(column.get(), version(meaning), indent);
        column = best(meaning);
      }
    }
  }

  private Optional<ColumnLook> version(String meaning) {
    return best(meaning + ".version");
  }

  private void skeleton() {
    String first = columns.isEmpty() ? "COLUMN" : columns.getFirst().header();
    text.line("# No header is known. Say which column names the systems, and what else it tells:")
        .line("systems:")
        .line("  # - name: " + ProposalText.quoted(first))
        .line("  #   uses: [{ product: COLUMN, version: COLUMN }]");
  }

  private void leftOut() {
    List<String> lines = new ArrayList<>();
    for (ColumnLook column : columns) {
      if (!used.contains(column)) {
        lines.add("#   " + ProposalText.shown(column.header()) + ": " + reason(column));
      }
    }
    if (!lines.isEmpty()) {
      text.line("").line("# Left out:");
      lines.forEach(text::line);
    }
  }

  private String reason(ColumnLook column) {
    if (reasons.containsKey(column)) {
      return reasons.get(column);
    }
    if (column.isEmpty()) {
      return "holds nothing";
    }
    String meaning = column.meaning().map(WordList.Meaning::name).orElse("");
    if (REASONS.containsKey(meaning)) {
      return REASONS.get(meaning);
    }
    if (column.hasAddresses()) {
      return "holds e-mail addresses";
    }
    if (meaning.endsWith(".version")) {
      return "no product stands beside it; a system has no version";
    }
    return (meaning.isEmpty() ? "not recognised" : "another column says it already")
        + column.values().keySet().stream()
            .limit(3)
            .map(ProposalText::shown)
            .collect(Collectors.joining(", ", " (", " …)"));
  }
}
