package org.archipel.view.kind.stack;

import java.util.List;
import java.util.Map;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Radar;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** Products by how the network and its offices stand to them, from decisions and figures. */
public final class RadarView implements View {

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "radar",
          List.of("radar.for.leads", "radar.for.committee"),
          List.of("radar.concern.where", "radar.concern.decided"),
          List.of("radar.kind"),
          List.of("radar.rule.rings", "radar.rule.options"),
          List.of("radar.gap.quality", "radar.gap.few"));

  @Override
  public Viewpoint viewpoint() {
    return VIEWPOINT;
  }

  @Override
  public boolean isDerived() {
    return true;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of(
                "capability",
                ValueType.CAPABILITY,
                "Only what fills slots for these capabilities.",
                "e-filing")
            .many(),
        Parameter.of(
                "block",
                ValueType.BUILDING_BLOCK,
                "Only what fills slots of these building blocks.",
                "relational-database")
            .many());
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    if (!given.has("capability") && !given.has("block")) {
      throw new BadArgument(
          "capability",
          "The view radar needs a capability or a building block, such as capability=e-filing.");
    }
    List<Row> options =
        Row.of(sources.ask("architecture/which-options", given.arguments("capability", "block")));
    List<Row> families = Row.of(sources.ask("block/which-families", Map.of()));
    Words words = Words.of(sources.language());
    RadarBlips drawn = new RadarBlips(sources, words, options, families);
    Radar radar = drawn.radar();
    if (radar.blips().isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: the reference architecture has no product"
              + " for "
              + given.said("capability", "block")
              + " that any office uses or the network decided on.");
    }
    String scope = given.said("capability", "block");
    return new Picture(
        VIEWPOINT,
        words.get("radar.title", scope),
        words.get("radar.rule"),
        words.get("radar.base"),
        radar,
        Legends.of(radar, words),
        drawn.notes(),
        drawn.isTruncated(),
        sources.language(),
        sources.stand());
  }
}
