package org.archipel.reader.architecture.structurizr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.stack.Texts;

/**
 * Cuts a DSL file into lines as the library does: lines that are continued are joined, blocks of
 * text become words, comments go, and constants are put in. One thread, used once.
 */
final class DslLines {

  /** Most characters of all words together: constants within constants grow without end. */
  private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

  private static final Pattern COMMENT = Pattern.compile("\\s*(?://|#).*");
  private static final Pattern CONSTANT = Pattern.compile("\\$\\{([a-zA-Z0-9-_.]+)\\}");
  private static final String TEXT_BLOCK = "\"\"\"";

  private final SourceText source;
  private final Map<String, String> constants = new HashMap<>();
  private final List<DslLine> lines = new ArrayList<>();
  private boolean comment;
  private int characters;

  private DslLines(SourceText source) {
    this.source = source;
  }

  /**
   * Cuts a file.
   *
   * @throws Refused if a block of text does not end, or constants grow too large
   */
  static List<DslLine> of(SourceText source) throws Refused {
    DslLines lines = new DslLines(source);
    lines.read(source.text().split("\\r?\\n", -1));
    return lines.lines;
  }

  private void read(String[] written) throws Refused {
    for (int i = 0; i < written.length; i++) {
      int first = i;
      StringBuilder line = new StringBuilder(written[i]);
      while (isContinued(written[i]) && i + 1 < written.length) {
        line.setLength(line.length() - 1);
        line.append(written[++i].stripLeading());
      }
      String block = "";
      if (written[i].endsWith(TEXT_BLOCK) && !COMMENT.matcher(written[i]).matches()) {
        line.setLength(line.length() - TEXT_BLOCK.length());
        int last = end(written, i);
        block = block(written, i + 1, last);
        i = last;
        add(first, line.toString(), block);
      } else {
        add(first, line.toString(), null);
      }
    }
  }

  private static boolean isContinued(String line) {
    return line.endsWith("\\") && !COMMENT.matcher(line).matches();
  }

  private int end(String[] written, int start) throws Refused {
    for (int i = start + 1; i < written.length; i++) {
      if (written[i].endsWith(TEXT_BLOCK)) {
        return i;
      }
    }
    throw new Refused(
        ProblemCode.SYNTAX, source.at(start + 1, 1), "The block of text \"\"\" does not end.");
  }

  private static String block(String[] written, int from, int to) {
    StringBuilder block = new StringBuilder();
    for (int i = from; i < to; i++) {
      block.append(block.isEmpty() ? "" : "\n").append(written[i].strip());
    }
    return block.toString();
  }

  private void add(int index, String line, @org.jspecify.annotations.Nullable String block)
      throws Refused {
    if (line.isBlank() || COMMENT.matcher(line).matches()) {
      return;
    }
    List<String> words = new ArrayList<>();
    for (String word : DslLine.words(line)) {
      words.add(substitute(word, index));
    }
    if (block != null) {
      words.add(substitute(block, index));
    }
    int column = line.length() - line.stripLeading().length() + 1;
    DslLine made = new DslLine(index + 1, column, words);
    if (!isComment(made, line.strip())) {
      keep(made);
    }
  }

  private boolean isComment(DslLine made, String line) {
    if (comment) {
      comment = !line.endsWith("*/");
      return true;
    }
    if (line.startsWith("/*") && line.endsWith("*/")) {
      return true;
    }
    comment = made.keyword().startsWith("/*");
    return comment;
  }

  private void keep(DslLine line) throws Refused {
    boolean constant = line.keyword().equals("!const");
    if (!constant && !line.keyword().equals("!var")) {
      lines.add(line);
      return;
    }
    if (!line.argument(1).matches("[a-zA-Z0-9-_.]+")
        || (constant && constants.containsKey(line.argument(1)))) {
      throw new Refused(
          ProblemCode.SYNTAX,
          source.at(line.number(), line.column()),
          "%s is no new name of a constant.".formatted(Texts.quote(line.argument(1))));
    }
    constants.put(line.argument(1), line.argument(2));
  }

  /** Puts constants in; what is none stays as it is: the environment is not asked. */
  private String substitute(String word, int index) throws Refused {
    Matcher matcher = CONSTANT.matcher(word);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = constants.getOrDefault(name, matcher.group());
      matcher.appendReplacement(text, "");
      text.append(value);
      refuseLong(text.length(), index);
    }
    matcher.appendTail(text);
    refuseLong(text.length(), index);
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw tooLarge(index, "The words of the file, with constants put in, have", MOST_CHARACTERS);
    }
    return text.toString();
  }

  private void refuseLong(int length, int index) throws Refused {
    if (length > Texts.LONGEST) {
      throw tooLarge(index, "A text has", Texts.LONGEST);
    }
  }

  private Refused tooLarge(int index, String what, int most) {
    return new Refused(
        ProblemCode.TOO_LARGE,
        source.at(index + 1, 1),
        "%s more than %,d characters.".formatted(what, most));
  }
}
