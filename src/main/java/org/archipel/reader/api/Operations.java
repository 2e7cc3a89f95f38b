package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;

/** What the paths of a description show, and what they share in its components. One thread. */
final class Operations {

  /** HTTP methods that a path may have, as OpenAPI 3.2 lists them. */
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private final Branch root;
  private final Map<String, Position> paths = new LinkedHashMap<>();
  private final Map<String, Position> queryParameters = new LinkedHashMap<>();
  private final Map<String, Position> headers = new LinkedHashMap<>();
  private final Map<String, Position> mediaTypes = new LinkedHashMap<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<Branch> security = new ArrayList<>();
  private int operations;
  private int deprecated;
  private int references;

  private Operations(Branch root) {
    this.root = root;
  }

  /** Walks through a description; paths that are no group of fields are a problem. */
  static Operations of(Branch root, Problems problems) {
    Operations operations = new Operations(root);
    Branch paths = root.get("paths");
    if (paths.exists() && !paths.isGroup()) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          paths.position(),
          "'paths' must be a group of fields, found %s.".formatted(paths.description()));
    }
    root.get("tags").items().forEach(tag -> tag.get("name").text().ifPresent(operations.tags::add));
    operations.bodies(root);
    paths.fields().forEach(operations::path);
    operations.shared(root.get("components"));
    operations.shared(root);
    return operations;
  }

  private void path(String path, Branch item) {
    if (path.startsWith("x-")) {
      return;
    }
    paths.put(path, item.position());
    references += item.get("$ref").exists() ? 1 : 0;
    parameters(item.get("parameters"));
    for (String method : METHODS) {
      Branch operation = item.get(method);
      if (operation.isGroup()) {
        operation(operation);
      }
    }
  }

  private void operation(Branch operation) {
    operations++;
    deprecated += operation.get("deprecated").isTrue() ? 1 : 0;
    operation.get("tags").items().forEach(tag -> tag.text().ifPresent(tags::add));
    if (operation.get("security").exists()) {
      security.add(operation.get("security"));
    }
    parameters(operation.get("parameters"));
    bodies(operation);
    content(operation.get("requestBody"));
    operation.get("responses").fields().values().forEach(this::response);
  }

  /** Components are read too, because references to them are not followed. */
  private void shared(Branch components) {
    components.get("parameters").fields().values().forEach(this::parameter);
    components.get("requestBodies").fields().values().forEach(this::content);
    components.get("responses").fields().values().forEach(this::response);
    components.get("headers").fields().forEach((name, h) -> headers.put(name, h.position()));
  }

  private void parameters(Branch list) {
    list.items().forEach(this::parameter);
  }

  private void parameter(Branch parameter) {
    if (parameter.get("in").text().filter("query"::equals).isPresent()) {
      parameter
          .get("name")
          .text()
          .ifPresent(name -> queryParameters.putIfAbsent(name, parameter.position()));
    }
  }

  private void response(Branch response) {
    content(response);
    response.get("headers").fields().forEach((name, h) -> headers.put(name, h.position()));
  }

  private void content(Branch body) {
    body.get("content").fields().forEach((type, value) -> mediaType(type, value.position()));
  }

  /** Swagger 2.0 lists media types, for all operations or for one. */
  private void bodies(Branch owner) {
    for (String list : List.of("consumes", "produces")) {
      owner
          .get(list)
          .items()
          .forEach(type -> type.text().ifPresent(text -> mediaType(text, type.position())));
    }
  }

  private void mediaType(String written, Position position) {
    String type = written.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && type.length() <= 200 && !type.contains("*")) {
      mediaTypes.putIfAbsent(type, position);
    }
  }

  /** Returns the paths as written, each with its place. */
  Map<String, Position> paths() {
    return paths;
  }

  Map<String, Position> queryParameters() {
    return queryParameters;
  }

  /** Returns the headers of responses. */
  Map<String, Position> headers() {
    return headers;
  }

  /** Returns media types of bodies, in lower case, without parameters; ranges are left out. */
  Map<String, Position> mediaTypes() {
    return mediaTypes;
  }

  /** Returns what single operations require of their callers. */
  List<Branch> security() {
    return security;
  }

  /** Returns how many of the paths are only references. */
  int references() {
    return references;
  }

  Position place() {
    return root.get("paths").position();
  }

  /** Returns the figures as a sentence: {@code "5 operations on 5 paths, tagged Designs."}. */
  String summary() {
    return count(operations, "operation")
        + " on "
        + count(paths.size(), "path")
        + (deprecated == 0 ? "" : ", " + deprecated + " of them deprecated")
        + (tags.isEmpty() ? "" : ", tagged " + some(tags))
        + ".";
  }

  private static String count(int number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String some(Set<String> names) {
    List<String> first = new TreeSet<>(names).stream().limit(10).toList();
    int more = names.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and %,d more".formatted(more));
  }
}
