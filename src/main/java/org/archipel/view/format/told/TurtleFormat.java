package org.archipel.view.format.told;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.CanonicalTurtle;
import org.archipel.ontology.Ids;
import org.archipel.view.Language;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.scene.Scene;

/**
 * A picture as statements about itself: its viewpoint, which things it shows, with which figures.
 * It does not repeat what is said of these things, whose addresses answer with that.
 *
 * <pre>{@code
 * <urn:uuid:…> dcterms:conformsTo <…/id/viewpoint/radar> ; dcterms:title "…"@en .
 * <urn:uuid:…#1> dcterms:isPartOf <urn:uuid:…> ; dcterms:subject <…/id/product/postgresql> ;
 *   skos:prefLabel "PostgreSQL"@en ; arc:officeCount 18 ; arc:baseCount 31 .
 * }</pre>
 */
public final class TurtleFormat implements PictureFormat {

  @Override
  public String name() {
    return "turtle";
  }

  @Override
  public String mediaType() {
    return "text/turtle";
  }

  @Override
  public String suffix() {
    return ".ttl";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    Graph graph = GraphFactory.createDefaultGraph();
    new Writing(graph, picture.language()).write(picture);
    Map<String, String> prefixes = new TreeMap<>();
    prefixes.put("arc", Arc.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("skos", SKOS.uri);
    prefixes.put("xsd", XSDDatatype.XSD + "#");
    return CanonicalTurtle.write(graph, prefixes).getBytes(StandardCharsets.UTF_8);
  }

  private record Writing(Graph graph, Language language) {

    void write(Picture picture) {
      String name =
          String.join(
              "\n",
              picture.viewpoint().name(),
              picture.title(),
              picture.stand().version(),
              picture.stand().asOf().toString(),
              language.tag());
      String id = "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      Node drawn = NodeFactory.createURI(id);
      Node viewpoint = viewpoint(picture.viewpoint());
      add(drawn, DCTerms.conformsTo.asNode(), viewpoint);
      text(drawn, DCTerms.title.asNode(), picture.title());
      if (picture.stand().demonstration()) {
        text(drawn, Arc.DEMONSTRATION_NOTICE, Words.of(language).get("stand.demonstration"));
      }
      text(drawn, DCTerms.description.asNode(), picture.base());
      picture.notes().forEach(note -> text(drawn, SKOS.note.asNode(), note));
      add(
          drawn,
          DCTerms.date.asNode(),
          NodeFactory.createLiteralDT(picture.stand().asOf().toString(), XSDDatatype.XSDdate));
      List<Box> boxes = boxes(picture.model());
      for (int i = 0; i < boxes.size(); i++) {
        part(NodeFactory.createURI(id + "#" + (i + 1)), drawn, boxes.get(i));
      }
    }

    private Node viewpoint(Viewpoint viewpoint) {
      Words words = Words.of(language);
      Node node = NodeFactory.createURI(Ids.ID + "viewpoint/" + viewpoint.name());
      add(node, RDF.type.asNode(), Arc.VIEWPOINT);
      text(node, SKOS.prefLabel.asNode(), viewpoint.name());
      viewpoint.stakeholders().forEach(key -> plain(node, Arc.STAKEHOLDER, words.get(key)));
      viewpoint.concerns().forEach(key -> plain(node, Arc.CONCERN, words.get(key)));
      viewpoint.modelKinds().forEach(key -> plain(node, Arc.MODEL_KIND, words.get(key)));
      viewpoint
          .correspondences()
          .forEach(key -> plain(node, Arc.CORRESPONDENCE_RULE, words.get(key)));
      viewpoint.knownGaps().forEach(key -> plain(node, Arc.KNOWN_GAP, words.get(key)));
      return node;
    }

    private void part(Node part, Node drawn, Box box) {
      add(part, DCTerms.isPartOf.asNode(), drawn);
      text(part, SKOS.prefLabel.asNode(), box.label());
      String iri = box.iri();
      if (iri != null && iri.matches("https?://[^\\x00-\\x20<>\"{}|\\\\^`]+")) {
        add(part, DCTerms.subject.asNode(), NodeFactory.createURI(iri));
      }
      if (!box.figures().isEmpty() && box.figures().getFirst().base() > 0) {
        Figure figure = box.figures().getFirst();
        count(part, Arc.OFFICE_COUNT, figure.count());
        count(part, Arc.BASE_COUNT, figure.base());
      }
      box.details().forEach(detail -> text(part, DCTerms.description.asNode(), detail));
    }

    private void count(Node subject, Node property, int count) {
      add(
          subject,
          property,
          NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger));
    }

    private void text(Node subject, Node property, String text) {
      if (!text.isBlank()) {
        add(subject, property, NodeFactory.createLiteralLang(text, language.tag()));
      }
    }

    private void plain(Node subject, Node property, String text) {
      add(subject, property, NodeFactory.createLiteralString(text));
    }

    private void add(Node subject, Node property, Node object) {
      graph.add(subject, property, object);
    }

    private static List<Box> boxes(Model model) {
      List<Box> boxes = new ArrayList<>();
      switch (model) {
        case Model.Layers layers -> layers.groups().forEach(group -> add(group, boxes));
        case Model.Network network -> boxes.addAll(network.boxes());
        case Model.Matrix matrix -> {
          matrix.rows().forEach(group -> add(group, boxes));
          boxes.addAll(matrix.columns());
          matrix.cells().forEach(cell -> boxes.addAll(cell.boxes()));
        }
        case Model.Timeline timeline ->
            timeline
                .lanes()
                .forEach(
                    lane -> {
                      boxes.add(lane.box());
                      lane.bars().forEach(bar -> boxes.add(bar.box()));
                    });
        case Model.Radar radar -> radar.blips().forEach(blip -> boxes.add(blip.box()));
      }
      return boxes;
    }

    private static void add(Group group, List<Box> boxes) {
      boxes.add(group.box());
      boxes.addAll(group.boxes());
      group.groups().forEach(inner -> add(inner, boxes));
    }
  }
}
