package org.archipel.reader.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/** Reads the answers of the short workbook. One thread. */
final class StarterRows {

  static final String MARK = Tab.MARK + "starter";

  static final List<String> COLUMNS =
      List.of("question", "answer", "kind", "product", "version", "since", "until", "page");

  private final StackDraft draft;
  private final CellReader cells;
  private final WordLists lists;
  private final Resolver resolver;
  private final Problems problems;

  /** Systems by name: one that runs patents and designs is one system. */
  private final Map<String, StackDraft.Item> systems = new HashMap<>();

  private final Set<String> implied = new HashSet<>();

  StarterRows(
      StackDraft draft, CellReader cells, WordLists lists, Resolver resolver, Problems problems) {
    this.draft = draft;
    this.cells = cells;
    this.lists = lists;
    this.resolver = resolver;
    this.problems = problems;
  }

  static boolean is(SheetRows sheet) {
    return !sheet.rows().isEmpty()
        && sheet.rows().getFirst().cells().stream().anyMatch(cell -> cell.text().equals(MARK));
  }

  void read(SheetRows sheet) {
    Row head = sheet.rows().getFirst();
    Map<String, Integer> columns = new HashMap<>();
    int keys = 0;
    for (SheetRows.Cell cell : head.cells()) {
      if (cell.text().equals(MARK)) {
        keys = cell.column();
      } else if (COLUMNS.contains(cell.text())) {
        columns.putIfAbsent(cell.text(), cell.column());
      }
    }
    TabRows rows = new TabRows(Tab.OFFICE, sheet, sheet.rows(), columns, keys);
    for (Row row : sheet.rows()) {
      String key = row.cell(keys).map(cell -> cell.text().strip()).orElse("");
      Arrays.stream(Question.values())
          .filter(question -> question.key().equals(key))
          .findFirst()
          .ifPresent(question -> answer(question, rows, row));
    }
  }

  private void answer(Question question, TabRows sheet, Row row) {
    Answer answer = new Answer(sheet, row);
    boolean said = COLUMNS.stream().skip(1).anyMatch(column -> !answer.text(column).isEmpty());
    if (!said) {
      return;
    }
    switch (question) {
      case DATABASE -> technology(answer, draft.add(ItemKind.USE, answer.at("answer")), "answer");
      case STANDARDS -> standards(answer);
      default -> item(question, answer);
    }
  }

  private void item(Question question, Answer answer) {
    ItemKind kind = question.kind();
    String name = answer.text("answer");
    StackDraft.Item known = kind == ItemKind.SYSTEM ? systems.get(name) : null;
    StackDraft.Item item = known == null ? draft.add(kind, answer.at("answer")) : known;
    if (kind == ItemKind.SYSTEM) {
      systems.put(name, item);
    }
    for (String fact : question.implied()) {
      if (implied.add(name + " " + fact)) {
        item.set(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
      }
    }
    if (has(kind, "name")) {
      answer.set(item, "name", "answer");
    }
    answer.set(item, "since", "since");
    answer.set(item, kind == ItemKind.PLAN ? "date" : "until", "until");
    answer.set(item, kind == ItemKind.API ? "endpoint" : "page", "page");
    kind(question, answer, item);
    String product = answer.text("product");
    if (!product.isEmpty() && implied.add(kind + name + " on " + product)) {
      product(question, answer, item);
    }
    if (kind == ItemKind.PLAN) {
      subject(answer, item);
    }
    if (has(kind, "name") && !item.has("name")) {
      missing(answer, "answer", "The question needs a name here.");
    }
  }

  /** Says what a plan is about: a system that another answer names, or a known product. */
  private void subject(Answer answer, StackDraft.Item plan) {
    String name = answer.text("answer");
    Optional<Identity.Match> product =
        name.isEmpty() ? Optional.empty() : resolver.identity().match(Naming.of(name));
    if (systems.containsKey(name)) {
      plan.set("system", Ids.slug(name), answer.at("answer"));
    } else if (product.isPresent()) {
      plan.set("product", product.get().product().slug(), answer.at("answer"));
    } else if (!name.isEmpty()) {
      missing(
          answer,
          "answer",
          "A plan is about a system that an answer above names, or a product that the catalogue knows; %s is neither."
              .formatted(Texts.quote(name)));
    }
  }

  private void kind(Question question, Answer answer, StackDraft.Item item) {
    String list = question.kinds();
    String field =
        switch (question) {
          case AI -> "task";
          case SIZE -> "sizeBand";
          default -> "kind";
        };
    if (!list.isEmpty()) {
      String word = answer.text("kind");
      if (!word.isEmpty()) {
        item.set(field, lists.code(list, word), answer.at("kind"));
      } else {
        missing(answer, "kind", "The question needs a choice from the list here.");
      }
    }
  }

  private void product(Question question, Answer answer, StackDraft.Item item) {
    switch (question.kind()) {
      case SYSTEM -> technology(answer, item.part(ItemKind.USE, answer.at("product")), "product");
      case PLAN ->
          known(answer, "product")
              .ifPresent(slug -> item.set("successorProduct", slug, answer.at("product")));
      case AI_USE ->
          known(answer, "product")
              .ifPresentOrElse(
                  slug -> item.set("product", slug, answer.at("product")),
                  () -> answer.set(item, "technology", "product"));
      default -> {}
    }
  }

  /** Says which product is used: a known one, else by its name. */
  private void technology(Answer answer, StackDraft.Item use, String column) {
    known(answer, column)
        .ifPresentOrElse(
            slug -> use.set("product", slug, answer.at(column)),
            () -> {
              use.set("name", answer.text(column), answer.at(column));
              use.set("kind", "product", answer.at(column));
            });
    answer.set(use, "version", "version");
    if (column.equals("answer")) {
      answer.set(use, "since", "since");
      answer.set(use, "until", "until");
    }
  }

  private Optional<String> known(Answer answer, String column) {
    String name = answer.text(column);
    if (name.isEmpty()) {
      missing(answer, column, "The question needs the name of a product here.");
      return Optional.empty();
    }
    Optional<Identity.Match> match = resolver.identity().match(Naming.of(name));
    if (match.isEmpty()) {
      problems.warning(
          ProblemCode.UNKNOWN_PRODUCT,
          answer.at(column),
          "No product has the name %s; it is kept as a name.%s"
              .formatted(Texts.quote(name), resolver.hint(ThingType.PRODUCT, name)));
    }
    return match.map(found -> found.product().slug());
  }

  private void standards(Answer answer) {
    for (String word : CellText.split(answer.text("answer"))) {
      draft
          .add(ItemKind.STANDARD_USE, answer.at("answer"))
          .set("standard", resolver.standard(word).map(s -> s.code()).orElse(word));
    }
  }

  private void missing(Answer answer, String column, String message) {
    problems.error(ProblemCode.MISSING_FIELD, answer.at(column), message);
  }

  private static boolean has(ItemKind kind, String field) {
    return field(kind, field).isPresent();
  }

  private static Optional<Field> field(ItemKind kind, String name) {
    return kind.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** One row of answers. */
  private final class Answer {
    private final TabRows sheet;
    private final Row row;

    Answer(TabRows sheet, Row row) {
      this.sheet = sheet;
      this.row = row;
    }

    /** Read as the field of a use, so that a version typed as a number is warned of. */
    String text(String column) {
      return cells.text(sheet, row, new Column(column, field(ItemKind.USE, column))).strip();
    }

    Position at(String column) {
      return sheet.at(row, column);
    }

    void set(StackDraft.Item item, String field, String column) {
      if (has(item.kind(), field) && !text(column).isEmpty()) {
        item.set(field, text(column), at(column));
      }
    }
  }
}
