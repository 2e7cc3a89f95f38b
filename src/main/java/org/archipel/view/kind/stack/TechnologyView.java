package org.archipel.view.kind.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Layers;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** The technology of an office, or behind a capability, by family of building blocks. */
public final class TechnologyView implements View {

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "technology",
          List.of("technology.for.operations", "technology.for.architects"),
          List.of("technology.concern.what", "technology.concern.support"),
          List.of("technology.kind"),
          List.of("technology.rule.blocks", "technology.rule.dates"),
          List.of("technology.gap.release", "technology.gap.untold"));

  @Override
  public Viewpoint viewpoint() {
    return VIEWPOINT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("office", ValueType.OFFICE, "What this office runs.", "AU"),
        Parameter.of(
            "capability",
            ValueType.CAPABILITY,
            "What stands behind this capability at all offices, or at the one given.",
            "e-filing"));
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    if (!given.has("office") && !given.has("capability")) {
      throw new BadArgument(
          "office", "The view technology needs an office or a capability, such as office=AU.");
    }
    List<Row> rows =
        given.has("capability")
            ? Row.of(
                sources.ask("capability/which-technology", given.arguments("office", "capability")))
            : Row.of(sources.ask("office/what-runs", given.arguments("office")));
    List<Row> uses =
        rows.stream().filter(row -> row.has("product") || row.has("technology")).toList();
    if (uses.isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: nobody has shared a technology for "
              + given.said("office", "capability")
              + ". A stack file can tell it under 'uses'.");
    }
    return picture(given, uses);
  }

  private static Picture picture(Given given, List<Row> rows) {
    Sources sources = given.sources();
    Words words = Words.of(sources.language());
    List<Row> families = Row.of(sources.ask("block/which-families", Map.of()));
    TechnologyLayers drawn =
        new TechnologyLayers(sources, words, SupportDates.of(sources, products(rows)), families);
    boolean counted = given.has("capability");
    Layers layers = counted ? drawn.ofCounts(rows) : drawn.ofUses(rows);
    String base =
        counted
            ? words.get("technology.base.counts")
            : words.get("technology.base.uses", drawn.stated(), drawn.attributed());
    return new Picture(
        VIEWPOINT,
        words.get("technology.title", given.said("office", "capability")),
        words.get("technology.subtitle", sources.stand().asOf()),
        base,
        layers,
        Legends.of(layers, words),
        drawn.notes(),
        drawn.isTruncated(),
        sources.language(),
        sources.stand());
  }

  private static Set<String> products(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.node("product").stream())
        .map(product -> product.getURI())
        .collect(Collectors.toSet());
  }
}
