package org.archipel.view.kind.stack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Timeline;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** What an office plans, or offices plan for a product, beside what vendors say: two clocks. */
public final class RoadmapView implements View {

  private static final int YEARS_BACK = 3;
  private static final int YEARS_AHEAD = 5;

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "roadmap",
          List.of("roadmap.for.planners", "roadmap.for.buyers"),
          List.of("roadmap.concern.when", "roadmap.concern.support"),
          List.of("roadmap.kind"),
          List.of("roadmap.rule.clocks", "roadmap.rule.moved"),
          List.of("roadmap.gap.open", "roadmap.gap.plans"));

  @Override
  public Viewpoint viewpoint() {
    return VIEWPOINT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("office", ValueType.OFFICE, "The plans of this office.", "AU"),
        Parameter.of(
            "product",
            ValueType.PRODUCT,
            "The plans of all offices for this product; together with an office only its own.",
            "postgresql"));
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    if (!given.has("office") && !given.has("product")) {
      throw new BadArgument(
          "office", "The view roadmap needs an office or a product, such as office=AU.");
    }
    List<Row> plans =
        Row.of(sources.ask("lifecycle/which-plans", given.arguments("office", "product")));
    List<Row> moves =
        Row.of(sources.ask("lifecycle/what-happened", given.arguments("office", "product")));
    Words words = Words.of(sources.language());
    LocalDate asked = sources.stand().asOf();
    RoadmapLanes lanes = new RoadmapLanes(sources, words, new Moves(moves));
    if (given.has("product")) {
      lanes.ofProduct(sources.given("product").getFirst(), plans, uses(sources, given));
    } else {
      lanes.ofOffice(plans, Row.of(sources.ask("office/what-runs", given.arguments("office"))));
    }
    Timeline timeline =
        new Timeline(
            LocalDate.of(asked.getYear() - YEARS_BACK, 1, 1),
            LocalDate.of(asked.getYear() + YEARS_AHEAD, 12, 31),
            lanes.lanes());
    if (timeline.lanes().isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: no plan was shared for "
              + given.said("office", "product")
              + ", and no release in use there has a vendor's date. A stack file can tell plans"
              + " under 'plans'.");
    }
    return new Picture(
        VIEWPOINT,
        words.get("roadmap.title", given.said("office", "product")),
        words.get("roadmap.subtitle", asked),
        words.get("roadmap.base", lanes.stated(), lanes.attributed()),
        timeline,
        Legends.of(timeline, words),
        lanes.notes(),
        lanes.isTruncated(),
        sources.language(),
        sources.stand());
  }

  private static List<Row> uses(Sources sources, Given given) {
    Node product = sources.given("product").getFirst();
    Map<String, List<String>> arguments = new TreeMap<>(given.arguments("office"));
    arguments.put("product", List.of(product.getURI()));
    return Row.of(sources.ask("product/who-runs", arguments));
  }
}
