package org.archipel.view.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.structurizr.dsl.StructurizrDslParser;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archipel.ontology.Audience;
import org.archipel.view.Kind;
import org.archipel.view.Language;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Model.Link;
import org.archipel.view.Model.Network;
import org.archipel.view.Picture;
import org.archipel.view.Tone;
import org.archipel.view.Viewpoint;
import org.archipel.view.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures as models for other tools. */
class ModelFormatsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReferenceOfTheArchimateFileHasItsEnd(Language language) throws Exception {
    Document xml = archimate(picture(layers(), language));

    Set<String> ids = new TreeSet<>();
    for (String name : List.of("element", "relationship", "view", "node", "propertyDefinition")) {
      for (Element each : all(xml, name)) {
        assertThat(ids.add(each.getAttribute("identifier"))).isTrue();
      }
    }
    assertThat(all(xml, "element")).hasSize(5);
    assertThat(all(xml, "node")).hasSize(5);
    for (Element link : all(xml, "relationship")) {
      assertThat(ids).contains(link.getAttribute("source"), link.getAttribute("target"));
    }
    for (Element node : all(xml, "node")) {
      assertThat(ids).contains(node.getAttribute("elementRef"));
    }
    for (Element property : all(xml, "property")) {
      assertThat(ids).contains(property.getAttribute("propertyDefinitionRef"));
    }
  }

  @Test
  void boxesLieInTheirGroupsAndAreRelatedToThem() throws Exception {
    Document xml = archimate(picture(layers(), Language.EN));

    List<String> types = new ArrayList<>();
    all(xml, "relationship").forEach(link -> types.add(link.getAttribute("xsi:type")));
    assertThat(types)
        .containsExactlyInAnyOrder("Composition", "Realization", "Realization", "Serving");
    for (Element node : all(xml, "node")) {
      if (node.getParentNode() instanceof Element parent && parent.getTagName().equals("node")) {
        assertThat(number(node, "x")).isGreaterThanOrEqualTo(number(parent, "x"));
        assertThat(number(node, "x") + number(node, "w"))
            .isLessThanOrEqualTo(number(parent, "x") + number(parent, "w"));
      }
    }
  }

  @Test
  void identifiersStayWhenFiguresLanguageAndNeighboursChange() throws Exception {
    Set<String> before = identifiers(archimate(picture(layers(), Language.EN)));
    Layers more =
        new Layers(
            List.of(
                layers().groups().getFirst(),
                new Group(box("another", Kind.CAPABILITY, 0), List.of(), List.of())));

    assertThat(identifiers(archimate(picture(more, Language.AR)))).containsAll(before);
  }

  @Test
  void linksOfANetworkAreLinesOfTheDiagram() throws Exception {
    Network network =
        new Network(
            List.of(
                box("a", Kind.APPLICATION_COMPONENT, 0), box("b", Kind.APPLICATION_COMPONENT, 0)),
            List.of(
                new Link(
                    "f",
                    "https://example.org/a",
                    "https://example.org/b",
                    "rights",
                    "Flow",
                    List.of("ST.96"))));
    Document xml = archimate(picture(network, Language.EN));

    assertThat(all(xml, "connection")).hasSize(1);
    assertThat(all(xml, "relationship").getFirst().getAttribute("xsi:type")).isEqualTo("Flow");
  }

  @Test
  void structurizrsOwnLibraryReadsAPicture() throws Exception {
    Picture picture = picture(layers(), Language.EN);
    StructurizrDslParser parser = new StructurizrDslParser();

    parser.parse(new String(new StructurizrFormat().write(picture, Layout.place(picture)), UTF_8));

    assertThat(parser.getWorkspace().getModel().getSoftwareSystems())
        .extracting(system -> system.getName())
        .containsExactlyInAnyOrder("pg <&\"'>", "solr");
  }

  private static Layers layers() {
    Group system =
        new Group(
            box("portal", Kind.APPLICATION_COMPONENT, 0),
            List.of(),
            List.of(box("pg <&\"'>", Kind.SYSTEM_SOFTWARE, 18)));
    Group filing =
        new Group(
            box("e-filing", Kind.CAPABILITY, 0),
            List.of(system),
            List.of(box("solr", Kind.SYSTEM_SOFTWARE, 3)));
    return new Layers(
        List.of(new Group(box("intake", Kind.CAPABILITY, 0), List.of(filing), List.of())));
  }

  private static Box box(String id, Kind kind, int count) {
    return new Box(
        "https://example.org/" + id,
        "https://example.org/iri",
        id,
        kind,
        count == 0 ? Tone.PLAIN : Tone.RECOMMENDED,
        count == 0 ? List.of() : List.of(new Figure("offices", count, 31)),
        List.of("A detail."));
  }

  private static Picture picture(Model model, Language language) {
    return new Picture(
        new Viewpoint("test", List.of(), List.of(), List.of(), List.of(), List.of()),
        "A picture",
        "of nothing",
        "Of 31 offices.",
        model,
        List.of(),
        List.of("A note."),
        false,
        language,
        new Picture.Stand(LocalDate.parse("2026-11-22"), "0123", Audience.PUBLIC, false));
  }

  private static Document archimate(Picture picture) throws Exception {
    byte[] bytes = new ArchimateFormat().write(picture, Layout.place(picture));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static Set<String> identifiers(Document xml) {
    Set<String> ids = new TreeSet<>();
    all(xml, "element").forEach(each -> ids.add(each.getAttribute("identifier")));
    all(xml, "relationship").forEach(each -> ids.add(each.getAttribute("identifier")));
    all(xml, "node").forEach(each -> ids.add(each.getAttribute("identifier")));
    all(xml, "view").forEach(each -> ids.add(each.getAttribute("identifier")));
    return ids;
  }

  private static List<Element> all(Document xml, String name) {
    NodeList found = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
