package org.archipel.view.kind;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture.LegendEntry;
import org.archipel.view.Tone;
import org.archipel.view.Words;

/** What the tones that occur in a picture mean. */
final class Tones {

  private Tones() {}

  /**
   * Returns an entry for every tone that occurs, in the order of tones.
   *
   * @param view whose meaning a tone has where it has one of its own
   */
  static List<LegendEntry> legend(Model model, String view, Words words) {
    Set<Tone> met = EnumSet.noneOf(Tone.class);
    boxes(model).forEach(box -> met.add(box.tone()));
    met.remove(Tone.PLAIN);
    return met.stream().map(tone -> new LegendEntry(tone, meaning(tone, view, words))).toList();
  }

  private static String meaning(Tone tone, String view, Words words) {
    String name = tone.name().toLowerCase(java.util.Locale.ROOT);
    String own = "legend." + view + "." + name;
    return words.get(words.has(own) ? own : "legend." + name);
  }

  private static Stream<Box> boxes(Model model) {
    return switch (model) {
      case Model.Layers layers -> layers.groups().stream().flatMap(Tones::boxes);
      case Model.Matrix matrix ->
          Stream.of(
                  matrix.rows().stream().flatMap(Tones::boxes),
                  matrix.columns().stream(),
                  matrix.cells().stream().flatMap(cell -> cell.boxes().stream()))
              .flatMap(boxes -> boxes);
      case Model.Network network -> network.boxes().stream();
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
            group.groups().stream().flatMap(Tones::boxes),
            group.boxes().stream())
        .flatMap(boxes -> boxes);
  }
}
