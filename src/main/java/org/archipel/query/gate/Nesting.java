package org.archipel.query.gate;

/** Finds where a query's brackets open too deeply for a parser that calls itself. */
final class Nesting {

  private static final int DEEPEST = 60;

  private Nesting() {}

  /**
   * Returns the offset of the first bracket or operator that is too deep; -1 when there is none.
   */
  static int tooDeepAt(String query) {
    int depth = 0;
    int signs = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(query, i);
      } else if (c == '#') {
        int end = query.indexOf('\n', i);
        i = end < 0 ? query.length() : end;
      } else if (c == '<') {
        i = endOfIri(query, i);
      }
      depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0;
      signs = "!-+^".indexOf(c) >= 0 ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
      if (depth > DEEPEST || signs > DEEPEST) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfString(String query, int start) {
    String quote = query.substring(start, start + 1);
    String three = quote.repeat(3);
    String end = query.startsWith(three, start) ? three : quote;
    for (int i = start + end.length(); i < query.length(); i++) {
      if (query.charAt(i) == '\\') {
        i++;
      } else if (query.startsWith(end, i)) {
        return i + end.length() - 1;
      }
    }
    return query.length();
  }

  /** A less-than sign is no IRI: then the place is kept. */
  private static int endOfIri(String query, int start) {
    for (int i = start + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        return start;
      }
    }
    return start;
  }
}
