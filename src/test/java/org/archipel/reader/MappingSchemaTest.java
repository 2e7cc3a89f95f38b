package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.table.DateForm;
import org.archipel.reader.table.MappingReader;
import org.archipel.reader.table.TableMapping;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.ValueKind;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The published schema of mappings, written from what the reader takes. With {@code
 * -Darchipel.rewrite=true} it is written anew.
 */
class MappingSchemaTest {

  private static final Path FILE = Path.of("ontology/schema/table-mapping.schema.json");
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @Test
  void isWrittenFromTheTableOfKinds() throws IOException {
    String text = PublishedFormat.write(schema());
    if (Boolean.getBoolean("archipel.rewrite")) {
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE)).isEqualTo(text);
  }

  @Test
  void acceptsTheMappingsOfTheFixtures() throws IOException {
    JsonSchema schema = FACTORY.getSchema(Files.readString(FILE));
    List<Path> mappings =
        TableFixturesTest.files().stream().map(TableFixturesTest::mapping).toList();
    assertThat(mappings).hasSizeGreaterThanOrEqualTo(4);
    for (Path mapping : mappings) {
      assertThat(schema.validate(json(mapping))).as(mapping.toString()).isEmpty();
    }
  }

  @Test
  void refusesWhatTheReaderRefuses() throws IOException {
    JsonSchema schema = FACTORY.getSchema(Files.readString(FILE));
    for (String name :
        List.of(
            "unknown-field",
            "unknown-list",
            "no-version",
            "other-version",
            "is-a-list",
            "column-and-constant",
            "no-name",
            "wrong-shapes")) {
      Path mapping = Fixture.BROKEN.resolve("mapping-" + name + ".csv.mapping.yaml");
      assertThat(schema.validate(json(mapping))).as(name).isNotEmpty();
    }
  }

  private static com.fasterxml.jackson.databind.JsonNode json(Path file) {
    SentFile sent = Fixture.file(file);
    Object value =
        new Load(LoadSettings.builder().build())
            .loadFromString(new String(sent.bytes(), StandardCharsets.UTF_8));
    return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value);
  }

  private static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://w3id.org/archipel/schema/table-mapping.schema.json");
    schema.put("title", "Mapping of a table");
    schema.put(
        "description",
        "How the columns of a CSV file or a sheet are to be understood: a stack document in which columns stand where values would.");
    schema.put("type", "object");
    schema.put("required", List.of(TableMapping.MARK));
    schema.put("additionalProperties", false);
    Map<String, Object> properties = head();
    MappingReader.kinds()
        .forEach(
            kind ->
                properties.put(
                    kind.list(),
                    list(Map.of("$ref", "#/$defs/" + kind.segment()), "Items that rows make.")));
    schema.put("properties", properties);
    schema.put("$defs", definitions());
    return schema;
  }

  private static Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put(
        TableMapping.MARK,
        described(Map.of("const", TableMapping.VERSION), "The version of this format."));
    head.put("part", text("What a later export of the same table replaces: table/cmdb."));
    head.put(
        "audience",
        described(
            Map.of("enum", Choice.codes(Choice.Reach.class)), "Who may see what the table says."));
    head.put(
        "header",
        described(
            Map.of("type", "integer", "minimum", 1, "maximum", 9_999),
            "The row with the headers; by default the first with more than one."));
    head.put("sheet", text("The sheet of a workbook; by default the first that is shown."));
    head.put(
        "separator",
        described(
            Map.of("type", "string", "pattern", "^(.|tab|\\\\t)$"),
            "What separates the cells of a text; by default it is found."));
    head.put("ignore", words("Cells that say nothing, beside n/a, - and the like."));
    head.put(
        "dates",
        described(
            Map.of("$ref", "#/$defs/dates"), "How dates are written where a field does not say."));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("type", "object");
    rule.put("required", List.of("column", "is"));
    rule.put("additionalProperties", false);
    rule.put(
        "properties",
        new TreeMap<>(Map.of("column", text("The column."), "is", words("The cells."))));
    head.put("skip", list(rule, "Rows that are left out: those with one of these cells."));
    assertThat(head.keySet()).containsExactlyElementsOf(MappingReader.HEAD);
    return head;
  }

  private static Map<String, Object> definitions() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    Map<String, Object> form =
        Map.of("enum", Stream.of(DateForm.values()).map(DateForm::word).toList());
    definitions.put(
        "dates",
        described(
            Map.of("anyOf", List.of(form, new TreeMap<>(Map.of("type", "array", "items", form)))),
            "How dates are written; ISO 8601 is always taken."));
    for (ItemKind kind : ItemKind.values()) {
      if (MappingReader.kinds().contains(kind) || kind.isStep()) {
        definitions.put(kind.segment(), template(kind));
      }
    }
    return definitions;
  }

  private static Map<String, Object> template(ItemKind kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (MappingReader.names(kind).contains("key")) {
      properties.put("key", words("The columns that tell its items apart; by default its name."));
    }
    properties.put("when", text("The column that must say something; else the row makes none."));
    List<String> required = new ArrayList<>();
    for (Field field : MappingReader.fields(kind)) {
      properties.put(field.name(), field(field));
      if (field.isRequired() || (kind == ItemKind.USE && field.name().equals("product"))) {
        required.add(field.name());
      }
    }
    kind.parts()
        .forEach(
            part ->
                properties.put(
                    part.list(),
                    list(Map.of("$ref", "#/$defs/" + part.segment()), "Items within it.")));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("description", "A template for " + kind.what() + ".");
    template.put("type", "object");
    if (!required.isEmpty()) {
      template.put("required", required);
    }
    template.put("additionalProperties", false);
    template.put("properties", properties);
    return template;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("type", "object");
    group.put("additionalProperties", false);
    group.put(
        "oneOf",
        List.of(Map.of("required", List.of("column")), Map.of("required", List.of("constant"))));
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("type", List.of("string", "number", "boolean"));
    if (field.value() instanceof ValueKind.Code list) {
      List<String> codes =
          list.only().isEmpty()
              ? Fixture.resolver().codes(list.scheme()).stream().sorted().toList()
              : list.only();
      said.clear();
      said.put("enum", codes);
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("column", text("The header of the column."));
    properties.put("constant", described(said, "The same in every row."));
    properties.put(
        "values",
        described(
            Map.of(
                "type",
                "object",
                "additionalProperties",
                Map.of("anyOf", List.of(said, Map.of("type", "null")))),
            "What cells mean; nothing leaves them out."));
    properties.put("split", text("What separates several values in a cell."));
    properties.put(
        "date", described(Map.of("$ref", "#/$defs/dates"), "How the dates are written."));
    group.put("properties", properties);
    List<Object> forms = new ArrayList<>(List.of(Map.of("type", "string"), group));
    if (field.isList()) {
      Map<String, Object> several = new LinkedHashMap<>();
      several.put("type", "array");
      several.put("items", Map.of("anyOf", List.of(Map.of("type", "string"), group)));
      forms.add(several);
    }
    return described(
        Map.of("anyOf", forms), "The column of '" + field.name() + "', or more of it.");
  }

  private static Map<String, Object> text(String description) {
    return described(Map.of("type", "string"), description);
  }

  private static Map<String, Object> words(String description) {
    Map<String, Object> word = new LinkedHashMap<>();
    word.put("type", List.of("string", "number", "boolean", "null"));
    Map<String, Object> several = new LinkedHashMap<>();
    several.put("type", "array");
    several.put("items", word);
    return described(Map.of("anyOf", List.of(word, several)), description);
  }

  private static Map<String, Object> list(Map<String, Object> items, String description) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", items);
    return described(list, description);
  }

  /** Fields in a fixed order, so that the file does not change by itself. */
  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", description);
    schema.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> described.put(entry.getKey(), entry.getValue()));
    return described;
  }
}
