package org.archipel.reader.sbom;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Position;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Written;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Hint;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/** Makes a stack document of a bill of materials, whatever that was written in. One thread. */
final class SbomDraft {

  private final Sbom sbom;
  private final Intake intake;
  private final Oddities oddities;
  private final SystemMeant system;
  private final StackDraft draft;
  private final List<Hint> hints = new ArrayList<>();
  private final Set<String> uses = new HashSet<>();
  private final @Nullable ClaimFields claim;

  private SbomDraft(Sbom sbom, Intake intake, Oddities oddities) throws Refused {
    this.sbom = sbom;
    this.intake = intake;
    this.oddities = oddities;
    this.system = SystemMeant.of(sbom, intake.context());
    this.draft = new StackDraft(Position.whole(intake.file().name()));
    this.claim =
        sbom.said()
            .flatMap(this::day)
            .map(day -> new ClaimFields(null, null, null, day, List.of(), null))
            .orElse(null);
  }

  /**
   * Returns the document; everything odd in the file is said.
   *
   * @throws Refused if it is not clear of which system the bill is
   */
  static Document document(Sbom sbom, Intake intake, Oddities oddities) throws Refused {
    try {
      return new SbomDraft(sbom, intake, oddities).document();
    } finally {
      oddities.tell(intake.problems());
    }
  }

  private Document document() {
    if (system.isDescribedHere()) {
      sbom.described().ifPresent(this::describe);
    }
    sbom.described().ifPresent(this::milestones);
    new ComponentItems(this).add();
    new ServiceItems(this).add();
    new ModelItems(this).add();
    return new Document.Stack(
        draft.document(intake.context().office().orElse(null), system.part(), null), hints);
  }

  Sbom sbom() {
    return sbom;
  }

  Intake intake() {
    return intake;
  }

  Oddities oddities() {
    return oddities;
  }

  SystemMeant system() {
    return system;
  }

  /** Adds an item with the claim of the bill. */
  StackDraft.Item add(ItemKind kind, String id, Position place) {
    return draft.add(kind, place).id(id).claim(claim);
  }

  /** Says that the system uses a product, each version once. */
  void use(String product, Optional<String> version, Position place) {
    String name = version.map(v -> product + "-" + v).orElse(product);
    String id = system.own(Ids.slug(name));
    if (uses.add(id)) {
      add(ItemKind.USE, id, place)
          .set("product", product)
          .set("version", version)
          .set("status", status())
          .set("system", system.word());
    }
  }

  void hint(Hint hint) {
    hints.add(hint);
  }

  /** Returns what the phase in which the bill was made says of the system and what it uses. */
  Optional<String> status() {
    return sbom.phases().contains("operations") ? Optional.of("in-use") : Optional.empty();
  }

  private void describe(Component described) {
    add(ItemKind.SYSTEM, system.id(), described.place())
        .set("name", described.name())
        .set("status", status());
  }

  /** Its maker's clock is not the office's plan. */
  private void milestones(Component described) {
    described
        .milestones()
        .forEach(
            (kind, date) ->
                oddities.add(
                    Oddity.OWN_MILESTONE,
                    date.place(),
                    Texts.quote(kind) + " (" + Texts.quote(date.text()) + ")"));
  }

  private Optional<PartialDate> day(Written written) {
    LocalDate today =
        intake.context().today().orElseGet(() -> LocalDate.now(ZoneOffset.UTC)).plusDays(1);
    String text = written.text().length() > 10 ? written.text().substring(0, 10) : written.text();
    Optional<PartialDate> day =
        PartialDate.parse(text).filter(date -> text.compareTo(today.toString()) <= 0);
    if (day.isEmpty()) {
      oddities.add(Oddity.BAD_DATE, written.place(), Texts.quote(written.text()));
    }
    return day;
  }
}
