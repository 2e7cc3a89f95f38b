package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.stack.Links;
import org.archipel.stack.Texts;

/**
 * Where an interface answers: the first https server with a full address that others can reach,
 * else the first http one. Variables of a server take their default. Immutable.
 */
record Endpoint(String address, Position position) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern OWN_MACHINE =
      Pattern.compile(
          "https?://(?:[^/@]*@)?(?:localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1]|[^/:]*\\.local)(?:[:/].*)?");

  /** Returns the endpoint; one warning names what was not taken. */
  static Optional<Endpoint> of(Branch root, OpenApiReader.Edition edition, Problems problems) {
    List<Endpoint> written =
        edition == OpenApiReader.Edition.SWAGGER_2 ? ofHost(root) : ofServers(root);
    List<Endpoint> usable = new ArrayList<>();
    List<Endpoint> left = new ArrayList<>();
    for (Endpoint server : written) {
      (server.isUsable() ? usable : left).add(server);
    }
    usable.sort(Comparator.comparingInt(server -> server.address.startsWith("https:") ? 0 : 1));
    Optional<Endpoint> taken = usable.stream().findFirst();
    usable.stream().skip(1).filter(other -> !other.isTwin(taken.orElseThrow())).forEach(left::add);
    if (!left.isEmpty()) {
      problems.warning(
          left.stream().allMatch(Endpoint::isUsable) ? ProblemCode.QUOTA : ProblemCode.BAD_IRI,
          left.getFirst().position(),
          "%s left out: an API has one endpoint, a full http or https address that others can reach."
              .formatted(some(left)));
    }
    return taken;
  }

  private static List<Endpoint> ofServers(Branch root) {
    List<Endpoint> servers = new ArrayList<>();
    for (Branch server : root.get("servers").items()) {
      Branch url = server.get("url");
      url.text()
          .map(text -> withDefaults(text, server.get("variables").fields()))
          .ifPresent(address -> servers.add(new Endpoint(address, url.position())));
    }
    return servers;
  }

  private static List<Endpoint> ofHost(Branch root) {
    Optional<String> host = root.get("host").text();
    if (host.isEmpty()) {
      return List.of();
    }
    String rest = host.get() + root.get("basePath").text().orElse("");
    Position position = root.get("host").position();
    List<Endpoint> servers = new ArrayList<>();
    for (Branch scheme : root.get("schemes").items()) {
      scheme.text().ifPresent(s -> servers.add(new Endpoint(s + "://" + rest, position)));
    }
    return servers.isEmpty() ? List.of(new Endpoint("//" + rest, position)) : servers;
  }

  private static String withDefaults(String address, Map<String, Branch> variables) {
    return VARIABLE
        .matcher(address)
        .replaceAll(
            variable -> {
              Branch known = variables.get(variable.group(1));
              Optional<String> value =
                  known == null ? Optional.empty() : known.get("default").text();
              return Matcher.quoteReplacement(value.orElse(variable.group()));
            });
  }

  private boolean isUsable() {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http")
        && Links.fault(address).isEmpty()
        && !lower.matches("https?://[^/]*@.*")
        && !OWN_MACHINE.matcher(lower).matches();
  }

  /** Whether it is the same address, but for the scheme and a slash at the end. */
  private boolean isTwin(Endpoint other) {
    return bare(address).equals(bare(other.address));
  }

  private static String bare(String address) {
    return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }

  /** A password that stands in an address is not repeated. */
  private String shown() {
    return address.replaceFirst("//[^/]*@", "//…@");
  }

  private static String some(List<Endpoint> servers) {
    List<String> first =
        servers.stream().limit(3).map(server -> Texts.quote(server.shown())).toList();
    int more = servers.size() - first.size();
    return (servers.size() == 1 ? "The server " : "The servers ")
        + String.join(", ", first)
        + (more == 0 ? "" : " and %,d more".formatted(more))
        + (servers.size() == 1 ? " is" : " are");
  }
}
