package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Group;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.Tree;
import org.archipel.reader.source.YamlTree;
import org.archipel.reader.table.TableMapping.Column;
import org.archipel.reader.table.TableMapping.Condition;
import org.archipel.reader.table.TableMapping.Layout;
import org.archipel.reader.table.TableMapping.Template;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of a mapping into a mapping; whatever is wrong points into it. One thread. */
public final class MappingReader {

  /** The fields of a mapping that do not list templates. */
  public static final List<String> HEAD =
      List.of(
          TableMapping.MARK,
          "part",
          "audience",
          "header",
          "sheet",
          "separator",
          "ignore",
          "dates",
          "skip");

  /** Kinds that a table cannot make: a profile is one, a review needs the claim it answers. */
  private static final Set<ItemKind> LEFT_OUT = Set.of(ItemKind.PROFILE, ItemKind.REVIEW);

  /** What cells say that have nothing to say, whatever a mapping adds. */
  private static final List<String> NOTHING =
      List.of("", "-", "--", "–", "—", "n/a", "n.a.", "na", "null", "#n/a", "tbd", "tbc");

  private final Tree tree;
  private final Problems problems;
  private final SourceReader sources;

  private MappingReader(Tree tree, Problems problems, SourceReader sources) {
    this.tree = tree;
    this.problems = problems;
    this.sources = sources;
  }

  /**
   * Reads a mapping; to be used only if no error was found.
   *
   * @throws Refused if it is no YAML, or no mapping
   */
  public static TableMapping read(
      SentFile file, org.archipel.reference.Resolver resolver, Problems problems) throws Refused {
    Tree tree = YamlTree.read(SourceText.of(file, Limits.STACK.bytes()), Limits.STACK, problems);
    SourceReader sources = new SourceReader(tree, problems, resolver);
    return new MappingReader(tree, problems, sources).mapping();
  }

  /** Returns the kinds that a mapping may list. */
  public static List<ItemKind> kinds() {
    return ItemKind.listed().stream().filter(kind -> !LEFT_OUT.contains(kind)).toList();
  }

  private TableMapping mapping() {
    List<String> names =
        Stream.concat(HEAD.stream(), kinds().stream().map(ItemKind::list)).toList();
    Group group = Group.open(tree, problems, tree.root(), "a mapping", names);
    group.require(TableMapping.MARK, "a mapping");
    String version = group.text(TableMapping.MARK);
    if (version != null && !version.equals(TableMapping.VERSION)) {
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.at("/" + TableMapping.MARK),
          "'%s' is %s: expected '%s'."
              .formatted(TableMapping.MARK, Texts.quote(version), TableMapping.VERSION));
    }
    List<Template> templates = templates(group, kinds());
    if (templates.isEmpty() && !problems.hasErrors()) {
      problems.error(
          ProblemCode.MISSING_FIELD,
          tree.position(tree.root()),
          "The mapping makes nothing: expected 'systems', 'uses' or another list of items.");
    }
    Set<String> ignored = new HashSet<>(NOTHING);
    words(group, "ignore").forEach(word -> ignored.add(Words.fold(word)));
    return new TableMapping(
        tree.file(),
        Optional.ofNullable(group.text("part")),
        group.choice("audience", Choice.Reach.class),
        new Layout(header(group), Optional.ofNullable(group.text("sheet")), separator(group)),
        ignored,
        sources.dates(group, "dates"),
        conditions(group),
        templates);
  }

  private long header(Group group) {
    String number = group.word("header", "the number of the row with the headers");
    if (number == null) {
      return 0;
    }
    if (number.matches("[1-9][0-9]{0,3}")) {
      return Long.parseLong(number);
    }
    problems.error(
        ProblemCode.WRONG_TYPE,
        tree.at("/header"),
        "'header' is %s: expected the number of a row, from 1 to 9,999."
            .formatted(Texts.quote(number)));
    return 0;
  }

  private Optional<Character> separator(Group group) {
    String text = group.has("separator") ? raw(group.value("separator")) : null;
    if (text == null) {
      return Optional.empty();
    }
    String word = text.equals("tab") || text.equals("\\t") ? "\t" : text;
    if (word.length() == 1 && word.charAt(0) != '"') {
      return Optional.of(word.charAt(0));
    }
    problems.error(
        ProblemCode.WRONG_TYPE,
        tree.at("/separator"),
        "'separator' is %s: expected one character, or 'tab'.".formatted(Texts.quote(text)));
    return Optional.empty();
  }

  private List<Condition> conditions(Group group) {
    return group.each(
        "skip",
        value -> {
          Group one =
              Group.open(tree, problems, value, "a rule of 'skip'", List.of("column", "is"));
          one.require("column", "a rule of 'skip'");
          one.require("is", "a rule of 'skip'");
          String column = one.text("column");
          Set<String> is = new LinkedHashSet<>();
          words(one, "is").forEach(word -> is.add(Words.fold(word)));
          return new Condition(
              new Column(column == null ? "" : column, position(one.value("column"), value)), is);
        });
  }

  private List<Template> templates(Group group, List<ItemKind> kinds) {
    List<Template> templates = new ArrayList<>();
    for (ItemKind kind : kinds) {
      templates.addAll(group.each(kind.list(), value -> template(kind, value)));
    }
    return templates;
  }

  private Template template(ItemKind kind, Located value) {
    Group group = Group.open(tree, problems, value, "a template for " + kind.what(), names(kind));
    Map<Field, List<TableMapping.Source>> fields = new LinkedHashMap<>();
    for (Field field : fields(kind)) {
      Located source = group.value(field.name());
      if (source != null) {
        fields.put(field, sources.read(kind, field, source));
      }
      if (field.isRequired()) {
        group.require(field.name(), "a template for " + kind.what());
      }
    }
    if (kind == ItemKind.USE) {
      group.require("product", "a template for a technology use");
    }
    return new Template(
        kind,
        tree.position(value),
        key(group),
        when(group),
        fields,
        templates(group, kind.parts()));
  }

  /** Returns the names that a template may use, in their order. */
  public static List<String> names(ItemKind kind) {
    List<String> names =
        new ArrayList<>(kind == ItemKind.USE ? List.of("when") : List.of("key", "when"));
    fields(kind).forEach(field -> names.add(field.name()));
    kind.parts().forEach(part -> names.add(part.list()));
    return names;
  }

  /**
   * Returns the fields that a template may fill. A use has no name and no release of its own: the
   * product says the one, unless it is not known, and the version finds the other.
   */
  public static List<Field> fields(ItemKind kind) {
    return kind.fields().stream()
        .filter(field -> kind != ItemKind.USE || !List.of("name", "release").contains(field.name()))
        .toList();
  }

  private Optional<Column> when(Group group) {
    Located value = group.value("when");
    String header = group.text("when");
    return value == null || header == null
        ? Optional.empty()
        : Optional.of(new Column(header, tree.position(value)));
  }

  private List<Column> key(Group group) {
    Located value = group.value("key");
    List<Located> items = value instanceof Located.Items list ? list.items() : Arrays.asList(value);
    List<Column> columns = new ArrayList<>();
    List<String> texts = group.texts("key");
    for (int i = 0; i < texts.size(); i++) {
      columns.add(new Column(texts.get(i), tree.position(items.get(i))));
    }
    return columns;
  }

  /** Returns texts, numbers and truth values as they are written; nothing is the empty text. */
  private List<String> words(Group group, String name) {
    Located value = group.value(name);
    if (value == null) {
      return List.of();
    }
    List<Located> items = value instanceof Located.Items list ? list.items() : List.of(value);
    return items.stream().map(MappingReader::raw).map(word -> word == null ? "" : word).toList();
  }

  static @Nullable String raw(@Nullable Located value) {
    return switch (value) {
      case Located.Text text -> text.value();
      case Located.Numeral number -> number.source();
      case Located.Truth truth -> truth.source();
      case null -> null;
      default -> null;
    };
  }

  private Position position(@Nullable Located value, Located otherwise) {
    return tree.position(value == null ? otherwise : value);
  }
}
