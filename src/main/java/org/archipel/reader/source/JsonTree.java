package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document (RFC 8259, nothing beyond it) with the place of every value. One thread.
 */
public final class JsonTree {

  private static final int LONGEST_NUMBER = 100;

  /** Beyond three digits an exponent can cost gigabytes to write out. */
  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][-+]?0*[1-9][0-9]{3,}");

  /** What the parser says to programmers: its settings and its view of the source. */
  private static final Pattern PARSER_HINTS =
      Pattern.compile(
          ": enable `.*|: maybe a \\(non-standard\\).*| \\((?:for|start marker at|not recognized|from `).*");

  private static final JsonFactory STACK = factory(Limits.STACK);
  private static final JsonFactory FOREIGN = factory(Limits.FOREIGN);

  private final SourceText source;
  private final Problems problems;
  private final JsonParser parser;
  private final TreeBudget budget;

  private JsonTree(SourceText source, Limits limits, Problems problems, JsonParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
    this.budget = new TreeBudget(source, limits.values());
  }

  /**
   * Reads a document; duplicate keys become problems, the first one counts.
   *
   * @throws Refused if it is no JSON, too deep, or holds a text or number beyond the limits
   */
  public static Tree read(SourceText source, Limits limits, Problems problems) throws Refused {
    JsonFactory factory = limits.equals(Limits.STACK) ? STACK : FOREIGN;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      return new JsonTree(source, limits, problems, parser).document();
    } catch (StreamConstraintsException e) {
      throw refused(ProblemCode.TOO_LARGE, source, e);
    } catch (JacksonException e) {
      throw refused(ProblemCode.SYNTAX, source, e);
    }
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(TreeBudget.DEEPEST + 1) // the budget says where
                .maxStringLength(limits.longestText())
                .maxNameLength(1_000)
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .build();
  }

  private Tree document() throws Refused {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new Refused(
          ProblemCode.SYNTAX, Position.whole(source.file()), "The file holds no document.");
    }
    Located root = value(first, 1);
    if (parser.nextToken() != null) {
      throw new Refused(
          ProblemCode.TRAILING_CONTENT, here(), "Something follows the end of the document.");
    }
    return new Tree(source.file(), root);
  }

  private Located value(JsonToken token, int depth) throws Refused {
    TokenStreamLocation location = parser.currentTokenLocation();
    int line = location.getLineNr();
    int column = location.getColumnNr();
    budget.use(1, line, column);
    return switch (token) {
      case START_OBJECT -> fields(line, column, depth);
      case START_ARRAY -> items(line, column, depth);
      case VALUE_STRING -> new Located.Text(line, column, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, column);
      case VALUE_TRUE, VALUE_FALSE -> new Located.Truth(line, column, parser.getString());
      default -> new Located.Nothing(line, column);
    };
  }

  private Located number(int line, int column) throws Refused {
    String written = parser.getString();
    if (HUGE_EXPONENT.matcher(written).find()) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          source.at(line, column),
          "The number " + written + " is too large.");
    }
    return new Located.Numeral(line, column, written);
  }

  private Located fields(int line, int column, int depth) throws Refused {
    budget.enter(depth, line, column);
    Map<String, Located.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      TokenStreamLocation at = parser.currentTokenLocation();
      budget.use(1, at.getLineNr(), at.getColumnNr());
      Located.Field field =
          new Located.Field(at.getLineNr(), at.getColumnNr(), value(parser.nextToken(), depth + 1));
      Located.Field first = fields.putIfAbsent(name, field);
      if (first != null) {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            source.at(field.line(), field.column()),
            "%s stands here twice, first in line %d.".formatted(Texts.quote(name), first.line()));
      }
    }
    return new Located.Fields(line, column, fields);
  }

  private Located items(int line, int column, int depth) throws Refused {
    budget.enter(depth, line, column);
    List<Located> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t, depth + 1));
    }
    return new Located.Items(line, column, items);
  }

  private Position here() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return source.at(at.getLineNr(), at.getColumnNr());
  }

  private static Refused refused(ProblemCode code, SourceText source, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    Position position =
        at == null || at.getLineNr() < 1
            ? Position.whole(source.file())
            : source.at(at.getLineNr(), at.getColumnNr());
    String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    String plain = PARSER_HINTS.matcher(message).replaceFirst("");
    String sentence = code == ProblemCode.SYNTAX ? "The file is not JSON: " + plain : plain;
    return new Refused(code, position, sentence + ".");
  }
}
