package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StackDocument;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that were edited after LibreOffice saved them, by {@code src/test/workbook/edit.py}.
 */
class WorkbookEditsTest {

  private static final Path FOLDER = Path.of("src/test/resources/workbook");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  @Test
  void hasThreeChangesAfterThreeEdits() {
    Fixture.Outcome outcome = read("au-three-edits.xlsx");

    assertThat(outcome.problems()).isEmpty();
    assertThat(changes(WorkbookRoundTripTest.own("AU"), outcome))
        .containsExactlyInAnyOrder(
            "removed system/http-redirect/use/alpine-linux",
            "changed system/data-warehouse",
            "changed system/rights-in-one");
  }

  @Test
  void keepsTheAddressOfARenamedSystemAndOfWhatLiesWithin() {
    Map<String, Thing> items = items(read("au-three-edits.xlsx").checked().normalForm());

    assertThat(items.get("system/rights-in-one").values("name")).containsExactly("RIO");
    assertThat(items).containsKey("system/rights-in-one/use/pega-platform");
  }

  @Test
  void knowsMovedAndRenamedColumnsAndTakesNewAndCopiedRows() {
    Fixture.Outcome outcome = read("everything-rearranged.xlsx");

    assertThat(changes(WorkbookRoundTripTest.everything(), outcome))
        .containsExactlyInAnyOrder(
            "added system/ledger-of-fees",
            "added system/ledger-of-fees/use/postgresql",
            "added system/grant/use/postgresql",
            "added system/grant-third-generation");
    assertThat(outcome.problems())
        .noneMatch(Problem::isError)
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("'Budget line' is not one of this workbook"))
        .anyMatch(m -> m.contains("copied from another one"))
        .anyMatch(m -> m.contains("holds the number 16.1"));
    assertThat(
            items(outcome.checked().normalForm()).get("system/ledger-of-fees").values("dependsOn"))
        .containsExactly("https://w3id.org/archipel/id/office/AU/system/grant-next");
  }

  @Test
  void readsACodeChosenFromATranslatedList() {
    Fixture.Outcome outcome = read("everything-arabic-edited.xlsx");

    assertThat(changes(WorkbookRoundTripTest.everything(), outcome))
        .containsExactly("changed system/grant");
    assertThat(items(outcome.checked().normalForm()).get("system/grant").values("status"))
        .containsExactly("https://w3id.org/archipel/id/status/retired");
  }

  @Test
  void makesReviewsAndACorrectionOfTheOfficesWords() {
    Fixture.Outcome outcome = read("with-others-answered.xlsx");

    assertThat(changes(WorkbookRoundTripTest.everything(), outcome))
        .containsExactlyInAnyOrder(
            "added review/press-system-alex",
            "added review/press-system-data-warehouse",
            "added review/press-system-rights-in-one",
            "added system/rights-in-one");
    Map<String, Thing> items = items(outcome.checked().normalForm());
    assertThat(items.get("system/rights-in-one").values("name")).containsExactly("RIO");
    assertThat(items.get("system/rights-in-one").head().claim().claimant()).isEqualTo("AU");
    assertThat(items.get("review/press-system-alex").values("verdict"))
        .containsExactly("https://w3id.org/archipel/id/claim-status/confirmed");
    assertThat(items.get("review/press-system-rights-in-one").values("verdict"))
        .containsExactly("https://w3id.org/archipel/id/claim-status/rejected");
    assertThat(outcome.problems())
        .noneMatch(Problem::isError)
        .extracting(Problem::message)
        .containsExactly(
            "The row says what others say and was edited; the edit is left out. To correct it,"
                + " choose 'confirm' here.".replace("'confirm'", "'correct'"));
  }

  private static Fixture.Outcome read(String name) {
    return Fixture.stack(Fixture.file(FOLDER.resolve(name)));
  }

  private static List<String> changes(StackDocument before, Fixture.Outcome after) {
    Map<String, Thing> old =
        items(CHECK.check(before, LocalDate.now(), new Problems()).normalForm());
    Map<String, Thing> now = items(after.checked().normalForm());
    List<String> changes = new ArrayList<>();
    old.forEach(
        (path, thing) -> {
          if (!now.containsKey(path)) {
            changes.add("removed " + path);
          } else if (!said(thing).equals(said(now.get(path)))) {
            changes.add("changed " + path);
          }
        });
    now.keySet().stream()
        .filter(path -> !old.containsKey(path))
        .forEach(p -> changes.add("added " + p));
    return changes;
  }

  private static String said(Thing thing) {
    return thing.facts() + " " + thing.head().claim() + " " + thing.head().audience();
  }

  private static Map<String, Thing> items(NormalForm form) {
    Map<String, Thing> items = new LinkedHashMap<>();
    form.items()
        .forEach(
            item ->
                items.put(
                    Optional.of(item.head().iri().getURI())
                        .map(iri -> iri.replaceFirst(".*/id/office/[A-Z]{2}/", ""))
                        .orElseThrow(),
                    item));
    return items;
  }
}
