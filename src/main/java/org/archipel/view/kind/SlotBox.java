package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.List;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/**
 * What a slot says of itself.
 *
 * @param row of {@code architecture/which-slots}
 */
record SlotBox(Row row, Words words) {

  /**
   * Returns the box.
   *
   * @param standards what was met there, in words; may be empty
   */
  Box box(String id, String label, String standards) {
    return new Box(id, id, label, Kind.APPLICATION_SERVICE, tone(), figures(), details(standards));
  }

  private Tone tone() {
    return row.flag("suppressed") ? Tone.SUPPRESSED : OptionBoxes.decided(row.slug("decided"));
  }

  private List<Figure> figures() {
    if (row.flag("suppressed") || isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    int attributed = row.count("attributed");
    figures.add(
        new Figure(
            words.get("figure.offices"), row.count("stated") + attributed, row.count("base")));
    OptionBoxes.add(figures, words.get("figure.attributed"), attributed);
    OptionBoxes.add(figures, words.get("figure.planned"), row.count("planned"));
    OptionBoxes.add(figures, words.get("figure.retiring"), row.count("retiring"));
    return figures;
  }

  private boolean isEmpty() {
    return row.slug("level").equals("nothing-shared") || !row.has("base");
  }

  private List<String> details(String standards) {
    List<String> details = new ArrayList<>();
    if (row.flag("suppressed")) {
      details.add(words.get("suppressed"));
    } else if (isEmpty()) {
      details.add(words.get("slot.be-first"));
    }
    if (!standards.isEmpty()) {
      details.add(standards);
    }
    if (details.isEmpty()) {
      details.add("");
    }
    if (row.slug("level").equals("evidence-map")) {
      details.add(words.get("slot.evidence-map"));
    }
    if (row.flag("specified")) {
      details.add(words.get("slot.specified"));
    }
    return details;
  }
}
