package org.archipel.reference;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A package URL, reduced to what tells one package from another: type, namespace and name, in small
 * letters. Immutable.
 *
 * <p>Images are told apart by their path alone, whatever registry keeps them and whether the type
 * is {@code docker} or {@code oci}: a mirror keeps the path. Docker Hub's own images lie below
 * {@code library}.
 *
 * @param path namespace and name, joined by slashes
 * @param version as the address has it; digests of images are none
 */
record PackageAddress(String type, String path, Optional<String> version) {

  private static final Pattern SCHEME = Pattern.compile("^(?i)pkg:/*");
  private static final String IMAGE = "image";

  private static final Map<String, String> TYPES = Map.of("docker", IMAGE, "oci", IMAGE);

  /** Packages that a distribution makes of products; the namespace says which one it is. */
  private static final Set<String> DISTRIBUTIONS = Set.of("deb", "rpm", "apk", "alpm", "bitnami");

  /** Whoever makes these may call them as they like. */
  private static final Set<String> FREELY_NAMED = Set.of(IMAGE, "generic", "swid", "brew");

  private static final Set<String> REPACKAGERS =
      Set.of("library", "bitnami", "bitnamilegacy", "chainguard", "rapidfort");

  /** Whether a text says of itself that it is a package URL. */
  static boolean isMeant(String text) {
    return SCHEME.matcher(text).find();
  }

  /** Reads a package URL; what cannot be read is of no package. */
  static Optional<PackageAddress> parse(String purl) {
    try {
      PackageURL parsed = new PackageURL(SCHEME.matcher(purl.strip()).replaceFirst("pkg:"));
      String type = TYPES.getOrDefault(parsed.getType(), parsed.getType());
      String path = type.equals(IMAGE) ? imagePath(parsed) : path(parsed);
      return Optional.of(
          new PackageAddress(
              type.toLowerCase(Locale.ROOT),
              path.toLowerCase(Locale.ROOT),
              Optional.ofNullable(parsed.getVersion()).filter(v -> !v.startsWith("sha256:"))));
    } catch (MalformedPackageURLException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns what two ways of writing the same package have in common. */
  String key() {
    return type + "/" + path;
  }

  /** Returns the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether it is a product as a distribution packs it, or an image or archive; not a library of a
   * language, whose package of a product's name is seldom that product: {@code
   * pkg:maven/org.postgresql/postgresql} is a driver.
   */
  boolean mayBeNamedAsProduct() {
    return DISTRIBUTIONS.contains(type) || FREELY_NAMED.contains(type);
  }

  /** Returns who named it, where that may be anybody; nothing where the name needs no warrant. */
  Optional<String> namer() {
    int slash = path.lastIndexOf('/');
    if (slash < 0 || !FREELY_NAMED.contains(type)) {
      return Optional.empty();
    }
    String before = path.substring(0, slash);
    String last = before.substring(before.lastIndexOf('/') + 1);
    return REPACKAGERS.contains(last) ? Optional.empty() : Optional.of(last);
  }

  private static String path(PackageURL purl) {
    return purl.getNamespace() == null
        ? purl.getName()
        : purl.getNamespace() + "/" + purl.getName();
  }

  private static String imagePath(PackageURL purl) {
    String path = path(purl);
    String place = purl.getQualifiers() == null ? null : purl.getQualifiers().get("repository_url");
    if (place != null && purl.getNamespace() == null) {
      String bare = place.replaceFirst("^[a-z]+://", "").replaceAll("/+$", "");
      path = bare.endsWith("/" + path) ? bare : bare + "/" + path;
    }
    return withoutRegistry(path);
  }

  private static String withoutRegistry(String path) {
    List<String> parts = List.of(path.split("/", -1));
    boolean registry = parts.size() > 1 && parts.getFirst().matches(".*[.:].*|localhost");
    List<String> rest = registry ? parts.subList(1, parts.size()) : parts;
    int library = rest.lastIndexOf("library");
    List<String> own = library > 0 ? rest.subList(library, rest.size()) : rest;
    return own.size() == 1 ? "library/" + own.getFirst() : String.join("/", own);
  }
}
