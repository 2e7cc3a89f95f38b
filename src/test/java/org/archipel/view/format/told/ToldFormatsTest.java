package org.archipel.view.format.told;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.view.Kind;
import org.archipel.view.Language;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture;
import org.archipel.view.Picture.LegendEntry;
import org.archipel.view.Tone;
import org.archipel.view.Viewpoint;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is drawn is told, in formats that others read; hostile labels stay text. */
class ToldFormatsTest {

  private static final String HOSTILE =
      "\"]; click n0 \"javascript:alert(1)\" <script>alert(1)</script> | `x` --> end\n"
          + "# [a](b) ${x} \u202E";

  @Test
  void jsonHasAStableShape() {
    JsonNode json = JsonMapper.shared().readTree(told("json", picture(layers("A"))));

    assertThat(json.propertyNames())
        .containsExactly(
            "view",
            "title",
            "subtitle",
            "base",
            "language",
            "asOf",
            "version",
            "audience",
            "demonstration",
            "truncated",
            "viewpoint",
            "legend",
            "notes",
            "model");
    assertThat(json.at("/model/groups/0/boxes/0").propertyNames())
        .containsExactly("id", "iri", "label", "kind", "tone", "figures", "details");
    assertThat(json.at("/model/groups/0/boxes/0/figures/0").toString())
        .isEqualTo("{\"label\":\"Offices\",\"count\":3,\"base\":9}");
    assertThat(json.at("/model/groups/0/boxes/0/kind").asString()).isEqualTo("SystemSoftware");
  }

  @ParameterizedTest
  @MethodSource("models")
  void jsonTellsEveryFormWithTheSameLabels(Model model) {
    JsonNode json = JsonMapper.shared().readTree(told("json", picture(model)));

    assertThat(json.at("/model/form").asString())
        .isEqualTo(model.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    assertThat(json.toString()).contains("javascript:alert(1)");
  }

  @ParameterizedTest
  @MethodSource("models")
  void turtleCanBeReadAndNamesWhatIsShown(Model model) {
    Graph graph =
        RDFParser.source(new ByteArrayInputStream(told("turtle", picture(model)).getBytes(UTF_8)))
            .lang(Lang.TURTLE)
            .toGraph();

    assertThat(graph.contains(Node.ANY, Node.ANY, Arc.VIEWPOINT)).isTrue();
    assertThat(
            graph.stream(Node.ANY, Node.ANY, Node.ANY)
                .filter(triple -> triple.getObject().isLiteral())
                .anyMatch(triple -> triple.getObject().getLiteralLexicalForm().equals(HOSTILE)))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("models")
  void mermaidLabelsCannotLeaveTheirQuotes(Model model) {
    String markdown = told("markdown", picture(model));
    int from = markdown.indexOf("```mermaid\n");
    if (from < 0) {
      assertThat(model).isInstanceOfAny(Model.Matrix.class, Model.Radar.class);
      return;
    }
    String diagram = markdown.substring(from + 11, markdown.indexOf("\n```", from));
    assertThat(diagram.lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).isIn("flowchart TB", "gantt"));
    assertThat(diagram.lines().skip(1))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.strip())
                    .matches(
                        "n\\d+(\\[|\\(\\[)\"[^\"<>`\\[\\]|]*\"(\\]|\\]\\))|n\\d+"
                            + " -->(\\|\"[^\"<>`|]*\"\\|)? n\\d+|subgraph"
                            + " g\\d+\\[\"[^\"<>`\\[\\]]*\"\\]|end|section"
                            + " [^:;,#]+|(dateFormat|axisFormat) .*|[^:;,#\"<>]+ :(milestone,"
                            + " )?t\\d+, \\d{4}-\\d\\d-\\d\\d, (0d|\\d{4}-\\d\\d-\\d\\d)"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void markdownShowsHostileLabelsAsText(Model model) {
    String markdown = told("markdown", picture(model));
    String rest = markdown.replaceAll("(?s)```mermaid.*?```", "");

    assertThat(rest).contains("\\<script\\>").doesNotContain("<script>", "[a](b)");
    assertThat(rest.lines().filter(line -> line.startsWith("| ")))
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count())
                    .as("cells of " + line)
                    .isEqualTo(5));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theDossierIsOnePageWithoutScriptOrAnythingFromElsewhere(Model model) {
    String page = told("dossier", picture(model));

    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<svg", "@page", "break-before: page", "counter(pages)", "&lt;script")
        .doesNotContain("<script", "<link", "<img", "url(", "@import");
    assertThat(page.split("<section", -1).length - 1)
        .isEqualTo(page.split("</section>", -1).length - 1)
        .isGreaterThan(1);
  }

  @Test
  void theDossierTellsEveryBoxOfADrawing() {
    String page = told("dossier", picture(layers("A")));

    assertThat(page).contains("Offices: 3 of 9", "seen 2019, press", "the office has not said so");
  }

  @Test
  void everyFormatWritesTheSameBytesAgain() {
    for (PictureFormat format : PictureFormats.ALL) {
      Picture picture = picture(layers(HOSTILE));
      assertThat(format.write(picture, Layout.place(picture)))
          .as(format.name())
          .isEqualTo(format.write(picture, Layout.place(picture)));
    }
  }

  @Test
  void everyLanguageHasEveryWord() {
    TreeSet<String> missing = new TreeSet<>();
    for (Language language : Language.values()) {
      java.util.Properties english = properties("network_en.properties");
      java.util.Properties own = properties("network_" + language.tag() + ".properties");
      for (String key : english.stringPropertyNames()) {
        String word = own.getProperty(key);
        if (word == null || !places(word).equals(places(english.getProperty(key)))) {
          missing.add(language.tag() + " " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> places(String text) {
    List<String> places = new ArrayList<>();
    java.util.regex.Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .forEach(m -> places.add(m.group()));
    return places.stream().sorted().toList();
  }

  private static java.util.Properties properties(String file) {
    java.util.Properties properties = new java.util.Properties();
    try (var in = org.archipel.view.Words.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      properties.load(new java.io.InputStreamReader(in, UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }

  static Stream<Model> models() {
    Box box = box(HOSTILE);
    Box other = new Box("b", null, "Other", Kind.BUSINESS_ACTOR, Tone.PLAIN, List.of(), List.of());
    LocalDate day = LocalDate.of(2026, 11, 22);
    return Stream.of(
        layers(HOSTILE),
        new Model.Network(
            List.of(box, other),
            List.of(new Model.Link("l", "a", "b", HOSTILE, "Flow", List.of(HOSTILE)))),
        new Model.Matrix(
            List.of(new Group(head(), List.of(), List.of(other))),
            List.of(head("column")),
            List.of(new Model.Cell("b", "column", List.of(box)))),
        new Model.Timeline(
            day.minusYears(3),
            day.plusYears(5),
            List.of(
                new Model.Lane(
                    head(HOSTILE),
                    List.of(
                        new Model.Bar(box, null, day),
                        new Model.Bar(box("d", "Day"), day, day),
                        new Model.Bar(box("o", "Open"), day, null))))),
        new Model.Radar(
            List.of("Core", "Leaving"), List.of("Data"), List.of(new Model.Blip(box, 1, 0))));
  }

  private static Model layers(String label) {
    return new Model.Layers(
        List.of(
            new Group(
                head(),
                List.of(new Group(head("inner"), List.of(), List.of())),
                List.of(box(label)))));
  }

  private static Box head() {
    return head("group");
  }

  private static Box head(String id) {
    return new Box(id, null, id, Kind.GROUPING, Tone.PLAIN, List.of(), List.of());
  }

  private static Box box(String label) {
    return box("a", label);
  }

  private static Box box(String id, String label) {
    return new Box(
        id,
        "https://w3id.org/archipel/id/product/postgresql",
        label,
        Kind.SYSTEM_SOFTWARE,
        Tone.ATTRIBUTED,
        List.of(new Figure("Offices", 3, 9)),
        List.of("seen 2019, press"));
  }

  private static Picture picture(Model model) {
    return new Picture(
        new Viewpoint(
            "test", List.of("radar.for.leads"), List.of("x"), List.of(), List.of(), List.of()),
        "Title",
        "",
        "Of 9 offices",
        model,
        List.of(new LegendEntry(Tone.ATTRIBUTED, "the office has not said so")),
        List.of("A note"),
        false,
        Language.EN,
        new Picture.Stand(LocalDate.of(2026, 11, 22), "v1", Audience.MEMBERS, false));
  }

  private static String told(String format, Picture picture) {
    byte[] bytes = PictureFormats.named(format).orElseThrow().write(picture, Layout.place(picture));
    return new String(bytes, UTF_8);
  }
}
