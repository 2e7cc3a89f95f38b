package org.archipel.view.kind.stack;

import java.util.List;
import org.archipel.problem.Trouble;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Model.Matrix;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/** Offices against the standards that they use. */
public final class StandardsView implements View {

  private static final Viewpoint VIEWPOINT =
      new Viewpoint(
          "standards",
          List.of("standards.for.committee", "standards.for.partners"),
          List.of("standards.concern.who", "standards.concern.evidence"),
          List.of("standards.kind"),
          List.of("standards.rule.cells", "standards.rule.count"),
          List.of("standards.gap.empty"));

  @Override
  public Viewpoint viewpoint() {
    return VIEWPOINT;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("office", ValueType.OFFICE, "Only these offices.", "AU", "GB").many(),
        Parameter.of("standard", ValueType.STANDARD, "Only these standards.", "ST.96", "ST.26")
            .many());
  }

  @Override
  public Picture draw(Sources sources) {
    Given given = new Given(sources);
    List<Row> rows = Row.of(sources.ask("standard/matrix", given.arguments("office", "standard")));
    if (rows.isEmpty()) {
      throw Trouble.usage(
          "There is nothing to draw: nobody has shared the use of a standard"
              + (given.has("office") || given.has("standard")
                  ? " for " + given.said("office", "standard")
                  : "")
              + ". A stack file can tell it under 'standards'.");
    }
    Words words = Words.of(sources.language());
    StandardsMatrix drawn = new StandardsMatrix(sources, words, rows);
    Matrix matrix = drawn.matrix();
    return new Picture(
        VIEWPOINT,
        words.get("standards.title"),
        given.said("office", "standard"),
        words.get("standards.base", drawn.base()),
        matrix,
        Legends.of(matrix, words),
        drawn.notes(),
        drawn.isTruncated(),
        sources.language(),
        sources.stand());
  }
}
