package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.stack.Texts;

/**
 * How callers say who they are. An API has one code for it; of several ways the one that tells most
 * about the caller is taken. One thread.
 */
final class Authentication {

  private static final String LOCAL = "#/components/securitySchemes/";

  /** The codes, the one that tells most about the caller first. */
  private static final List<String> ORDER =
      List.of("mutual-tls", "openid-connect", "oauth2", "basic", "api-key", "other", "none");

  /**
   * A code and where it was found.
   *
   * @param code of the scheme {@code authentication}
   */
  record Way(String code, Position position) {}

  private final Branch root;
  private final Map<String, Branch> schemes;
  private final Problems problems;

  private Authentication(Branch root, Map<String, Branch> schemes, Problems problems) {
    this.root = root;
    this.schemes = schemes;
    this.problems = problems;
  }

  /**
   * Returns what a description says: what it requires of all operations, else what it requires of
   * single ones, else the schemes that it declares; nothing when it is silent.
   */
  static Optional<Way> of(Branch root, Operations operations, Problems problems) {
    Branch declared =
        root.get("securityDefinitions").exists()
            ? root.get("securityDefinitions")
            : root.get("components").get("securitySchemes");
    if (declared.exists() && !declared.isGroup()) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          declared.position(),
          "The security schemes must be a group of fields, found %s."
              .formatted(declared.description()));
    }
    Authentication authentication = new Authentication(root, declared.fields(), problems);
    Map<String, Way> ways = authentication.ways(operations);
    Optional<Way> taken = ORDER.stream().filter(ways::containsKey).map(ways::get).findFirst();
    Set<String> others = new TreeSet<>(ways.keySet());
    taken.ifPresent(way -> others.remove(way.code()));
    others.remove("none");
    taken
        .filter(way -> !others.isEmpty())
        .ifPresent(
            way ->
                problems.warning(
                    ProblemCode.QUOTA,
                    way.position(),
                    "An API has one way of authentication: '%s' is taken, left out is '%s'."
                        .formatted(way.code(), String.join("', '", others))));
    return taken;
  }

  private Map<String, Way> ways(Operations operations) {
    List<Branch> required = new ArrayList<>();
    if (root.get("security").exists()) {
      required.add(root.get("security"));
    } else {
      required.addAll(operations.security());
    }
    Map<String, Way> ways = new TreeMap<>();
    if (required.isEmpty()) {
      schemes.forEach((name, scheme) -> add(ways, scheme));
    }
    required.forEach(list -> requirement(ways, list));
    return ways;
  }

  /** A list of alternatives, each a group whose names are schemes; an empty list asks nothing. */
  private void requirement(Map<String, Way> ways, Branch list) {
    if (list.items().isEmpty() && list.isList()) {
      ways.putIfAbsent("none", new Way("none", list.position()));
    }
    for (Branch alternative : list.items()) {
      if (alternative.isGroup() && alternative.fields().isEmpty()) {
        ways.putIfAbsent("none", new Way("none", alternative.position()));
      }
      alternative
          .fields()
          .forEach(
              (name, scopes) -> {
                Branch scheme = schemes.get(name);
                if (scheme == null) {
                  unknown(name, alternative);
                } else {
                  add(ways, scheme);
                }
              });
    }
  }

  private void unknown(String name, Branch place) {
    problems.warning(
        ProblemCode.UNKNOWN_REFERENCE,
        place.position(),
        "No security scheme is called %s.".formatted(Texts.quote(name)));
  }

  private void add(Map<String, Way> ways, Branch scheme) {
    code(scheme, new HashSet<>())
        .ifPresent(code -> ways.putIfAbsent(code, new Way(code, scheme.position())));
  }

  private Optional<String> code(Branch scheme, Set<String> seen) {
    Optional<String> reference = scheme.get("$ref").text();
    if (reference.isPresent()) {
      return reference
          .filter(target -> target.startsWith(LOCAL) && seen.add(target))
          .map(target -> schemes.get(target.substring(LOCAL.length())))
          .flatMap(target -> code(target, seen));
    }
    String type = scheme.get("type").text().orElse("");
    return switch (type) {
      case "apiKey" -> Optional.of("api-key");
      case "oauth2" -> Optional.of("oauth2");
      case "openIdConnect" -> Optional.of("openid-connect");
      case "mutualTLS" -> Optional.of("mutual-tls");
      case "basic" -> Optional.of("basic");
      case "http" -> Optional.of(http(scheme));
      default -> {
        problems.warning(
            ProblemCode.UNKNOWN_CODE,
            scheme.position(),
            "The type of this security scheme is %s; it is left out."
                .formatted(type.isEmpty() ? "missing" : Texts.quote(type)));
        yield Optional.empty();
      }
    };
  }

  /** A bearer token may come from anywhere, so it is not taken for OAuth. */
  private static String http(Branch scheme) {
    String name = scheme.get("scheme").text().orElse("").toLowerCase(Locale.ROOT);
    return name.equals("basic") ? "basic" : "other";
  }
}
