package org.archipel.reader.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.reference.Naming;

/**
 * A container image by its reference ({@code quay.io/keycloak/keycloak:22.0.5}). Immutable.
 *
 * @param registry host; empty for Docker Hub
 * @param path without registry and tag: {@code bitnami/postgresql}
 * @param version what the tag says of it, without what says how it was built
 */
record Image(String registry, String path, Optional<String> version) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<host>[A-Za-z0-9.-]+(?::\\d+)?)/)?(?<path>[a-z0-9._/-]+)(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@[\\w:+.-]+)?");

  /** A tag begins with the version; {@code 15.4-alpine} is 15.4. */
  private static final Pattern VERSION =
      Pattern.compile("[vV]?(\\d+(?:\\.\\d+)*[a-z]?\\d*)(?:[-_+].*)?");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?[^}/:]*(?::?[-?+][^}]*)?}?");
  private static final int LONGEST = 500;

  /** Returns an image; nothing when the text is none or a variable hides which. */
  static Optional<Image> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    // A variable in the tag hides the version only.
    Matcher hidden = Pattern.compile("([^$]+):[^/]*\\$.*").matcher(text);
    String shown = hidden.matches() ? hidden.group(1) : text;
    Matcher matcher = FORM.matcher(withoutVariableHost(shown));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group("host") == null ? "" : matcher.group("host");
    String path = matcher.group("path");
    if (!host.isEmpty() && !host.matches(".*[.:].*|localhost")) {
      path = host + "/" + path;
      host = "";
    }
    String registry = host.matches("(?:[a-z-]+\\.)?docker\\.io") ? "" : host;
    return Optional.of(new Image(registry, path, version(matcher.group("tag"))));
  }

  private static String withoutVariableHost(String text) {
    Matcher variable = VARIABLE.matcher(text);
    return variable.lookingAt() && text.startsWith("/", variable.end())
        ? text.substring(variable.end() + 1)
        : text;
  }

  private static Optional<String> version(@org.jspecify.annotations.Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    Matcher matcher = VERSION.matcher(tag);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns what it may be known as, the most exact first. */
  List<Naming> namings() {
    String inHub = path.contains("/") ? path : "library/" + path;
    String last = path.substring(path.lastIndexOf('/') + 1);
    String purl = registry.isEmpty() ? "pkg:docker/" + inHub : oci(last);
    return List.of(naming(path, purl), naming(last, purl));
  }

  private String oci(String last) {
    String folder = path.contains("/") ? "/" + path.substring(0, path.lastIndexOf('/')) : "";
    return "pkg:oci/" + last + "?repository_url=" + registry + folder;
  }

  private Naming naming(String name, String purl) {
    return new Naming(name, Optional.empty(), version, Optional.of(purl), Optional.empty());
  }
}
