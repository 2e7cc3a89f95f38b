package org.archipel.reader.architecture.structurizr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of the DSL with those that continue it, cut into words as the library cuts them.
 * Immutable.
 *
 * @param number of its first line, from 1
 * @param column of its first word, from 1
 * @param words without quotes; at least one
 */
record DslLine(int number, int column, List<String> words) {

  /** What needs no quotes and is no comment. */
  private static final Pattern PLAIN = Pattern.compile("[^\\s\"#/][^\\s\"]*");

  DslLine {
    words = List.copyOf(words);
  }

  /** Cuts a text at its spaces; between quotes there are none. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean inside = false;
    String text = line.trim(); // as the library does
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (!inside) {
        if (c == '"') {
          inside = true;
          quoted = true;
        } else if (!Character.isWhitespace(c)) {
          inside = true;
          word.append(c);
        }
      } else if (quoted ? c == '"' && !escaped : Character.isWhitespace(c)) {
        words.add(word.toString());
        word.setLength(0);
        inside = false;
        quoted = false;
      } else {
        word.append(c);
      }
    }
    if (inside) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Returns the word that says what the line is, in lower case: behind {@code x =}, if it has that.
   */
  String keyword() {
    return word(start()).toLowerCase(Locale.ROOT);
  }

  /** Returns the word so many places behind the keyword; empty if there is none. */
  String argument(int index) {
    return word(start() + index);
  }

  /** Returns what the line gives a name to; empty if it does not. */
  String identifier() {
    return start() == 0 ? "" : words.getFirst();
  }

  boolean opens() {
    return words.getLast().equals("{");
  }

  boolean closes() {
    return words.getFirst().equals("}");
  }

  /** Returns the line as the library reads the same words from it. */
  String written() {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      line.append(PLAIN.matcher(word).matches() ? word : quoted(word));
      line.append(' '); // at the end, too: a backslash there would continue the line
    }
    return line.toString();
  }

  private static String quoted(String word) {
    String escaped = word.replaceAll("(?<!\\\\)\"", "\\\\\"").replace("\n", "\\n");
    return '"' + escaped + (escaped.endsWith("\\") ? " \"" : "\"");
  }

  private int start() {
    return words.size() >= 3 && words.get(1).equals("=") ? 2 : 0;
  }

  private String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }
}
