package org.archipel.web.feed;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.door.Here;

/** Tells in Atom who shared what, the newest first, with what changed by it (RFC 4287). */
public final class ChangesFeed {

  public static final String TYPE = "application/atom+xml";

  private static final String ID = Ids.BASE + "catalogue/public/changes";
  private static final int MOST_ENTRIES = 50;
  private static final int MOST_CHANGES = 30;

  private final String site;
  private final Here here;
  private final Function<Node, String> labels;

  /**
   * @param site scheme, host and port
   * @param labels gives the name of a thing in the reader's language
   */
  public ChangesFeed(String site, Here here, Function<Node, String> labels) {
    this.site = site;
    this.here = here;
    this.labels = labels;
  }

  /**
   * Writes the newest entries.
   *
   * @param shared the answer of trust/who-shared-what
   * @param changed the answer of trust/what-is-new
   */
  public byte[] of(Answer shared, Answer changed) {
    List<Row> entries = Row.of(shared).stream().limit(MOST_ENTRIES).toList();
    Map<Node, List<Row>> changes =
        Row.of(changed).stream().collect(Collectors.groupingBy(row -> row.the("contribution")));
    String updated =
        entries.stream()
            .map(row -> row.text("recorded"))
            .max(String::compareTo)
            .orElse("1970-01-01T00:00:00Z");
    XmlText xml = new XmlText();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", here.language().tag())
        .element("title", here.say("feed.title"))
        .element("id", ID)
        .element("updated", updated)
        .element("rights", "CC BY 4.0");
    link(xml, "self", "/changes.atom", TYPE);
    link(xml, "alternate", "/", "text/html");
    for (Row row : entries) {
      entry(xml, row, changes.getOrDefault(row.the("contribution"), List.of()));
    }
    return xml.close().bytes();
  }

  private void link(XmlText xml, String relation, String path, String type) {
    xml.open("link", "rel", relation, "type", type, "href", site + path).close();
  }

  private void entry(XmlText xml, Row row, List<Row> changes) {
    String about = row.node("office").map(labels).orElse("Archipel");
    String claimant = labels.apply(row.the("claimant"));
    xml.open("entry")
        .element("title", here.say("feed.about", about, claimant))
        .element("id", row.text("contribution"))
        .element("updated", row.text("recorded"))
        .open("author")
        .element("name", claimant)
        .close();
    String path = row.text("office").replace(Ids.BASE, "/");
    link(xml, "alternate", path.isEmpty() ? "/" : path, "text/html");
    xml.element("content", content(row, changes), "type", "text").close();
  }

  private String content(Row row, List<Row> changes) {
    String title = row.text("title");
    String statements = here.say("feed.statements", here.number(row.count("statements")));
    String told =
        changes.stream()
            .limit(MOST_CHANGES)
            .map(
                change ->
                    labels.apply(change.the("kind")) + ": " + labels.apply(change.the("thing")))
            .collect(Collectors.joining("\n"));
    return (title.isEmpty() ? "" : title + "\n") + statements + (told.isEmpty() ? "" : "\n" + told);
  }
}
