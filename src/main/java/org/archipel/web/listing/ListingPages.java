package org.archipel.web.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Arc;
import org.archipel.query.Answer;
import org.archipel.query.Column;
import org.archipel.web.door.Here;
import org.archipel.web.listing.Listing.Facet;
import org.archipel.web.question.ShownAnswer;
import org.archipel.web.show.Cells;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;
import org.archipel.web.show.Table;
import org.jspecify.annotations.Nullable;

/** Makes the page of a listing from the answer to its question. One thread, one transaction. */
public final class ListingPages {

  /** Lines on a page. */
  static final int LINES = 100;

  /** Values of a facet that are shown at once. */
  private static final int SHOWN = 8;

  /** Facets that stand open at first. */
  private static final int OPEN = 4;

  private static final String FROM = "from";

  private final Listing listing;
  private final Answer answer;
  private final Here here;
  private final GraphView graph;
  private final PageLabels labels;
  private final Cells cells;
  private final Map<Node, @Nullable Node> regions = new HashMap<>();

  public ListingPages(Listing listing, Answer answer, DatasetGraph dataset, Here here) {
    this.listing = listing;
    this.answer = answer;
    this.here = here;
    this.graph = new GraphView(dataset.getUnionGraph());
    this.labels = new PageLabels(dataset, here.tongues());
    this.cells = new Cells(labels);
  }

  /** Returns the answer with the rows that remain, for programs. */
  public Answer narrowed(Map<String, String[]> given) {
    return with(narrowing(chosen(given)).rows());
  }

  /**
   * Makes the page.
   *
   * @param given the parameters of the address: values by facet, and {@code from}
   */
  public ListingPage page(Map<String, String[]> given) {
    Narrowing.Chosen chosen = chosen(given);
    Narrowing narrowing = narrowing(chosen);
    Answer rest = with(narrowing.rows());
    int lines = lines(narrowing.rows());
    int from = Math.min(from(given), Math.max(0, lines - 1)) / LINES * LINES;
    String query = query(chosen);
    return new ListingPage(
        listing.name(),
        lines,
        lines(answer.rows()),
        base(),
        from + 1,
        facets(narrowing),
        chosenOnes(narrowing, chosen),
        table(rest, from),
        listing.subject().isEmpty() && new ShownAnswer(rest, cells, here).hasAttributed(),
        from == 0 ? "" : address(query, from - LINES),
        from + LINES >= lines ? "" : address(query, from + LINES),
        listing.question(),
        query,
        answer.truncated());
  }

  private Answer with(List<List<@Nullable Node>> rows) {
    return new Answer(
        answer.question(),
        answer.arguments(),
        rows,
        answer.empty(),
        answer.truncated(),
        answer.version(),
        answer.asOf(),
        answer.duration());
  }

  private Narrowing narrowing(Narrowing.Chosen chosen) {
    return Narrowing.of(
        listing,
        answer.columns(),
        answer.rows(),
        chosen,
        this::value,
        row -> listing.subject().isEmpty() ? row : gathering().line(row));
  }

  private Gathering gathering() {
    return new Gathering(listing, answer, cells, here);
  }

  private int lines(List<List<@Nullable Node>> rows) {
    return listing.subject().isEmpty() ? rows.size() : gathering().count(rows);
  }

  private int base() {
    int office = answer.columns().stream().map(Column::name).toList().indexOf("office");
    return (int) answer.rows().stream().map(row -> row.get(office)).distinct().count();
  }

  private Table table(Answer rest, int from) {
    if (listing.subject().isPresent()) {
      return gathering().table(rest.rows(), from, LINES);
    }
    List<List<@Nullable Node>> some = rest.rows().stream().skip(from).limit(LINES).toList();
    return new ShownAnswer(with(some), cells, here).table(LINES);
  }

  private @Nullable Node value(Facet facet, @Nullable Node cell) {
    if (cell == null) {
      return null;
    }
    return switch (facet.of()) {
      case ITSELF -> cell;
      case REGION -> regions.computeIfAbsent(cell, at -> graph.object(at, Arc.REGION).orElse(null));
      case YEAR -> year(cell);
    };
  }

  private static @Nullable Node year(Node date) {
    String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
    return text.length() < 4 ? null : NodeFactory.createLiteralString(text.substring(0, 4));
  }

  private List<ListingPage.Facet> facets(Narrowing narrowing) {
    List<ListingPage.Facet> facets = new ArrayList<>();
    for (Narrowing.Counted counted : narrowing.facets()) {
      List<ListingPage.Value> values =
          counted.values().stream().map(value -> shown(counted.facet(), value)).toList();
      List<ListingPage.Value> first =
          values.stream()
              .filter(value -> value.isChosen() || values.indexOf(value) < SHOWN)
              .toList();
      facets.add(
          new ListingPage.Facet(
              counted.facet().name(),
              first,
              values.stream().filter(value -> !first.contains(value)).toList(),
              counted.isNarrowing() || facets.size() < OPEN));
    }
    return facets;
  }

  private ListingPage.Value shown(Facet facet, Narrowing.Value value) {
    return new ListingPage.Value(value.key(), label(facet, value), value.lines(), value.isChosen());
  }

  private String label(Facet facet, Narrowing.Value value) {
    Node node = value.node();
    if (value.key().equals(Narrowing.NOT_SAID)) {
      return here.say("listing.not-said");
    }
    if (facet.of() == Facet.Of.REGION) {
      return here.say("region." + value.key());
    }
    String text = node == null ? value.key() : cells.of(node).text();
    String key = ShownAnswer.key(facet.column(), text);
    return here.words().has(key) ? here.say(key) : text;
  }

  private List<ListingPage.Chosen> chosenOnes(Narrowing narrowing, Narrowing.Chosen chosen) {
    List<ListingPage.Chosen> all = new ArrayList<>();
    for (Narrowing.Counted counted : narrowing.facets()) {
      for (Narrowing.Value value : counted.values()) {
        if (value.isChosen()) {
          String name = counted.facet().name();
          all.add(
              new ListingPage.Chosen(
                  name,
                  label(counted.facet(), value),
                  address(query(without(chosen, name, value.key())), 0)));
        }
      }
    }
    return all;
  }

  private static Narrowing.Chosen without(Narrowing.Chosen chosen, String facet, String key) {
    Map<String, Set<String>> rest = new TreeMap<>(chosen.values());
    Set<String> keys = new TreeSet<>(rest.getOrDefault(facet, Set.of()));
    keys.remove(key);
    rest.put(facet, keys);
    return new Narrowing.Chosen(rest);
  }

  private Narrowing.Chosen chosen(Map<String, String[]> given) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (Facet facet : listing.facets()) {
      Set<String> keys =
          Arrays.stream(given.getOrDefault(facet.name(), new String[0]))
              .filter(key -> !key.isBlank())
              .collect(Collectors.toCollection(TreeSet::new));
      if (!keys.isEmpty()) {
        values.put(facet.name(), keys);
      }
    }
    return new Narrowing.Chosen(values);
  }

  private static int from(Map<String, String[]> given) {
    String text = given.getOrDefault(FROM, new String[] {"0"})[0];
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }

  private static String query(Narrowing.Chosen chosen) {
    StringBuilder query = new StringBuilder();
    chosen
        .values()
        .forEach(
            (name, keys) ->
                keys.forEach(
                    key ->
                        query
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(key, StandardCharsets.UTF_8))
                            .append('&')));
    return query.toString();
  }

  private String address(String query, int from) {
    String all = query + (from == 0 ? "" : FROM + "=" + from);
    String trimmed = all.endsWith("&") ? all.substring(0, all.length() - 1) : all;
    return "/" + listing.name() + (trimmed.isEmpty() ? "" : "?" + trimmed);
  }
}
