package org.archipel.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Link;
import org.archipel.view.Tone;
import org.archipel.view.scene.Body;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Line;
import org.archipel.view.scene.Shape.Point;
import org.archipel.view.scene.Shape.Text;
import org.archipel.view.scene.Style;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Boxes and links in layers, with right-angled connections, by the layered algorithm of the Eclipse
 * Layout Kernel (after Sugiyama, Tagawa and Toda, <i>Methods for Visual Understanding of
 * Hierarchical System Structures</i>, 1981). Its random numbers begin at a fixed seed, so the same
 * graph is placed the same. One thread; one use.
 */
final class LayeredGraph {

  static {
    // Without it the kernel cannot copy the defaults of its options.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private static final double LABEL_WIDTH = 132;
  private static final int LABEL_LINES = 3;

  private final Sheet sheet;
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<ElkNode, Card> cards = new LinkedHashMap<>();
  private final Map<ElkEdge, Link> edges = new LinkedHashMap<>();
  private final List<Element> elements = new ArrayList<>();

  LayeredGraph(List<Box> boxes, List<Link> links, Sheet sheet) {
    this.sheet = sheet;
    boxes.forEach(this::add);
    links.forEach(this::add);
  }

  private void add(Box box) {
    Card card = Card.of(box, NetworkLayout.BOX_WIDTH, sheet);
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(NetworkLayout.BOX_WIDTH, card.height());
    nodes.put(box.id(), node);
    cards.put(node, card);
  }

  private void add(Link link) {
    ElkNode from = nodes.get(link.from());
    ElkNode to = nodes.get(link.to());
    if (from == null || to == null) {
      throw new IllegalArgumentException("a link without its box: " + link.id());
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    edges.put(edge, link);
    List<String> lines = TextLines.wrap(link.label(), Face.SMALL, LABEL_WIDTH, LABEL_LINES);
    if (!lines.isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", lines), edge);
      label.setDimensions(
          TextWidth.of(lines, Face.SMALL) + 4, lines.size() * Face.SMALL.lineHeight());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
  }

  /** Returns the graph placed along a direction, from the top left corner. */
  Body place(Direction direction) {
    graph.setProperty(LayeredOptions.DIRECTION, direction);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(2));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 24.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    graph.setProperty(LayeredOptions.ASPECT_RATIO, 1.4);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    edges.forEach(this::draw);
    cards.forEach(
        (node, card) ->
            card.draw(
                new Bounds(node.getX(), node.getY(), node.getWidth(), node.getHeight()), elements));
    return new Body(graph.getWidth(), graph.getHeight(), elements);
  }

  private void draw(ElkEdge edge, Link link) {
    List<Shape> shapes = new ArrayList<>();
    List<Point> corners = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      List<Point> points = points(section);
      shapes.add(new Line(points, true, Style.LINK));
      corners.addAll(points);
    }
    for (ElkLabel label : edge.getLabels()) {
      List<String> lines = label.getText().lines().toList();
      double baseline = label.getY() + Face.SMALL.ascent();
      shapes.add(
          new Text(label.getX() + 2, baseline, lines, Shape.Anchor.START, Face.SMALL, Style.QUIET));
      corners.add(new Point(label.getX(), label.getY()));
      corners.add(new Point(label.getX() + label.getWidth(), label.getY() + label.getHeight()));
    }
    elements.add(
        new Element(link.id(), null, Role.LINK, Tone.PLAIN, title(link), around(corners), shapes));
  }

  private static List<Point> points(ElkEdgeSection section) {
    Stream<Point> bends =
        section.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY()));
    return Stream.of(
            Stream.of(new Point(section.getStartX(), section.getStartY())),
            bends,
            Stream.of(new Point(section.getEndX(), section.getEndY())))
        .flatMap(points -> points)
        .toList();
  }

  private static String title(Link link) {
    return Stream.concat(Stream.of(link.label()), link.details().stream())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static Bounds around(List<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double top = points.stream().mapToDouble(Point::y).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(0);
    double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
    return new Bounds(left, top, right - left, bottom - top);
  }
}
