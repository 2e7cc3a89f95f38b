package org.archipel.query;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an answer as JSON: what was asked, the types of the columns, one object a row.
 *
 * <pre>{@code
 * {"question": "product/who-runs", "answers": ["Q01"], "asOf": "2026-11-22", "version": "0a1b…",
 *  "parameters": {"product": [{"iri": "https://…/id/product/postgresql", "id": "postgresql", "label": "PostgreSQL"}]},
 *  "columns": [{"name": "office", "type": "Office", "help": "…"}, …],
 *  "rowCount": 1, "truncated": false,
 *  "rows": [{"office": {"iri": "…/id/office/AU", "id": "AU", "label": "Australia (AU)"}, "version": "15.4", "since": null, …}]}
 * }</pre>
 *
 * <p>Without rows, {@code empty} says why in a sentence. Things are objects, integers and booleans
 * are JSON's own, everything else is text: versions and dates keep their form.
 */
public final class AnswerJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final Labels labels;

  private AnswerJson(JsonGenerator json, Labels labels) {
    this.json = json;
    this.labels = labels;
  }

  /** Writes an answer in UTF-8 and leaves the stream open. */
  public static void write(Answer answer, Labels labels, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new AnswerJson(json, labels).write(answer);
    }
  }

  private void write(Answer answer) {
    json.writeStartObject();
    json.writeStringProperty("question", answer.question().id());
    json.writeStringProperty("summary", answer.question().summary());
    json.writeArrayPropertyStart("answers");
    answer.question().answers().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("asOf", answer.asOf().toString());
    json.writeStringProperty("version", answer.version());
    writeParameters(answer.arguments());
    writeColumns(answer.columns());
    json.writeNumberProperty("rowCount", answer.rows().size());
    if (answer.rows().isEmpty()) {
      json.writeStringProperty("empty", answer.empty());
    }
    json.writeBooleanProperty("truncated", answer.truncated());
    json.writeArrayPropertyStart("rows");
    answer.rows().forEach(row -> writeRow(answer.columns(), row));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeParameters(Arguments arguments) {
    json.writeObjectPropertyStart("parameters");
    arguments
        .values()
        .forEach(
            (parameter, nodes) -> {
              json.writeArrayPropertyStart(parameter.name());
              nodes.forEach(node -> writeTerm(parameter.type(), node));
              json.writeEndArray();
            });
    json.writeEndObject();
  }

  private void writeColumns(List<Column> columns) {
    json.writeArrayPropertyStart("columns");
    for (Column column : columns) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("type", column.type().word());
      json.writeStringProperty("help", column.help());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeRow(List<Column> columns, List<@Nullable Node> row) {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeName(columns.get(i).name());
      writeTerm(columns.get(i).type(), row.get(i));
    }
    json.writeEndObject();
  }

  private void writeTerm(ValueType type, @Nullable Node node) {
    if (node == null) {
      json.writeNull();
    } else if (node.isURI()) {
      writeAddress(type, node);
    } else if (node.isLiteral()) {
      writeLiteral(type, node.getLiteralLexicalForm());
    } else {
      json.writeString("_:" + node.getBlankNodeLabel());
    }
  }

  private void writeAddress(ValueType type, Node node) {
    if (!type.isThing()) {
      json.writeString(node.getURI());
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("iri", node.getURI());
    Labels.id(node).ifPresent(id -> json.writeStringProperty("id", id));
    json.writeStringProperty("label", labels.of(node));
    json.writeEndObject();
  }

  private void writeLiteral(ValueType type, String text) {
    if (type == ValueType.INTEGER && text.matches("-?\\d{1,18}")) {
      json.writeNumber(Long.parseLong(text));
    } else if (type == ValueType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
      json.writeBoolean(text.equals("true"));
    } else {
      json.writeString(text);
    }
  }
}
