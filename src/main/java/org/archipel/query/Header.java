package org.archipel.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The {@code #+} lines at the top of a query file, read as YAML, with the line of every field.
 *
 * <pre>
 * #+ summary: Which offices run a product
 * #+ answers: [Q01]
 * #+ needs: [TechnologyUse]
 * #+ parameters:
 * #+   - {name: product, type: Product, required: true, example: postgresql, help: The product.}
 * #+ returns:
 * #+   - {name: office, type: Office, help: The office.}
 * </pre>
 */
final class Header {

  private static final Set<String> FIELDS =
      Set.of(
          "summary", "description", "answers", "needs", "primary", "key", "parameters", "returns");
  private static final Set<String> PARAMETER_FIELDS =
      Set.of("name", "type", "scheme", "required", "list", "default", "example", "help");
  private static final Set<String> COLUMN_FIELDS = Set.of("name", "type", "help");

  private final String file;
  private final Problems problems;
  private final Map<String, Node> fields;

  private Header(String file, Problems problems, Map<String, Node> fields) {
    this.file = file;
    this.problems = problems;
    this.fields = fields;
  }

  /** Reads the header of a file; what is wrong with it is a problem, and absent. */
  static Header read(String file, String text, Problems problems) {
    StringBuilder yaml = new StringBuilder();
    text.lines()
        .takeWhile(line -> line.startsWith("#+"))
        .map(line -> line.substring(2))
        .forEach(line -> yaml.append(line).append('\n'));
    Header empty = new Header(file, problems, Map.of());
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().build()).composeString(yaml.toString());
      if (root.isEmpty()) {
        problems.error(
            ProblemCode.MISSING_FIELD,
            new Position.Text(file, 1, 1),
            "the file has no header: expected lines that begin with '#+'.");
        return empty;
      }
      return new Header(file, problems, empty.mapping(root.get(), FIELDS));
    } catch (MarkedYamlEngineException e) {
      Position position =
          e.getProblemMark().map(mark -> at(file, mark)).orElseGet(() -> Position.whole(file));
      problems.error(
          ProblemCode.SYNTAX, position, "the header is not YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      problems.error(ProblemCode.SYNTAX, Position.whole(file), "the header is not YAML.");
    }
    return empty;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field) {
    return text(fields, field);
  }

  boolean flag(String field) {
    return flag(fields, field);
  }

  List<String> texts(String field) {
    return texts(fields, field);
  }

  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (Node node : items(fields, "parameters")) {
      Map<String, Node> entry = mapping(node, PARAMETER_FIELDS);
      require(node, entry, List.of("name", "type", "help"));
      parameters.add(
          new Parameter(
              text(entry, "name"),
              type(entry),
              text(entry, "scheme"),
              flag(entry, "required"),
              flag(entry, "list"),
              texts(entry, "default"),
              texts(entry, "example"),
              text(entry, "help")));
    }
    return parameters;
  }

  List<Column> returns() {
    List<Column> columns = new ArrayList<>();
    for (Node node : items(fields, "returns")) {
      Map<String, Node> entry = mapping(node, COLUMN_FIELDS);
      require(node, entry, List.of("name", "type", "help"));
      columns.add(new Column(text(entry, "name"), type(entry), text(entry, "help")));
    }
    return columns;
  }

  /** Returns where a field stands, or the file's first line when it is not there. */
  Position position(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(this::position)
        .orElseGet(() -> new Position.Text(file, 1, 1));
  }

  /** Returns where the nth entry of a field stands; the field itself if there is none. */
  Position position(String field, int index) {
    List<Node> items = items(fields, field);
    return index < items.size() ? position(items.get(index)) : position(field);
  }

  private void require(Node node, Map<String, Node> entry, List<String> names) {
    for (String name : names) {
      if (!entry.containsKey(name)) {
        problems.error(ProblemCode.MISSING_FIELD, position(node), "'" + name + "' is missing.");
      }
    }
  }

  private Map<String, Node> mapping(Node node, Set<String> allowed) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problems.error(ProblemCode.WRONG_TYPE, position(node), "expected fields with values.");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (!allowed.contains(name)) {
        problems.error(
            ProblemCode.UNKNOWN_FIELD,
            position(tuple.getKeyNode()),
            "'" + name + "' is not a field of a query header." + Nearest.hint(name, allowed));
      } else if (entries.putIfAbsent(name, tuple.getValueNode()) != null) {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            position(tuple.getKeyNode()),
            "'" + name + "' stands twice.");
      }
    }
    return entries;
  }

  private ValueType type(Map<String, Node> entry) {
    String word = text(entry, "type");
    Optional<ValueType> type = ValueType.of(word);
    if (type.isEmpty() && !word.isEmpty()) {
      List<String> words =
          java.util.Arrays.stream(ValueType.values()).map(ValueType::word).toList();
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          position(entry.getOrDefault("type", entry.values().iterator().next())),
          "'" + word + "' is not a type of values." + Nearest.hint(word, words));
    }
    return type.orElse(ValueType.TEXT);
  }

  private String text(Map<String, Node> entry, String name) {
    Node node = entry.get(name);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problems.error(ProblemCode.WRONG_TYPE, position(node), "'" + name + "' is not one text.");
    return "";
  }

  private boolean flag(Map<String, Node> entry, String name) {
    String text = text(entry, name);
    if (!Set.of("", "true", "false").contains(text)) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          position(java.util.Objects.requireNonNull(entry.get(name))),
          "'" + name + "' is '" + text + "': expected true or false.");
    }
    return text.equals("true");
  }

  private List<String> texts(Map<String, Node> entry, String name) {
    if (entry.get(name) instanceof ScalarNode) {
      return List.of(text(entry, name));
    }
    List<String> texts = new ArrayList<>();
    for (Node item : items(entry, name)) {
      texts.add(text(Map.of(name, item), name));
    }
    return texts;
  }

  private List<Node> items(Map<String, Node> entry, String name) {
    Node node = entry.get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.error(ProblemCode.WRONG_TYPE, position(node), "'" + name + "' is not a list.");
    return List.of();
  }

  private Position position(Node node) {
    return node.getStartMark()
        .map(mark -> at(file, mark))
        .orElseGet(() -> new Position.Text(file, 1, 1));
  }

  private static Position at(String file, Mark mark) {
    // Two more for '#+', which the YAML does not have.
    return new Position.Text(file, mark.getLine() + 1, mark.getColumn() + 3);
  }
}
