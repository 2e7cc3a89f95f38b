package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Link;
import org.archipel.view.Model.Network;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;
import org.archipel.view.answer.StandardName;

/**
 * Systems, offices and interfaces as boxes, flows as links. A flow of several data objects or
 * standards is one link. One thread.
 */
final class IntegrationNetwork {

  /** More than this nobody reads; and the layout of more takes long. */
  static final int MOST_LINKS = 90;

  private final Sources sources;
  private final Words words;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<Node> stated = new LinkedHashSet<>();
  private final Set<Node> attributed = new LinkedHashSet<>();
  private int leftOut;
  private boolean severalOffices;

  IntegrationNetwork(Sources sources, Words words) {
    this.sources = sources;
    this.words = words;
  }

  void addFlows(List<Row> rows) {
    Labels labels = sources.labels(Row.things(rows));
    Map<Node, List<Row>> flows = byClaim(rows);
    severalOffices = rows.stream().map(row -> row.the("office")).distinct().count() > 1;
    for (List<Row> flow : flows.values()) {
      Row row = flow.getFirst();
      Said said = Said.of(row, words, labels);
      if (said.isRetired()) {
        continue;
      }
      if (links.size() == MOST_LINKS) {
        leftOut++;
        continue;
      }
      count(row, said);
      String from = end(row, "fromSystem", "fromOffice", labels);
      String to = end(row, "toSystem", "toOffice", labels);
      links.add(link(flow, from, to, said, labels));
    }
  }

  void addInterfaces(List<Row> rows) {
    Labels labels = sources.labels(Row.things(rows));
    for (List<Row> api : byClaim(rows).values()) {
      Row row = api.getFirst();
      Said said = Said.of(row, words, labels);
      if (said.isRetired()) {
        continue;
      }
      if (links.size() >= MOST_LINKS) {
        leftOut++;
        continue;
      }
      count(row, said);
      Node node = row.the("api");
      List<String> details = new ArrayList<>();
      details.add(joined(api, "follows", labels, joined(api, "protocol", labels, "")));
      details.add(said.evidence(sources.stand().asOf()));
      details.removeIf(String::isBlank);
      Box box =
          new Box(
              node.getURI(),
              node.getURI(),
              labels.of(node),
              Kind.APPLICATION_INTERFACE,
              said.tone(),
              List.of(),
              details);
      boxes.put(box.id(), box);
      row.node("system")
          .ifPresent(
              system -> {
                String from = system(system, row.the("office"), labels);
                links.add(
                    new Link(
                        from + "#" + node.getURI(),
                        from,
                        node.getURI(),
                        words.get("integration.offers"),
                        "Composition",
                        List.of()));
              });
    }
  }

  Network network() {
    return new Network(List.copyOf(boxes.values()), links);
  }

  /** Returns how many offices tell of their flows and interfaces themselves. */
  int stated() {
    return stated.size();
  }

  /** Returns of how many others only somebody else tells. */
  int attributed() {
    return (int) attributed.stream().filter(office -> !stated.contains(office)).count();
  }

  boolean isTruncated() {
    return leftOut > 0;
  }

  List<String> notes() {
    return leftOut == 0
        ? List.of()
        : List.of(words.get("integration.left-out", links.size(), leftOut));
  }

  private void count(Row row, Said said) {
    (said.isAttributed() ? attributed : stated).add(row.the("office"));
  }

  private static Map<Node, List<Row>> byClaim(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.the("claim"), LinkedHashMap::new, Collectors.toList()));
  }

  private Link link(List<Row> flow, String from, String to, Said said, Labels labels) {
    Row row = flow.getFirst();
    String data = joined(flow, "carries", labels, "");
    String standards =
        flow.stream()
            .flatMap(one -> one.node("follows").stream())
            .map(standard -> StandardName.of(standard, labels))
            .distinct()
            .collect(Collectors.joining(" · "));
    String means = joined(flow, "transport", labels, "");
    String how = standards.isEmpty() ? means : standards;
    String label = data.isEmpty() || how.isEmpty() ? data + how : data + " · " + how;
    List<String> details = new ArrayList<>();
    // The name that the office gave it, if it gave one; an address tells a reader nothing.
    String name = labels.of(row.the("claim"));
    details.add(Labels.id(row.the("claim")).filter(name::equals).isPresent() ? "" : name);
    details.add(means);
    details.add(joined(flow, "api", labels, ""));
    details.add(row.text("frequency"));
    details.add(said.evidence(sources.stand().asOf()));
    details.removeIf(String::isBlank);
    String shown = said.isAttributed() ? label + " (" + words.tone(Tone.ATTRIBUTED) + ")" : label;
    return new Link(row.the("claim").getURI(), from, to, shown, "Flow", details);
  }

  private String joined(List<Row> rows, String column, Labels labels, String otherwise) {
    String text =
        rows.stream()
            .flatMap(row -> row.node(column).stream())
            .map(labels::of)
            .distinct()
            .collect(Collectors.joining(words.get("list.separator")));
    return text.isEmpty() ? otherwise : text;
  }

  private String end(Row row, String system, String office, Labels labels) {
    if (row.has(system)) {
      Node node = row.the(system);
      Node owner = row.has(office) ? row.the(office) : row.the("office");
      return system(node, owner, labels);
    }
    return row.has(office) ? office(row.the(office), labels) : nowhere(row.the("office"), labels);
  }

  private String system(Node system, Node office, Labels labels) {
    String id = system.getURI();
    List<String> details = severalOffices ? List.of(labels.of(office)) : List.of();
    boxes.putIfAbsent(
        id,
        new Box(
            id, id, labels.of(system), Kind.APPLICATION_COMPONENT, Tone.PLAIN, List.of(), details));
    return id;
  }

  private String office(Node office, Labels labels) {
    String id = office.getURI();
    boxes.putIfAbsent(
        id,
        new Box(
            id,
            id,
            labels.of(office),
            Kind.BUSINESS_ACTOR,
            Tone.PLAIN,
            List.of(),
            List.of(words.get("integration.an-office"))));
    return id;
  }

  /** An end that nobody told. */
  private String nowhere(Node office, Labels labels) {
    String id = Ids.ID + "unknown-end/" + Labels.id(office).orElse("");
    boxes.putIfAbsent(
        id,
        new Box(
            id,
            null,
            words.get("integration.unknown-end"),
            Kind.APPLICATION_COMPONENT,
            Tone.UNKNOWN,
            List.of(),
            severalOffices ? List.of(labels.of(office)) : List.of()));
    return id;
  }
}
