package org.archipel.reader.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.reader.source.Branch;
import org.archipel.stack.Texts;

/**
 * Names in a description that belong to a WIPO standard, or mention one: {@code pat:}, the
 * namespace of ST.96, lists called {@code …Bag}, "ST.3". One thread.
 */
final class StandardNames {

  /** Texts are looked at up to here: a mention far behind in a long one tells little. */
  private static final int LOOKED_AT = 20_000;

  private static final Pattern MENTION =
      Pattern.compile("\\b(?:WIPO[ -])?ST(?:\\.[ ]?|(?=[0-9]{2}\\b))([0-9]{1,2}(?:/[A-D])?)\\b");
  private static final Pattern SPACE =
      Pattern.compile("(?i)wipo\\.int/standards/XMLSchema/ST(36|66|86|96|26)\\b");
  private static final Pattern PREFIX = Pattern.compile("(?:pat|tmk|dgn|com|cpr|gin):[A-Z]\\w+");
  private static final Pattern XML_BAG = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z]Bag");
  private static final Pattern JSON_BAG = Pattern.compile("[a-z][A-Za-z0-9]*Bag");

  /** What was seen first, and how many times the like. */
  static final class Seen {
    private final Position position;
    private final String kind;
    private final String first;
    private int times;

    Seen(Position position, String kind, String first) {
      this.position = position;
      this.kind = kind;
      this.first = first;
    }

    Position position() {
      return position;
    }

    /** Returns a sentence: {@code "It is mentioned 3 times, first: 'WIPO ST.3'."}. */
    String evidence() {
      return times == 1
          ? "%s once: %s.".formatted(kind, Texts.quote(first))
          : "%s %,d times, first: %s.".formatted(kind, times, Texts.quote(first));
    }
  }

  private final Branch root;
  private final Map<String, Seen> seen = new TreeMap<>();

  StandardNames(Branch root) {
    this.root = root;
  }

  /** Returns what was seen by the code of the standard. */
  Map<String, Seen> found() {
    walk(root);
    Map<String, Seen> byStandard = new LinkedHashMap<>();
    // A name or namespace says more than a mention, so it is asked for first.
    for (String way : new String[] {"1", "2", "3"}) {
      seen.forEach(
          (key, value) -> {
            if (key.startsWith(way)) {
              byStandard.putIfAbsent(key.substring(1), value);
            }
          });
    }
    return byStandard;
  }

  private void walk(Branch branch) {
    branch
        .fields()
        .forEach(
            (name, value) -> {
              name(name, value.position());
              walk(value);
            });
    branch.items().forEach(this::walk);
    if (!branch.isGroup() && !branch.isList()) {
      branch.text().ifPresent(text -> text(text, branch.position()));
    }
  }

  private void name(String name, Position position) {
    text(name, position);
    if (PREFIX.matcher(name).matches()) {
      note("1ST.96", position, "Names bear a prefix of its namespaces", name);
    } else if (XML_BAG.matcher(name).matches()) {
      note("2ST.96", position, "Lists are named in its way", name);
    } else if (JSON_BAG.matcher(name).matches()) {
      note("2ST.97", position, "Lists are named in its way", name);
    }
  }

  private void text(String text, Position position) {
    String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    each(
        SPACE,
        start,
        (code, words) -> note("1ST." + code, position, "Its namespace is named", words));
    each(MENTION, start, (code, words) -> note("3ST." + code, position, "It is mentioned", words));
  }

  private static void each(Pattern pattern, String text, BiConsumer<String, String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher.group(1), matcher.group());
    }
  }

  private void note(String key, Position position, String kind, String words) {
    seen.computeIfAbsent(key, any -> new Seen(position, kind, words)).times++;
  }
}
