package org.archipel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.archipel.cli.CommandLines;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Column;
import org.archipel.query.Question;
import org.archipel.web.RunningServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Q01 by every door, for every product that any office is said to use. */
class SameRowsEverywhereTest {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Question WHO = SERVER.catalog().questions().find("Q01").orElseThrow();
  private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern HEAD = Pattern.compile("<th [^>]*data-column=\"([^\"]*)\"");
  private static final Pattern CELL = Pattern.compile("<td [^>]*data-value=\"([^\"]*)\"");
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|lt|gt|quot|amp);");

  static List<String> products() {
    List<String> products =
        SERVER
            .catalog()
            .store(Audience.PUBLIC)
            .read(
                dataset -> {
                  Stream<Node> used =
                      dataset.stream(Node.ANY, Node.ANY, Arc.USES_PRODUCT, Node.ANY)
                          .map(quad -> quad.getObject());
                  return used.map(Node::getURI).distinct().sorted().toList();
                });
    assertThat(products).hasSizeGreaterThan(30);
    return products;
  }

  @ParameterizedTest
  @MethodSource("products")
  void givesTheSameRowsForAProduct(String product) throws IOException {
    Answer answer = ask(product);
    List<List<String>> expected = answer.rows().stream().map(SameRowsEverywhereTest::raw).toList();
    String query = "?product=" + URLEncoder.encode(product, StandardCharsets.UTF_8);
    String path = "/questions/" + WHO.id() + query;

    assertThat(expected).isNotEmpty();
    assertThat(json("/api/v1" + path)).as("JSON").isEqualTo(expected);
    assertThat(csv(SERVER.get("/api/v1" + path, "Accept", "text/csv").body()))
        .as("CSV")
        .isEqualTo(expected);
    assertThat(csv(sparql(answer))).as("SPARQL").isEqualTo(expected);
    assertThat(
            csv(
                CommandLines.run(
                    SERVER.catalog(), "ask", "Q01", "product=" + product, "--format", "csv")))
        .as("command line")
        .isEqualTo(expected);
    assertPageShows(SERVER.page(path), expected);
  }

  private static Answer ask(String product) {
    Arguments arguments =
        Arguments.of(WHO, Map.of("product", List.of(product)), SERVER.catalog().names());
    return SERVER.catalog().ask(WHO, arguments, LocalDate.now(ZoneOffset.UTC), Audience.PUBLIC);
  }

  private static List<String> raw(List<Node> row) {
    return row.stream().map(SameRowsEverywhereTest::raw).toList();
  }

  private static String raw(Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  private static List<List<String>> json(String path) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : JsonMapper.shared().readTree(SERVER.get(path).body()).path("rows")) {
      rows.add(
          WHO.returns().stream()
              .map(Column::name)
              .map(row::path)
              .map(cell -> cell.isObject() ? cell.path("iri") : cell)
              .map(cell -> cell.isNull() ? "" : cell.asString())
              .toList());
    }
    return rows;
  }

  private static List<List<String>> csv(String text) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(text))) {
      assertThat(parser.getHeaderNames())
          .isEqualTo(WHO.returns().stream().map(Column::name).toList());
      return parser.stream().map(line -> line.toList()).toList();
    }
  }

  private static String sparql(Answer answer) {
    String query = WHO.bind(answer.arguments(), answer.asOf()).toString();
    return SERVER
        .post("/sparql", query, "Content-Type", "application/sparql-query", "Accept", "text/csv")
        .body();
  }

  /** The page leaves out columns that say nothing; what it shows is equal, row by row. */
  private static void assertPageShows(String page, List<List<String>> expected) {
    List<String> columns = WHO.returns().stream().map(Column::name).toList();
    List<Integer> shown = all(HEAD, page).stream().map(columns::indexOf).toList();
    List<List<String>> rows =
        all(ROW, page).stream()
            .filter(row -> row.contains("<td"))
            .map(row -> all(CELL, row))
            .toList();

    assertThat(shown).contains(columns.indexOf("office"), columns.indexOf("status"));
    assertThat(rows)
        .as("page")
        .isEqualTo(expected.stream().map(row -> shown.stream().map(row::get).toList()).toList());
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(unescaped(matcher.group(1)));
    }
    return found;
  }

  private static String unescaped(String html) {
    if (html.contains("<td")) {
      return html;
    }
    return ENTITY
        .matcher(html)
        .replaceAll(
            entity ->
                Matcher.quoteReplacement(
                    switch (entity.group()) {
                      case "&lt;" -> "<";
                      case "&gt;" -> ">";
                      case "&quot;" -> "\"";
                      case "&amp;" -> "&";
                      default -> Character.toString(Integer.parseInt(entity.group(1)));
                    }));
  }
}
