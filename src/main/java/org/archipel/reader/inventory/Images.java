package org.archipel.reader.inventory;

import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.TechnologyUses;
import org.archipel.reference.Naming;
import org.archipel.stack.StackDraft;

/** The technology uses that the images of a file stand for. One thread. */
final class Images {

  private final Intake intake;
  private final StackDraft draft;
  private final TechnologyUses uses;
  private Optional<Position> hidden = Optional.empty();
  private int hiddenTimes;

  Images(Intake intake) {
    this.intake = intake;
    this.draft = new StackDraft(Position.whole(intake.file().name()));
    this.uses = new TechnologyUses(intake);
  }

  /** Adds the image that a value names. */
  void add(Located value, Position place) {
    Optional<Image> image =
        value instanceof Located.Text text ? Image.of(text.value()) : Optional.empty();
    if (image.isEmpty()) {
      hiddenTimes++;
      hidden = hidden.or(() -> Optional.of(place));
      return;
    }
    Naming naming =
        image.get().namings().stream()
            .filter(one -> uses.known(one).isPresent())
            .findFirst()
            .orElse(image.get().namings().getFirst());
    uses.of(draft, naming, place);
  }

  /** Returns what was added, and says what was not. */
  Document document(String part) {
    uses.report();
    hidden.ifPresent(
        place ->
            intake
                .problems()
                .warning(
                    ProblemCode.BAD_TEXT,
                    place,
                    "%,d image%s by a variable, or not as an image is named; left out."
                        .formatted(hiddenTimes, hiddenTimes == 1 ? " is named" : "s are named")));
    return new Document.Stack(
        draft.document(
            intake.context().office().orElse(null), intake.context().part().orElse(part), null));
  }
}
