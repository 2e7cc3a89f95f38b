package org.archipel.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Mints and reads the addresses of things.
 *
 * <p>Every address is {@code https://w3id.org/archipel/id/<type>/<slug>}. What an office runs lies
 * inside the office's namespace: {@code id/office/AU/system/rights-in-one} when the office says it,
 * {@code id/office/AU/by/press/system/rights-in-one} when another claimant does, so that two
 * claimants never meet by accident.
 */
public final class Ids {

  /** The root of everything Archipel mints. */
  public static final String BASE = "https://w3id.org/archipel/";

  public static final String ID = BASE + "id/";
  public static final String GRAPH = BASE + "graph/";

  private static final Pattern SLUG =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._+~-]{0,98}[A-Za-z0-9+])?");
  private static final Pattern ALREADY_SLUG =
      Pattern.compile("(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*");
  private static final Pattern OFFICE =
      Pattern.compile(Pattern.quote(ID) + "office/([A-Z]{2})(?:/.*)?");

  private Ids() {}

  public static Node office(String code) {
    return node("office", code);
  }

  public static Node product(String slug) {
    return node("product", slug);
  }

  public static Node release(String product, String cycle) {
    return NodeFactory.createURI(ID + "release/" + product + "/" + slug(cycle));
  }

  /** Returns the address of a thing of a type: {@code node("capability", "e-filing")}. */
  public static Node node(String type, String slug) {
    return NodeFactory.createURI(ID + type + "/" + slug);
  }

  /** Returns the namespace in which a claimant may name things of an office; ends with a slash. */
  public static String namespace(String office, String claimant) {
    String own = ID + "office/" + office + "/";
    return claimant.equals(office) ? own : own + "by/" + claimant + "/";
  }

  /** Returns the named graph of a contribution key's path: {@code AU/press/stack}. */
  public static Node graph(String path) {
    return NodeFactory.createURI(GRAPH + path);
  }

  /** Returns the code of the office in whose namespace an address lies. */
  public static Optional<String> officeOf(String iri) {
    Matcher matcher = OFFICE.matcher(iri);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Returns what follows {@code …/id/<type>/}: {@code postgresql}, {@code AU}, {@code
   * postgresql/15}.
   */
  public static Optional<String> localName(String iri) {
    return iri.startsWith(ID) && iri.indexOf('/', ID.length()) > 0
        ? Optional.of(iri.substring(iri.indexOf('/', ID.length()) + 1))
        : Optional.empty();
  }

  /**
   * Whether a text may stand in an address as it is: letters, digits and {@code . _ + ~ -}, at most
   * 100.
   */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /**
   * Makes a slug from a name: folded to ASCII where Unicode decomposes it, lower case, runs of
   * other characters as one hyphen, at most 80 characters. A name with no ASCII letter or digit at
   * all (Arabic, Chinese, Russian) becomes {@code x-} and its UTF-8 digest, so that it is stable.
   */
  public static String slug(String name) {
    if (ALREADY_SLUG.matcher(name).matches()) {
      return name;
    }
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.+]+", "-")
            .replaceAll("^[-.+]+|[-.]+$", "");
    if (folded.isEmpty()) {
      return "x-"
          + Digests.sha256(Normalizer.normalize(name, Normalizer.Form.NFC)).substring(0, 12);
    }
    return folded.length() <= 80 ? folded : folded.substring(0, 80).replaceAll("[-.]+$", "");
  }
}
