package org.archipel.view.kind.stack;

import java.util.List;
import java.util.Map;
import org.archipel.problem.Trouble;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Layers;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** What the slots of a capability rest on, for a committee: best read as a dossier. */
public final class EvidenceView implements View {

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "evidence",
          List.of("evidence.for.committee", "evidence.for.doubt"),
          List.of("evidence.concern.rests", "evidence.concern.open"),
          List.of("evidence.kind"),
          List.of("evidence.rule.slots", "evidence.rule.claims"),
          List.of("evidence.gap.audience", "evidence.gap.cost"));

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
                "The capability whose slots are told.",
                "e-filing")
            .needed());
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    Map<String, List<String>> capability = given.arguments("capability");
    List<Row> slots =
        Row.of(sources.ask("architecture/which-slots", capability)).stream()
            .filter(
                row ->
                    row.text("for")
                        .equals(String.join("", capability.getOrDefault("capability", List.of()))))
            .toList();
    if (slots.isEmpty()) {
      throw Trouble.usage(
          "There is nothing to tell: the reference architecture has no slot for "
              + given.said("capability")
              + ". It has one for each building block that enough offices have there.");
    }
    Words words = Words.of(sources.language());
    EvidenceLayers told =
        new EvidenceLayers(
            sources,
            words,
            Row.of(sources.ask("architecture/which-evidence", capability)),
            Row.of(sources.ask("architecture/what-was-decided", Map.of())));
    Layers layers = told.of(slots, Row.of(sources.ask("architecture/which-options", capability)));
    return new Picture(
        VIEWPOINT,
        words.get("evidence.title", given.said("capability")),
        words.get("evidence.subtitle"),
        words.get("evidence.base"),
        layers,
        Legends.of(layers, words),
        told.notes(),
        told.isTruncated(),
        sources.language(),
        sources.stand());
  }
}
