package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Preview.FieldChange;
import org.archipel.ledger.ItemDifference.Kind;
import org.archipel.stack.ItemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contribution would change, in people's words. */
class PreviewTest {

  private static final String BEFORE =
      """
      archipel: stack/1
      office: AD
      systems:
        - id: register
          name: Register
          status: in-use
          uses:
            - {product: postgresql, version: "15.4"}
            - {product: nginx}
        - {id: portal, name: Portal, rights: [patent]}
        - {id: archive, name: Archive}
      plans: [{id: leave, kind: migration, system: register}]
      apis: [{id: search, name: Search API, system: register}]
      contacts: [{id: desk, name: Data desk}]
      """;

  @TempDir static Path folder;
  private static Catalog catalog;

  @BeforeAll
  static void contribute() throws IOException {
    catalog = Homes.withRealData(folder);
    assertThat(catalog.contribute(sending(BEFORE)).receipt()).isPresent();
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void countsWhatComesChangesAndGoesByKind() {
    Preview preview =
        preview(
            BEFORE
                .replace("  - {id: archive, name: Archive}\n", "  - {id: new, name: New one}\n")
                .replace("status: in-use", "status: retiring")
                .replace("      - {product: nginx}\n", ""));

    assertThat(preview.summary())
        .isEqualTo("1 system added, 1 changed, 1 removed; 1 technology use removed.");
    assertThat(preview.warning()).isEmpty();
    assertThat(preview.groups())
        .extracting(Preview.Group::kind)
        .containsExactly(ItemKind.SYSTEM, ItemKind.USE);
    assertThat(preview.groups().getFirst().items())
        .extracting(Preview.Item::name)
        .containsExactly("New one", "Register", "Archive");
    assertThat(preview.groups().getLast().items())
        .extracting(Preview.Item::name)
        .containsExactly("nginx, in Register");
  }

  @Test
  void tellsOfAChangedItemWhatItSaidAndWhatItSays() {
    Preview.Item register =
        only(BEFORE.replace("    status: in-use\n", "    rights: [patent, design]\n"));

    assertThat(register.name()).isEqualTo("Register");
    assertThat(register.change()).isEqualTo(Kind.CHANGED);
    assertThat(register.fields())
        .containsExactly(
            new FieldChange("rights", List.of(), List.of("design", "patent")),
            new FieldChange("status", List.of("in-use"), List.of()));
  }

  @Test
  void tellsOfANewerClaimWhatItRestsOn() {
    Preview.Item portal =
        only(
            BEFORE.replace("name: Portal", "name: Portal, claim: {asOf: 2026-05, says: By hand.}"));

    assertThat(portal.fields())
        .containsExactly(
            new FieldChange("claim.asOf", List.of(), List.of("2026-05")),
            new FieldChange("claim.says", List.of(), List.of("By hand.")));
  }

  @Test
  void seesARenamedSystemAsTheSame() {
    Preview.Item portal = only(BEFORE.replace("name: Portal", "name: Front door"));

    assertThat(portal.fields())
        .containsExactly(new FieldChange("name", List.of("Portal"), List.of("Front door")));
  }

  @Test
  void seesWhoMaySeeIt() {
    Preview.Item portal = only(BEFORE.replace("name: Portal", "name: Portal, audience: office"));

    assertThat(portal.fields())
        .containsExactly(new FieldChange("audience", List.of("public"), List.of("office")));
  }

  @Test
  void namesAVersionAndNotTheReleaseThatFollowsFromIt() {
    Preview.Item use = only(BEFORE.replace("15.4", "16.1"));

    assertThat(use.name()).isEqualTo("PostgreSQL 16.1, in Register");
    assertThat(use.fields())
        .containsExactly(new FieldChange("version", List.of("15.4"), List.of("16.1")));
  }

  @Test
  void warnsWhenMostOfWhatStoodThereGoes() {
    Preview preview = preview("archipel: stack/1\noffice: AD\nsystems: []\n");

    assertThat(preview.count(Kind.REMOVED)).isEqualTo(8);
    assertThat(preview.warning())
        .hasValueSatisfying(
            text ->
                assertThat(text).startsWith("This takes away 8 of the 8 items that stand there"));
  }

  @Test
  void isEmptyWhenNothingChanges() {
    assertThat(preview(BEFORE).isEmpty()).isTrue();
    assertThat(preview(BEFORE).summary()).isEqualTo("No item changes.");
  }

  private static Preview.Item only(String document) {
    List<Preview.Group> groups = preview(document).groups();
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().items()).hasSize(1);
    return groups.getFirst().items().getFirst();
  }

  private static Preview preview(String document) {
    Outcome outcome = catalog.tryOut(sending(document));
    assertThat(outcome.problems()).isEmpty();
    return outcome.preview();
  }

  private static Sending sending(String document) {
    return new Sending(
        List.of(Homes.file("ad.yaml", document)), "AD", Optional.empty(), Optional.empty(), "me");
  }
}
