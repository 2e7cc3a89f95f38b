package org.archipel.view.kind.stack;

import java.util.List;
import java.util.Map;
import org.archipel.problem.Trouble;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Network;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** What flows between the systems of an office, and between it and other offices. */
public final class IntegrationView implements View {

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "integration",
          List.of("integration.for.architects", "integration.for.partners"),
          List.of("integration.concern.flows", "integration.concern.standards"),
          List.of("integration.kind"),
          List.of("integration.rule.systems", "integration.rule.flows"),
          List.of("integration.gap.untold", "integration.gap.inside"));

  @Override
  public Viewpoint viewpoint() {
    return VIEWPOINT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("office", ValueType.OFFICE, "The offices.", "AU").many(),
        Parameter.of(
            "capability",
            ValueType.CAPABILITY,
            "Only flows from or to systems for this capability; without an office those that"
                + " recur.",
            "search"));
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    return given.has("office") ? flows(given) : recurring(given);
  }

  /** Draws each flow of some offices. */
  private static Picture flows(Given given) {
    Map<String, List<String>> apis = given.arguments("office", "capability");
    Map<String, List<String>> flows = given.arguments("capability");
    flows.put("party", given.arguments("office").getOrDefault("office", List.of()));
    List<Row> rows = Row.of(given.sources().ask("integration/which-flows", flows));
    List<Row> interfaces = Row.of(given.sources().ask("api/which-apis", apis));
    if (rows.isEmpty() && interfaces.isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: nobody has shared a flow or an interface for "
              + given.said("office", "capability")
              + ". A stack file can tell them under 'flows' and 'apis'.");
    }
    return picture(given, rows, interfaces);
  }

  /** Draws which flows recur at all offices: each single one would be more than anybody reads. */
  private static Picture recurring(Given given) {
    Sources sources = given.sources();
    List<Row> rows =
        Row.of(sources.ask("pattern/which-integrations", given.arguments("capability")));
    if (rows.isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: no two offices have shared a flow between the same kinds of"
              + " system"
              + (given.has("capability") ? " for " + given.said("capability") : "")
              + ". With an office, such as office=AU, the view shows its own flows.");
    }
    Words words = Words.of(sources.language());
    RecurringFlows drawn = new RecurringFlows(sources, words, rows);
    Network network = drawn.network();
    return new Picture(
        VIEWPOINT,
        given.has("capability")
            ? words.get("integration.title", given.said("capability"))
            : words.get("integration.title.all"),
        words.get("integration.subtitle.recurring"),
        words.get("integration.base.recurring", drawn.base()),
        network,
        Legends.of(network, words),
        drawn.notes(),
        drawn.isTruncated(),
        sources.language(),
        sources.stand());
  }

  private static Picture picture(Given given, List<Row> rows, List<Row> interfaces) {
    Sources sources = given.sources();
    Words words = Words.of(sources.language());
    IntegrationNetwork drawn = new IntegrationNetwork(sources, words);
    drawn.addFlows(rows);
    drawn.addInterfaces(interfaces);
    Network network = drawn.network();
    return new Picture(
        VIEWPOINT,
        words.get("integration.title", given.said("office", "capability")),
        words.get("integration.subtitle"),
        words.get("integration.base", drawn.stated(), drawn.attributed()),
        network,
        Legends.of(network, words),
        drawn.notes(),
        drawn.isTruncated(),
        sources.language(),
        sources.stand());
  }
}
