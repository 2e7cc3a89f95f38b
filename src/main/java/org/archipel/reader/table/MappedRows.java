package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.TechnologyUses;
import org.archipel.reader.source.VersionedName;
import org.archipel.reader.table.CellValues.Value;
import org.archipel.reader.table.TableMapping.Template;
import org.archipel.reference.Naming;
import org.archipel.reference.Standard;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.StackDraft.Item;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes items of the rows of a table. Rows with the same key add to the same item; what they say
 * differently, the first one decides. References between items are set when all are known. One
 * thread, used once.
 */
final class MappedRows {

  /** Most items that one table makes (a count, inclusive). */
  private static final int MOST_ITEMS = 20_000;

  private final TableMapping mapping;
  private final Intake intake;
  private final CellValues cells;
  private final Complaints complaints;
  private final StackDraft draft;
  private final TechnologyUses uses;
  private final ItemNames names = new ItemNames();
  private final Map<Object, Map<String, Item>> made = new HashMap<>();
  private final Map<Object, Map<String, Set<String>>> ids = new HashMap<>();
  private final Map<Item, Map<String, String>> said = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private int items;

  /** A field that names another item. */
  private record Reference(Item item, Field field, String segment, Value value) {}

  MappedRows(TableMapping mapping, CellValues cells, Complaints complaints, Intake intake) {
    this.mapping = mapping;
    this.cells = cells;
    this.complaints = complaints;
    this.intake = intake;
    this.draft = new StackDraft(Position.whole(intake.file().name()));
    this.uses = new TechnologyUses(intake);
  }

  /**
   * Returns what the rows make.
   *
   * @throws Refused if that is too much
   */
  StackDraft of(List<Grid.Row> rows) throws Refused {
    for (Grid.Row row : rows) {
      if (!isSkipped(row)) {
        make(mapping.templates(), null, row);
      }
      refuseMany(row);
    }
    references.forEach(this::refer);
    uses.report();
    return draft;
  }

  private void refuseMany(Grid.Row row) throws Refused {
    if (items > MOST_ITEMS) {
      throw new Refused(
          ProblemCode.QUOTA,
          cells.at(row, -1),
          "The table makes more than %,d items up to here; split it.".formatted(MOST_ITEMS));
    }
  }

  private boolean isSkipped(Grid.Row row) {
    return mapping.skip().stream()
        .anyMatch(
            condition ->
                condition
                    .is()
                    .contains(
                        cells
                            .raw(row, condition.column())
                            .map(value -> Words.fold(value.text()))
                            .orElse("")));
  }

  private void make(List<Template> templates, @Nullable Item within, Grid.Row row) {
    for (Template template : templates) {
      if (template.when().filter(column -> cells.raw(row, column).isEmpty()).isPresent()) {
        continue;
      }
      if (template.kind() == ItemKind.USE) {
        use(template, within, row);
      } else {
        item(template, within, row);
      }
    }
  }

  private void item(Template template, @Nullable Item within, Grid.Row row) {
    Map<Field, List<Value>> values = values(template, row);
    if (!saysSomething(template, values, row)) {
      return;
    }
    Optional<Field> missing =
        values.keySet().stream()
            .filter(field -> field.isRequired() && values.getOrDefault(field, List.of()).isEmpty())
            .findFirst();
    if (missing.isPresent()) {
      complaints.warning(
          ProblemCode.MISSING_FIELD,
          cells.at(row, -1),
          "The row has no '%s', which %s needs; left out."
              .formatted(missing.get().name(), template.kind().what()));
      return;
    }
    Item item = item(template, within, row, values);
    values.forEach((field, list) -> set(item, field, list));
    make(template.parts(), item, row);
  }

  /** Whether any column says something; constants alone say it of every row. */
  private boolean saysSomething(Template template, Map<Field, List<Value>> values, Grid.Row row) {
    boolean asks =
        !template.key().isEmpty()
            || template.fields().values().stream()
                .anyMatch(sources -> sources.stream().anyMatch(s -> s.column().isPresent()));
    Position whole = cells.at(row, -1);
    return !asks
        || template.key().stream().anyMatch(column -> cells.raw(row, column).isPresent())
        || values.values().stream()
            .anyMatch(list -> list.stream().anyMatch(value -> !value.place().equals(whole)));
  }

  private Map<Field, List<Value>> values(Template template, Grid.Row row) {
    Map<Field, List<Value>> values = new LinkedHashMap<>();
    template
        .fields()
        .forEach(
            (field, sources) ->
                values.put(
                    field,
                    isOfUse(template.kind(), field)
                        ? cells.texts(row, sources)
                        : cells.of(row, field, sources)));
    return values;
  }

  /** Whether a field names the product of a use, which need not be known. */
  private static boolean isOfUse(ItemKind kind, Field field) {
    return kind == ItemKind.USE && field.name().equals("product");
  }

  private Item item(
      Template template, @Nullable Item within, Grid.Row row, Map<Field, List<Value>> values) {
    ItemKind kind = template.kind();
    Object owner = within == null ? draft : within;
    String key = key(template, row, values);
    Map<String, Item> known = made.computeIfAbsent(owner, unused -> new HashMap<>());
    Item found = known.get(kind + "\n" + Words.fold(key));
    if (found != null) {
      return found;
    }
    items++;
    Position place = cells.at(row, -1);
    Item item = within == null ? draft.add(kind, place) : within.part(kind, place);
    String id = id(owner, kind, key);
    item.id(id);
    names.add(kind.segment(), id, key);
    named(values, "name").ifPresent(name -> names.add(kind.segment(), id, name));
    known.put(kind + "\n" + Words.fold(key), item);
    return item;
  }

  /** Returns what tells an item apart: its key columns, else its name, else all that it says. */
  private String key(Template template, Grid.Row row, Map<Field, List<Value>> values) {
    String key =
        template.key().stream()
            .flatMap(column -> cells.raw(row, column).stream())
            .map(Value::text)
            .collect(Collectors.joining(" "));
    if (!key.isEmpty()) {
      return key;
    }
    return named(values, template.kind() == ItemKind.STANDARD_USE ? "standard" : "name")
        .orElseGet(
            () ->
                values.values().stream()
                    .flatMap(List::stream)
                    .map(Value::text)
                    .collect(Collectors.joining(" ")));
  }

  private static Optional<String> named(Map<Field, List<Value>> values, String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .flatMap(entry -> entry.getValue().stream())
        .map(Value::text)
        .findFirst();
  }

  private String id(Object owner, ItemKind kind, String key) {
    Set<String> taken =
        ids.computeIfAbsent(owner, unused -> new HashMap<>())
            .computeIfAbsent(kind.segment(), unused -> new HashSet<>());
    String made =
        kind == ItemKind.STANDARD_USE
            ? intake.resolver().standard(key).map(Standard::code).orElseGet(() -> Ids.slug(key))
            : Ids.slug(key);
    String id = made;
    for (int i = 2; !taken.add(id); i++) {
      id = Ids.slug(made.substring(0, Math.min(60, made.length())) + "-" + i);
    }
    return id;
  }

  private void set(Item item, Field field, List<Value> values) {
    for (Value value : values) {
      if (field.value() instanceof ValueKind.Other other) {
        references.add(new Reference(item, field, other.segment(), value));
      } else if (field.isList() || !item.has(field.name())) {
        item.set(field.name(), value.text(), value.place());
        said.computeIfAbsent(item, unused -> new HashMap<>()).put(field.name(), value.text());
      } else if (!value.text().equals(said.getOrDefault(item, Map.of()).get(field.name()))) {
        complaints.warning(
            ProblemCode.CONTRADICTION,
            value.place(),
            "'%s' is said differently in several rows of the same item; the first one counts."
                .formatted(field.name()),
            item.kind() + field.name());
      }
    }
  }

  private void use(Template template, @Nullable Item within, Grid.Row row) {
    Map<Field, List<Value>> values = values(template, row);
    List<Value> products = take(values, "product");
    Optional<Value> version = take(values, "version").stream().findFirst();
    Optional<Value> kind = take(values, "kind").stream().findFirst();
    for (Value product : products) {
      items++;
      Naming naming = naming(product.text(), version.map(Value::text));
      Item use =
          within == null
              ? uses.of(draft, naming, product.place())
              : uses.of(within, naming, product.place());
      version
          .filter(v -> use.has("version"))
          .ifPresent(v -> use.set("version", v.text(), v.place()));
      if (!use.has("product")) {
        kind.ifPresent(value -> use.set("kind", value.text(), value.place()));
      }
      values.forEach((field, list) -> set(use, field, list));
    }
    if (products.isEmpty() && version.isPresent()) {
      complaints.warning(
          ProblemCode.MISSING_FIELD,
          version.get().place(),
          "A version stands here, but no product in the column that the mapping names; left out.");
    }
  }

  private static List<Value> take(Map<Field, List<Value>> values, String name) {
    for (Field field : values.keySet()) {
      if (field.name().equals(name)) {
        return values.remove(field);
      }
    }
    return List.of();
  }

  /** A version behind the name counts where no column has it and the name alone is known. */
  private Naming naming(String text, Optional<String> version) {
    Naming whole = naming(text, version, text);
    if (uses.known(whole).isPresent()) {
      return whole;
    }
    return VersionedName.of(text)
        .map(split -> naming(split.name(), version.or(() -> Optional.of(split.version())), text))
        .filter(naming -> uses.known(naming).isPresent())
        .orElse(whole);
  }

  private static Naming naming(String name, Optional<String> version, String text) {
    Optional<String> purl = text.startsWith("pkg:") ? Optional.of(text) : Optional.empty();
    Optional<String> cpe = text.startsWith("cpe:") ? Optional.of(text) : Optional.empty();
    return new Naming(name, Optional.empty(), version, purl, cpe);
  }

  private void refer(Reference reference) {
    Optional<String> id = names.find(reference.segment, reference.value.text());
    if (id.isPresent()) {
      reference.item.set(reference.field.name(), id.get(), reference.value.place());
      return;
    }
    complaints.warning(
        ProblemCode.UNKNOWN_REFERENCE,
        reference.value.place(),
        "'%s' is %s, which no row of the table, or more than one, is called; left out."
            .formatted(reference.field.name(), Texts.quote(reference.value.text())));
  }
}
