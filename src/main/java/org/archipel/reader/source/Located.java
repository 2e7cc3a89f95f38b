package org.archipel.reader.source;

import java.util.List;
import java.util.Map;

/**
 * A value of a YAML or JSON document and the place where it starts: first line 1, first column 1.
 * Immutable.
 */
public sealed interface Located {

  int line();

  int column();

  /** Returns what it is, as messages name it: {@code "a list"}, {@code "the number 15"}. */
  String description();

  /** Fields in the order of the file, names unique. */
  record Fields(int line, int column, Map<String, Field> fields) implements Located {
    @Override
    public String description() {
      return "a group of fields";
    }
  }

  /**
   * A field.
   *
   * @param line of its name
   * @param column of its name
   */
  record Field(int line, int column, Located value) {}

  /** A list. */
  record Items(int line, int column, List<Located> items) implements Located {
    @Override
    public String description() {
      return "a list";
    }
  }

  /** A text; in YAML also whatever the core schema does not read as something else. */
  record Text(int line, int column, String value) implements Located {
    @Override
    public String description() {
      return "the text " + org.archipel.stack.Texts.quote(value);
    }
  }

  /**
   * A number.
   *
   * @param source as written: {@code 1.10} is not {@code 1.1}
   */
  record Numeral(int line, int column, String source) implements Located {
    @Override
    public String description() {
      return "the number " + source;
    }
  }

  /** True or false, as written. */
  record Truth(int line, int column, String source) implements Located {
    @Override
    public String description() {
      return source;
    }
  }

  /** Null: a field with nothing behind it. */
  record Nothing(int line, int column) implements Located {
    @Override
    public String description() {
      return "nothing";
    }
  }
}
