package org.archipel.view.kind.stack;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture.LegendEntry;
import org.archipel.view.Tone;
import org.archipel.view.Words;

/** The tones that occur in a model, with what they mean. */
final class Legends {

  private Legends() {}

  static List<LegendEntry> of(Model model, Words words) {
    Set<Tone> tones = EnumSet.noneOf(Tone.class);
    boxes(model).map(Box::tone).filter(tone -> tone != Tone.PLAIN).forEach(tones::add);
    return tones.stream().map(tone -> new LegendEntry(tone, words.get(key(tone)))).toList();
  }

  private static String key(Tone tone) {
    return "meaning." + tone.name().toLowerCase(Locale.ROOT);
  }

  /** Returns every box of a model. */
  static Stream<Box> boxes(Model model) {
    return switch (model) {
      case Model.Layers layers -> layers.groups().stream().flatMap(Legends::boxes);
      case Model.Network network -> network.boxes().stream();
      case Model.Matrix matrix ->
          Stream.of(
                  matrix.rows().stream().flatMap(Legends::boxes),
                  matrix.columns().stream(),
                  matrix.cells().stream().flatMap(cell -> cell.boxes().stream()))
              .flatMap(boxes -> boxes);
      case Model.Timeline timeline ->
          timeline.lanes().stream()
              .flatMap(
                  lane ->
                      Stream.concat(
                          Stream.of(lane.box()), lane.bars().stream().map(Model.Bar::box)));
      case Model.Radar radar -> radar.blips().stream().map(Model.Blip::box);
    };
  }

  private static Stream<Box> boxes(Group group) {
    return Stream.of(
            Stream.of(group.box()),
            group.boxes().stream(),
            group.groups().stream().flatMap(Legends::boxes))
        .flatMap(boxes -> boxes);
  }
}
