package org.archipel.reader.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.stack.StackDocument;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes stack documents in the catalogue's own format, as {@link StackReader} reads them. */
public final class StackWriter {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .build()
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private StackWriter() {}

  /** Returns the document as YAML, for people to edit. */
  public static String yaml(StackDocument document) {
    return YamlText.write(StackTree.of(document));
  }

  /** Returns a text as it stands as a value in YAML, in one line. */
  public static String yaml(String text) {
    return YamlText.scalar(text);
  }

  /** Returns the document as JSON, indented, ended by a line feed. */
  public static String json(StackDocument document) {
    return JSON.writeValueAsString(plain(StackTree.of(document))) + "\n";
  }

  private static Object plain(Object value) {
    return switch (value) {
      case StackTree.Word word ->
          word.isNumber() ? (Object) Integer.valueOf(word.text()) : word.text();
      case Map<?, ?> group -> {
        Map<Object, Object> plain = new LinkedHashMap<>();
        group.forEach((name, field) -> plain.put(name, plain(field)));
        yield plain;
      }
      case List<?> list -> list.stream().map(StackWriter::plain).toList();
      default -> value;
    };
  }
}
