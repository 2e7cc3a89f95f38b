package org.archipel.web.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;

/** Lists the pages that are worth finding (sitemaps.org, 0.9). */
public final class Sitemap {

  public static final String TYPE = "application/xml";

  /** What one file may list at most, by the protocol. */
  private static final int MOST = 50_000;

  private static final List<String> SUBJECTS =
      List.of("product", "vendor", "block", "realises", "system");

  private Sitemap() {}

  /** Returns the addresses of the offices in an answer, and of what they run. */
  public static Set<String> things(Answer whoseWord, Answer whereUsed) {
    Set<String> paths = new TreeSet<>();
    Row.of(whoseWord).forEach(row -> add(row, "office", paths));
    Row.of(whereUsed).forEach(row -> SUBJECTS.forEach(column -> add(row, column, paths)));
    return paths;
  }

  private static void add(Row row, String column, Set<String> paths) {
    row.node(column)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Ids.ID))
        .ifPresent(iri -> paths.add("/" + iri.substring(Ids.BASE.length())));
  }

  /**
   * Writes the addresses, each once.
   *
   * @param site scheme, host and port
   * @param pages paths, the most telling first
   * @param things paths of things
   */
  public static byte[] of(String site, Collection<String> pages, Collection<String> things) {
    XmlText xml = new XmlText();
    xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    Stream.concat(pages.stream(), things.stream())
        .distinct()
        .limit(MOST)
        .forEach(path -> xml.open("url").element("loc", site + path).close());
    return xml.close().bytes();
  }

  /** Tells robots what not to walk: what is computed for whoever asks. */
  public static String robots(String site) {
    return """
        User-agent: *
        Disallow: /sparql?
        Disallow: /api/
        Disallow: /language/
        Disallow: /search?
        Disallow: /*?*from=

        Sitemap: %s/sitemap.xml
        """
        .formatted(site);
  }
}
