package org.archipel.reader.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.reader.source.Branch;
import org.archipel.reader.source.Hint;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Texts;

/**
 * What a description lets one suppose of WIPO standards: what can be counted in it, with the place
 * where it is seen first. Nothing here says that a standard is met. One thread.
 */
final class ApiHints {

  private static final Pattern LOWER_WORDS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CAMEL = Pattern.compile("[a-z][a-z0-9]*(?:[A-Z][a-zA-Z0-9]*)*");
  private static final Pattern VERSION = Pattern.compile("(?:.*/)?v[0-9]+(?:[./].*)?");
  private static final Pattern PAGING =
      Pattern.compile("(?i)limit|offset|page|page-?_?(?:size|number|token)|size|cursor|per_page");
  private static final Pattern RATE = Pattern.compile("(?i)x-ratelimit-.*|ratelimit(?:-.*)?");

  private final Resolver resolver;
  private final Branch root;
  private final Operations operations;

  ApiHints(Resolver resolver, Branch root, Operations operations) {
    this.resolver = resolver;
    this.root = root;
    this.operations = operations;
  }

  /**
   * @param rest half-sentences that have no place in the model
   */
  void addTo(List<Hint> hints, OpenApiReader.Edition edition, List<String> rest) {
    add(hints, edition.standard(), operations.place(), figures(rest));
    paths().ifPresent(hint -> add(hints, "ST.90", place(operations.paths()), hint));
    parameters().ifPresent(hint -> add(hints, "ST.90", place(operations.queryParameters()), hint));
    version(hints);
    headers(hints);
    new StandardNames(root)
        .found()
        .forEach((code, seen) -> add(hints, code, seen.position(), seen.evidence()));
  }

  private void add(List<Hint> hints, String standard, Position position, String evidence) {
    resolver
        .find(ThingType.STANDARD, standard)
        .ifPresent(about -> hints.add(new Hint(position, about, evidence)));
  }

  private String figures(List<String> rest) {
    String references =
        operations.references() == 0
            ? ""
            : " %,d of the paths are references, which are not followed."
                .formatted(operations.references());
    String others = rest.isEmpty() ? "" : " " + String.join("; ", rest) + ".";
    return operations.summary() + references + others;
  }

  private Optional<String> paths() {
    int all = operations.paths().size();
    long lower = operations.paths().keySet().stream().filter(ApiHints::isLower).count();
    return all == 0
        ? Optional.empty()
        : Optional.of(
            "%s written in lower-case words with hyphens."
                .formatted(of(lower, all, "path is", "paths are")));
  }

  private Optional<String> parameters() {
    Map<String, Position> names = operations.queryParameters();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    long camel = count(names, name -> CAMEL.matcher(name).matches());
    List<String> paging =
        new TreeSet<>(names.keySet())
            .stream().filter(name -> PAGING.matcher(name).matches()).limit(5).toList();
    return Optional.of(
        of(camel, names.size(), "query parameter is", "query parameters are")
            + " written in lowerCamelCase"
            + (paging.isEmpty()
                ? "."
                : "; pages are asked for by " + String.join(", ", paging) + "."));
  }

  private void version(List<Hint> hints) {
    for (Branch server : root.get("servers").items()) {
      Branch url = server.get("url");
      if (isVersioned(url.text().orElse(""))) {
        add(hints, "ST.90", url.position(), "The server's address ends in a version.");
        return;
      }
    }
    Branch base = root.get("basePath");
    if (isVersioned(base.text().orElse(""))) {
      add(hints, "ST.90", base.position(), "The base path ends in a version.");
      return;
    }
    long versioned = count(operations.paths(), ApiHints::isVersioned);
    if (versioned > 0) {
      add(
          hints,
          "ST.90",
          place(operations.paths()),
          of(versioned, operations.paths().size(), "path holds", "paths hold") + " a version.");
    }
  }

  private void headers(List<Hint> hints) {
    operations.headers().entrySet().stream()
        .filter(header -> RATE.matcher(header.getKey()).matches())
        .findFirst()
        .ifPresent(
            header ->
                add(
                    hints,
                    "ST.90",
                    header.getValue(),
                    "Responses tell a rate limit in the header %s."
                        .formatted(Texts.quote(header.getKey()))));
    Position problem = operations.mediaTypes().get("application/problem+json");
    if (problem != null) {
      add(hints, "ST.90", problem, "Errors are told as application/problem+json (RFC 9457).");
    }
  }

  private static boolean isLower(String path) {
    for (String step : path.split("/", -1)) {
      if (!step.isEmpty() && !step.contains("{") && !LOWER_WORDS.matcher(step).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVersioned(String path) {
    return VERSION.matcher(path).matches();
  }

  private static long count(Map<String, Position> names, Predicate<String> test) {
    return names.keySet().stream().filter(test).count();
  }

  private Position place(Map<String, Position> names) {
    return names.values().stream().findFirst().orElse(operations.place());
  }

  private static String of(long some, int all, String one, String many) {
    return "%,d of %,d %s".formatted(some, all, some == 1 && all == 1 ? one : many);
  }
}
