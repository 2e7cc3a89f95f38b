package org.archipel.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.reader.source.Group;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.ValueKind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the published schema and context say of the kinds of the table. What is new gets its title
 * and description from the ontology and its examples from {@code everything.yaml}; prose that is
 * there already is kept, so that it may be improved by hand.
 */
final class PublishedFormat {

  static final Path SCHEMA = Path.of("ontology/schema/stack.schema.json");
  static final Path NETWORK = Path.of("ontology/schema/network.schema.json");
  static final Path CONTEXT = Path.of("ontology/context/stack.jsonld");

  private static final Map<String, Object> EVERYTHING = everything();
  private static final Map<String, Object> PUBLISHED = readJson(SCHEMA);
  private static final Graph ONTOLOGY =
      RDFDataMgr.loadGraph(Path.of("ontology/archipel.ttl").toUri().toString());

  /** Properties of other vocabularies, whose definitions are not ours to repeat. */
  private static final Map<Node, List<String>> BORROWED =
      Map.of(
          SKOS.prefLabel.asNode(), List.of("Name", "What the office calls it."),
          SKOS.definition.asNode(), List.of("Statement", "What it says, in one sentence."),
          DCTerms.source.asNode(), List.of("Source", "Link to what shows it: minutes, a document."),
          DCTerms.description.asNode(),
              List.of("Description", "What it is or does, in a sentence."),
          DCAT.endpointURL.asNode(), List.of("Endpoint", "Address at which it answers."),
          DCAT.endpointDescription.asNode(),
              List.of("Specification", "Address of its description for machines or people."),
          DCTerms.language.asNode(), List.of("Language", "Its language, as a BCP 47 tag."),
          DCTerms.issued.asNode(), List.of("Issued", "When it was issued."),
          FOAF.page.asNode(), List.of("Page", "Where it can be read."));

  private static final Map<String, String> PREFIXES =
      Map.of(
          "arc", Arc.NS,
          "dcat", DCAT.NS,
          "dcterms", DCTerms.NS,
          "foaf", FOAF.NS,
          "skos", SKOS.uri);

  private static final List<String> PROSE = List.of("title", "description", "examples");

  private PublishedFormat() {}

  /** Returns JSON as the published files are written. */
  static String write(Object value) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return JsonMapper.builder()
            .build()
            .writer()
            .with(
                new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent))
            .writeValueAsString(value)
        + "\n";
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> readJson(Path file) {
    return JsonMapper.builder().build().readValue(file.toFile(), LinkedHashMap.class);
  }

  /** Returns the schema with everything of the table's kinds put anew. */
  static Map<String, Object> schema(Map<String, Object> published, List<ItemKind> kinds) {
    Map<String, Object> schema = new LinkedHashMap<>(published);
    Map<String, Object> properties = new LinkedHashMap<>(map(schema.get("properties")));
    Map<String, Object> definitions = new LinkedHashMap<>(map(schema.get("$defs")));
    for (ItemKind kind : kinds) {
      if (!kind.isStep()) {
        Object before = properties.remove(kind.list());
        properties.put(kind.list(), kept(before, list(kind)));
      }
      Object before = definitions.remove(definition(kind));
      definitions.put(definition(kind), kept(before, group(kind, map(before))));
    }
    schema.put("properties", properties);
    schema.put("$defs", definitions);
    return schema;
  }

  /** Returns a schema with the title, description and examples that it had before. */
  private static Map<String, Object> kept(Object before, Map<String, Object> after) {
    Map<String, Object> kept = new LinkedHashMap<>(after);
    if (before != null) {
      PROSE.forEach(word -> kept.replace(word, map(before).get(word)));
    }
    return kept;
  }

  /** Returns the context with everything of the table's kinds put anew, each within its type. */
  static Map<String, Object> context(Map<String, Object> published) {
    Map<String, Object> terms = new LinkedHashMap<>(map(published.get("@context")));
    for (ItemKind kind : ItemKind.values()) {
      if (kind == ItemKind.NAMED_SLOT) {
        continue; // a slot like any other
      }
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("@id", shorten(kind.classes().getFirst().getURI()));
      type.put("@context", terms(kind));
      terms.remove(kind.type());
      terms.put(kind.type(), type);
    }
    return new LinkedHashMap<>(Map.of("@context", terms));
  }

  private static Map<String, Object> terms(ItemKind kind) {
    Map<String, Object> terms = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      terms.put(field.name(), term(field));
    }
    return terms;
  }

  /** Returns the name of the definition of a kind in the schema. */
  static String definition(ItemKind kind) {
    return switch (kind) {
      case USE -> "use";
      case REVIEW -> "review";
      default -> Character.toLowerCase(kind.type().charAt(0)) + kind.type().substring(1);
    };
  }

  private static Object term(Field field) {
    String property = shorten(field.property().getURI());
    if (field.value() instanceof ValueKind.English || field.value() instanceof ValueKind.Made) {
      return new LinkedHashMap<>(new TreeMap<>(Map.of("@id", property, "@language", "en")));
    }
    String type =
        switch (field.value()) {
          case ValueKind.Date date -> "edtf";
          case ValueKind.PastDate date -> "edtf";
          case ValueKind.Cycle cycle -> "@id";
          case ValueKind.OthersClaim claim -> "@id";
          case ValueKind.Place place -> "@id";
          case ValueKind.Offered offered -> "@id";
          case ValueKind.Derivation release -> "@id";
          case ValueKind.Whole whole -> "xsd:integer";
          case ValueKind.PageText page -> "xsd:anyURI";
          case ValueKind.Link link -> "@id";
          case ValueKind.Code code -> "@id";
          case ValueKind.Known known -> "@id";
          case ValueKind.Other other -> "@id";
          default -> "";
        };
    if (type.isEmpty()) {
      return property;
    }
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("@id", property);
    term.put("@type", type);
    return term;
  }

  private static String shorten(String iri) {
    return PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(iri));
  }

  private static Map<String, Object> list(ItemKind kind) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("title", capital(label(kind.classes().getFirst())));
    list.put("description", comment(kind.classes().getFirst()));
    Map<String, Object> reference = Map.of("$ref", "#/$defs/" + definition(kind));
    if (kind.isSingle()) {
      list.putAll(reference);
    } else {
      list.put("type", "array");
      list.put("items", reference);
    }
    list.put("examples", List.of(items(kind)));
    return list;
  }

  private static Map<String, Object> group(ItemKind kind, Map<String, Object> before) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("title", capital(label(kind.classes().getFirst())));
    group.put("description", comment(kind.classes().getFirst()));
    group.put("type", "object");
    List<String> required =
        kind.fields().stream().filter(Field::isRequired).map(Field::name).toList();
    if (!required.isEmpty()) {
      group.put("required", required);
    }
    group.put("additionalProperties", false);
    if (kind == ItemKind.USE) {
      group.put("oneOf", before.get("oneOf")); // a known product, or a name and a kind
    }
    Map<String, Object> old = before == null ? Map.of() : map(before.get("properties"));
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : kind.names()) {
      properties.put(name, kept(old.get(name), property(kind, name)));
    }
    group.put("properties", properties);
    group.put("examples", List.of(example(kind)));
    return group;
  }

  private static Map<String, Object> property(ItemKind kind, String name) {
    for (Field field : kind.fields()) {
      if (field.name().equals(name)) {
        return property(kind, field);
      }
    }
    for (ItemKind part : kind.parts()) {
      if (part.list().equals(name)) {
        return list(part);
      }
    }
    Map<String, Object> system =
        map(map(map(map(readJson(SCHEMA).get("$defs")).get("system")).get("properties")).get(name));
    if (kind.isOfNetwork() && name.equals("audience")) {
      system.put("enum", List.of("public", "members"));
      system.put("examples", List.of("members"));
    }
    return system;
  }

  private static Map<String, Object> property(ItemKind kind, Field field) {
    Node said = field.property();
    List<String> words =
        BORROWED.containsKey(said)
            ? BORROWED.get(said)
            : List.of(capital(label(said)), comment(said));
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("title", words.getFirst());
    property.put("description", words.getLast());
    property.putAll(field.isList() ? several(field.value()) : one(field.value()));
    property.put("examples", examples(kind, field));
    return property;
  }

  private static Map<String, Object> several(ValueKind value) {
    Map<String, Object> one = one(value);
    if (one.equals(reference("text"))) {
      return reference("texts");
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", one);
    list.put("maxItems", Group.MOST_LINKS);
    return Map.of("anyOf", List.of(one, list));
  }

  private static Map<String, Object> one(ValueKind value) {
    return switch (value) {
      case ValueKind.UnitName name -> reference("unitName");
      case ValueKind.Date date -> reference("partialDate");
      case ValueKind.PastDate date -> reference("partialDate");
      case ValueKind.Link link -> reference("webAddress");
      case ValueKind.PageText page -> reference("webAddress");
      case ValueKind.Length length -> reference("duration");
      case ValueKind.Country country -> reference("country");
      case ValueKind.Language language -> reference("languageTag");
      case ValueKind.Whole whole -> {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", "integer");
        number.put("minimum", whole.least());
        number.put("maximum", whole.most());
        yield number;
      }
      case ValueKind.Code code ->
          Map.of(
              "enum",
              code.only().isEmpty()
                  ? new ArrayList<>(Fixture.resolver().codes(code.scheme()))
                  : code.only());
      case ValueKind.OthersClaim claim -> {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("type", "string");
        address.put("pattern", "^https://w3id\\.org/archipel/id/office/[A-Z]{2}/by/");
        yield address;
      }
      case ValueKind.Known known ->
          reference(known.type() == ThingType.RECOMMENDATION ? "recommendation" : "text");
      default -> reference("text");
    };
  }

  private static Map<String, Object> reference(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  /** Returns what {@code everything.yaml} says in a field, each value once. */
  private static List<Object> examples(ItemKind kind, Field field) {
    List<Object> found = new ArrayList<>();
    for (Object item : instances(kind)) {
      Object value = map(item).get(field.name());
      if (value != null && !found.contains(value)) {
        found.add(value);
      }
    }
    return found;
  }

  private static Object example(ItemKind kind) {
    return instances(kind).getFirst();
  }

  private static Object items(ItemKind kind) {
    return kind.isSingle() ? example(kind) : instances(kind);
  }

  private static List<Object> instances(ItemKind kind) {
    List<Object> found = new ArrayList<>();
    Object value = EVERYTHING.get(kind.list());
    if (value != null && !kind.isStep()) {
      found.addAll(value instanceof List<?> list ? list : List.of(value));
    }
    for (ItemKind whole : ItemKind.values()) {
      if (whole.parts().contains(kind)) {
        for (Object item : instances(whole)) {
          Object parts = map(item).get(kind.list());
          found.addAll(parts == null ? List.of() : (List<?>) parts);
        }
      }
    }
    return found;
  }

  private static Map<String, Object> everything() {
    Map<String, Object> all = new LinkedHashMap<>(example(Fixture.NETWORK.resolve("network.yaml")));
    all.putAll(example(Fixture.STACK.resolve("everything.yaml")));
    return all;
  }

  private static Map<String, Object> example(Path file) {
    byte[] bytes = Fixture.file(file).bytes();
    return map(
        new Load(LoadSettings.builder().build())
            .loadFromString(new String(bytes, StandardCharsets.UTF_8)));
  }

  private static String label(Node term) {
    return text(term, SKOS.prefLabel.asNode());
  }

  private static String comment(Node term) {
    return text(term, SKOS.definition.asNode());
  }

  private static String text(Node term, Node property) {
    return ONTOLOGY
        .find(term, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(text -> text.getLiteralLanguage().equals("en"))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElseThrow(() -> new AssertionError(term + " has no " + property));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
