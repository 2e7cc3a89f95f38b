package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document (core schema) with the place of every value. One thread.
 *
 * <p>Tags are refused, and so are aliases that contain themselves. Numbers keep their source text;
 * {@code no}, {@code 1:30} and dates are texts.
 */
public final class YamlTree {

  /** The parser takes time by the square of a line's length. */
  private static final int LONGEST_LINE = 50_000;

  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
              + "|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private record Anchored(Located value, int size) {}

  private final SourceText source;
  private final Problems problems;
  private final Iterator<Event> events;
  private final TreeBudget budget;
  private final Map<Anchor, @Nullable Anchored> anchors = new HashMap<>();

  private YamlTree(SourceText source, Limits limits, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.budget = new TreeBudget(source, limits.values());
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.file())
            .setCodePointLimit(Integer.MAX_VALUE) // the size in bytes is bounded already
            .setBufferSize(8_192)
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /**
   * Reads a document; duplicate keys become problems, the first one counts.
   *
   * @throws Refused if it is no YAML, more than one document, or uses what is refused
   */
  public static Tree read(SourceText source, Limits limits, Problems problems) throws Refused {
    return read(source, limits, problems, YamlTree::document);
  }

  /**
   * Reads the documents of a file, each after a line {@code ---}.
   *
   * @return at least one
   * @throws Refused if the file is no YAML, or uses what is refused
   */
  public static List<Tree> readAll(SourceText source, Limits limits, Problems problems)
      throws Refused {
    return read(source, limits, problems, YamlTree::documents);
  }

  private interface Reading<T> {
    T of(YamlTree tree) throws Refused;
  }

  private static <T> T read(SourceText source, Limits limits, Problems problems, Reading<T> reading)
      throws Refused {
    source.refuseLinesLongerThan(LONGEST_LINE);
    try {
      return reading.of(new YamlTree(source, limits, problems));
    } catch (MarkedYamlEngineException e) {
      throw new Refused(ProblemCode.SYNTAX, position(source, e.getProblemMark()), message(e));
    } catch (YamlEngineException e) {
      throw new Refused(
          ProblemCode.SYNTAX,
          Position.whole(source.file()),
          "The file is not YAML: " + oneLine(e) + ".");
    }
  }

  private List<Tree> documents() throws Refused {
    List<Tree> trees = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.StreamEnd; event = next()) {
      if (event instanceof NodeEvent) {
        anchors.clear();
        trees.add(new Tree(source.file(), value(event, 1)));
      }
    }
    if (trees.isEmpty()) {
      throw new Refused(
          ProblemCode.SYNTAX, Position.whole(source.file()), "The file holds no document.");
    }
    return trees;
  }

  private Tree document() throws Refused {
    Event event = next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw new Refused(
          ProblemCode.SYNTAX, Position.whole(source.file()), "The file holds no document.");
    }
    Located root = value(event, 1);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new Refused(
          ProblemCode.TRAILING_CONTENT,
          at(end),
          "A second document starts here; a file holds one.");
    }
    return new Tree(source.file(), root);
  }

  private Located value(Event event, int depth) throws Refused {
    budget.use(1, line(event), column(event));
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    int before = budget.used();
    anchor.ifPresent(name -> anchors.put(name, null));
    Located value =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection((CollectionStartEvent) event, depth);
    anchor.ifPresent(name -> anchors.put(name, new Anchored(value, 1 + budget.used() - before)));
    return value;
  }

  private Located collection(CollectionStartEvent start, int depth) throws Refused {
    budget.enter(depth, line(start), column(start));
    refuseTag(start.getTag(), start);
    return start instanceof MappingStartEvent ? fields(start, depth) : items(start, depth);
  }

  private Located fields(CollectionStartEvent start, int depth) throws Refused {
    Map<String, Located.Field> fields = new LinkedHashMap<>();
    for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      String name = key(key);
      Located.Field field = new Located.Field(line(key), column(key), value(next(), depth + 1));
      Located.Field first = fields.putIfAbsent(name, field);
      if (first != null) {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            at(key),
            "%s stands here twice, first in line %d.".formatted(Texts.quote(name), first.line()));
      }
    }
    return new Located.Fields(line(start), column(start), fields);
  }

  private String key(Event event) throws Refused {
    budget.use(1, line(event), column(event));
    if (event instanceof ScalarEvent scalar && scalar.getAnchor().isEmpty()) {
      refuseTag(scalar.getTag(), event);
      return scalar.getValue();
    }
    throw new Refused(
        ProblemCode.FORBIDDEN_CONSTRUCT,
        at(event),
        "A field name must be plain text, without anchor or alias.");
  }

  private Located items(CollectionStartEvent start, int depth) throws Refused {
    List<Located> items = new ArrayList<>();
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      items.add(value(item, depth + 1));
    }
    return new Located.Items(line(start), column(start), items);
  }

  private Located alias(AliasEvent alias) throws Refused {
    Anchor name = alias.getAlias();
    Anchored target = anchors.get(name);
    if (target == null) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          at(alias),
          anchors.containsKey(name)
              ? "The alias *%s stands inside what it repeats.".formatted(name)
              : "The alias *%s repeats nothing: no &%s stands before it.".formatted(name, name));
    }
    budget.use(target.size(), line(alias), column(alias));
    return target.value();
  }

  private Located scalar(ScalarEvent scalar) throws Refused {
    refuseTag(scalar.getTag(), scalar);
    String text = scalar.getValue();
    int line = line(scalar);
    int column = column(scalar);
    if (!scalar.isPlain() || text.length() > 100) {
      return new Located.Text(line, column, text);
    }
    if (NULL.matcher(text).matches()) {
      return new Located.Nothing(line, column);
    }
    if (TRUTH.matcher(text).matches()) {
      return new Located.Truth(line, column, text);
    }
    return mayStartNumber(text.charAt(0)) && NUMBER.matcher(text).matches()
        ? new Located.Numeral(line, column, text)
        : new Located.Text(line, column, text);
  }

  private static boolean mayStartNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
  }

  private void refuseTag(Optional<String> tag, Event event) throws Refused {
    if (tag.isPresent()) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          at(event),
          "The tag " + Texts.quote(tag.get()) + " is refused: leave it out.");
    }
  }

  private Event next() {
    return events.next();
  }

  private Position at(Event event) {
    return position(source, event.getStartMark());
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }

  private static Position position(SourceText source, Optional<Mark> mark) {
    return mark.map(m -> source.at(m.getLine() + 1, m.getColumn() + 1))
        .orElse(Position.whole(source.file()));
  }

  private static String message(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
    return "The file is not YAML: " + e.getProblem() + context + ".";
  }

  private static String oneLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
