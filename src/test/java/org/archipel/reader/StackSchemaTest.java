package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archipel.reader.document.StackDocumentReader;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.ValueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published JSON Schema, held against an independent validator, the reader and the codes. */
class StackSchemaTest {

  private static final Path FILE = Path.of("ontology/schema/stack.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "https://w3id.org/archipel/schema/stack.schema.json";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, text()))));

  static List<SentFile> documents() {
    return StackJsonLdTest.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentIsValid(SentFile file) {
    JsonNode document = asJson(file);
    assertThat((document.has("network") ? network() : schema()).validate(document)).isEmpty();
  }

  private static JsonSchema network() {
    try {
      return FACTORY.getSchema(Files.readString(PublishedFormat.NETWORK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesWhatTheReaderRefuses() {
    for (String name :
        List.of("unknown-field", "date-2026-13-40", "unknown-code", "missing-fields")) {
      SentFile file = Fixture.file(Fixture.BROKEN.resolve(name + ".yaml"));
      assertThat(schema().validate(asJson(file))).as(name).isNotEmpty();
    }
  }

  @Test
  void isItselfValid() throws Exception {
    JsonSchema meta =
        FACTORY.getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(JSON.readTree(FILE.toFile()))).isEmpty();
  }

  @Test
  void itsOwnExamplesAreValidAndEveryFieldIsExplained() throws Exception {
    JsonNode root = JSON.readTree(FILE.toFile());
    List<String> checked = new ArrayList<>();
    explained(root, "#", checked);
    assertThat(checked).hasSizeGreaterThan(40);
  }

  @Test
  void hasTheFieldsThatTheReaderReads() throws Exception {
    JsonNode root = JSON.readTree(FILE.toFile());
    assertThat(fields(root)).containsExactlyElementsOf(StackDocumentReader.DOCUMENT);
    assertThat(fields(root.at("/$defs/claim")))
        .containsExactlyElementsOf(StackDocumentReader.CLAIM);
    for (ItemKind kind : ItemKind.ofOffices()) {
      assertThat(fields(root.at("/$defs/" + PublishedFormat.definition(kind))))
          .as(kind.name())
          .containsExactlyElementsOf(kind.names());
    }
  }

  @Test
  void isWrittenFromTheTableOfKinds() throws Exception {
    rewritten(
        PublishedFormat.SCHEMA,
        PublishedFormat.write(
            PublishedFormat.schema(PublishedFormat.readJson(FILE), ItemKind.ofOffices())));
  }

  @Test
  void hasASisterForTheNetworkWrittenFromTheSameTable() throws Exception {
    Path file = PublishedFormat.NETWORK;
    rewritten(
        file,
        PublishedFormat.write(
            PublishedFormat.schema(PublishedFormat.readJson(file), ItemKind.ofNetwork())));

    JsonNode root = JSON.readTree(file.toFile());
    assertThat(fields(root)).containsExactlyElementsOf(StackDocumentReader.NETWORK_DOCUMENT);
    for (ItemKind kind : ItemKind.ofNetwork()) {
      assertThat(fields(root.at("/$defs/" + PublishedFormat.definition(kind))))
          .as(kind.name())
          .containsExactlyElementsOf(kind.names());
    }
    JsonSchema schema = FACTORY.getSchema(root);
    for (JsonNode example : root.get("examples")) {
      assertThat(schema.validate(example)).isEmpty();
    }
  }

  @Test
  void standsBesideAContextWrittenFromTheTableOfKinds() throws Exception {
    Path context = PublishedFormat.CONTEXT;
    rewritten(
        context, PublishedFormat.write(PublishedFormat.context(PublishedFormat.readJson(context))));
  }

  private static void rewritten(Path file, String text) throws IOException {
    if (Boolean.getBoolean("archipel.rewrite")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void hasTheCodesOfTheTables() throws Exception {
    JsonNode root = JSON.readTree(FILE.toFile());
    Map<String, List<String>> codes = new TreeMap<>();
    codes.put("/$defs/claim/properties/status/enum", Choice.codes(Choice.ClaimStatus.class));
    codes.put("/$defs/claim/properties/grade/enum", Choice.codes(Choice.Grade.class));
    codes.put("/properties/audience/enum", Choice.codes(Choice.Reach.class));
    codes.forEach(
        (place, list) ->
            assertThat(root.at(place)).as(place).extracting(JsonNode::asText).isEqualTo(list));
    assertThat(Fixture.resolver().codes("grade"))
        .containsExactlyInAnyOrderElementsOf(Choice.codes(Choice.Grade.class));
    assertThat(Fixture.resolver().codes("claim-status"))
        .containsAll(Choice.codes(Choice.ClaimStatus.class));
    for (ItemKind kind : ItemKind.values()) {
      for (Field field : kind.fields()) {
        if (field.value() instanceof ValueKind.Code code) {
          assertThat(Fixture.resolver().codes(code.scheme()))
              .as(kind + " " + field.name())
              .isNotEmpty()
              .containsAll(code.only());
        }
      }
    }
  }

  /** Every schema that a field has carries title, description and examples that it accepts. */
  private static void explained(JsonNode schema, String pointer, List<String> checked) {
    assertThat(schema.path("title").asText()).as(pointer + " title").isNotBlank();
    assertThat(schema.path("description").asText()).as(pointer + " description").isNotBlank();
    assertThat(schema.path("examples")).as(pointer + " examples").isNotEmpty();
    JsonSchema one = FACTORY.getSchema(JSON.createObjectNode().put("$ref", ID + pointer));
    for (JsonNode example : schema.get("examples")) {
      assertThat(one.validate(example)).as(pointer + " example " + example).isEmpty();
    }
    checked.add(pointer);
    for (String group : List.of("properties", "$defs")) {
      schema
          .path(group)
          .properties()
          .forEach(
              field ->
                  explained(
                      field.getValue(), pointer + "/" + group + "/" + field.getKey(), checked));
    }
  }

  private static JsonSchema schema() {
    return FACTORY.getSchema(text());
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Reads with a plain YAML loader, as any other tool would; JSON is YAML too. */
  private static JsonNode asJson(SentFile file) {
    Object value =
        new Load(LoadSettings.builder().build())
            .loadFromString(new String(file.bytes(), StandardCharsets.UTF_8));
    return JSON.valueToTree(value);
  }
}
