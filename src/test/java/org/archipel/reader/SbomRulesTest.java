package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archipel.problem.Problem;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a bill of materials, and what does not. */
class SbomRulesTest {

  private static final String SYSTEM = "https://w3id.org/archipel/id/office/AU/system/";

  @Test
  void describesItsSystemUnlessThePartNamesOne() {
    SbomFixture.Outcome alone = SbomFixture.read(SbomFixture.file("cyclonedx-1.6.json"));

    assertThat(alone.form().part()).isEqualTo("sbom/rights-register");
    assertThat(alone.ids(ItemKind.SYSTEM)).containsExactly("rights-register");
    assertThat(systems(alone)).containsOnly(SYSTEM + "rights-register");
  }

  @Test
  void addsToTheSystemThatThePartNamesAndDescribesNothing() {
    SbomFixture.Outcome added =
        SbomFixture.read(
            SbomFixture.file("cyclonedx-1.6.json"),
            ReadContext.office("AU").part("sbom/rights-in-one"));

    assertThat(added.errors()).isEmpty();
    assertThat(added.form().part()).isEqualTo("sbom/rights-in-one");
    assertThat(added.items(ItemKind.SYSTEM)).isEmpty();
    assertThat(systems(added)).containsOnly(SYSTEM + "rights-in-one");
    assertThat(added.ids(ItemKind.USE)).contains("rights-in-one~postgresql-15.4");
  }

  @Test
  void takesSeveralBillsOfOneSystemApart() {
    SbomFixture.Outcome front =
        SbomFixture.read(
            SbomFixture.file("cyclonedx-1.6.json"),
            ReadContext.office("AU").part("sbom/rights-in-one/front"));

    assertThat(systems(front)).containsOnly(SYSTEM + "rights-in-one");
    assertThat(front.ids(ItemKind.USE))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("rights-in-one~front~"));
  }

  @Test
  void describesItsSystemUnderAPartOfAnotherName() {
    SbomFixture.Outcome outcome =
        SbomFixture.read(
            SbomFixture.file("cyclonedx-1.6.json"), ReadContext.office("AU").part("inventory"));

    assertThat(outcome.form().part()).isEqualTo("inventory");
    assertThat(outcome.ids(ItemKind.SYSTEM)).containsExactly("rights-register");
  }

  @Test
  void usesWhatIsKnownExactlyAndDirectOrNotable() {
    SbomFixture.Outcome outcome = SbomFixture.read(SbomFixture.file("cyclonedx-1.6.json"));

    assertThat(products(outcome))
        .containsExactlyInAnyOrder(
            "spring-boot 3.3.4", // a framework that the system depends on
            "postgresql 15.4", // notable: a container
            "debian 12", // notable: an operating system, by name
            "hibernate-orm 6.5.2.Final"); // a library, direct, by package URL
    assertThat(outcome.items(ItemKind.COMPONENT)).hasSize(11);
    assertThat(outcome.items(ItemKind.COMPONENT).stream().map(c -> c.values("name").getFirst()))
        .contains("log4j-core", "go", "spring-boot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"ref\": \"app\", \"dependsOn\": []}]", "null"})
  void takesEverythingForDirectWhereTheFileDoesNotSayOnWhatTheSystemDepends(String dependencies) {
    SbomFixture.Outcome outcome =
        SbomFixture.read(
            bill(
                """
                {"type": "library", "name": "log4j-core", "version": "2.14.1", "bom-ref": "a",
                 "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}
                """,
                dependencies));

    assertThat(products(outcome)).containsExactly("log4j 2.14.1");
    assertThat(outcome.items(ItemKind.COMPONENT).getFirst().values("dependency")).isEmpty();
  }

  @Test
  void usesNothingThatIsExcludedFromTheRunningSystem() {
    SbomFixture.Outcome outcome =
        SbomFixture.read(
            bill(
                """
                {"type": "container", "name": "postgres", "version": "15.4", "scope": "excluded",
                 "purl": "pkg:docker/library/postgres@15.4"}
                """,
                "[]"));

    assertThat(products(outcome)).isEmpty();
    assertThat(outcome.items(ItemKind.COMPONENT)).hasSize(1);
  }

  @Test
  void saysThatSomethingIsInUseOnlyInABillOfTheRunningSystem() {
    assertThat(statuses("cyclonedx-1.6.json")).containsOnly("in-use");
    assertThat(statuses("cyclonedx-1.4.json")).containsOnly("");
  }

  @Test
  void makesHintsNotPlansOfTheMilestonesOfAMaker() {
    SbomFixture.Outcome outcome = SbomFixture.read(SbomFixture.file("cyclonedx-1.6.json"));

    assertThat(outcome.items(ItemKind.PLAN)).isEmpty();
    assertThat(outcome.hints())
        .extracting(hint -> hint.about().getURI().replaceFirst(".*/", "") + ": " + hint.evidence())
        .containsExactly(
            "spring-boot: The bill of materials dates a milestone of the maker of Spring Boot 3.3.4:"
                + " endOfSupport 2025-06-30.",
            "spring-boot: The bill of materials dates a milestone of the maker of Spring Boot 3.3.4:"
                + " endOfLife 2026-08-23.");
  }

  @Test
  void makesAFlowOnlyWhereBothEndsAreKnown() {
    SbomFixture.Outcome outcome = SbomFixture.read(SbomFixture.file("cyclonedx-1.6.json"));

    assertThat(outcome.items(ItemKind.FLOW))
        .extracting(
            flow -> Fixture.value(flow, "from") + Fixture.value(flow, "fromOffice"),
            flow -> Fixture.value(flow, "to") + Fixture.value(flow, "toOffice"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("rights-register", "EP"),
            org.assertj.core.groups.Tuple.tuple("EP", "rights-register"));
    assertThat(outcome.items(ItemKind.API))
        .extracting(api -> Fixture.value(api, "name"))
        .containsExactly("Register search", "Suggestions");
  }

  @Test
  void refusesMoreComponentsThanItTakesAndSaysHowManyThatAre() {
    List<Problem> problems =
        Fixture.READERS.read(many(20_001), ReadContext.office("AU")).problems();

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("more than 20,000 components and services", "[quota]");
  }

  @Test
  void takesAsManyComponentsAsItMay() {
    Reading reading = Fixture.READERS.read(many(20_000), ReadContext.office("AU"));

    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.document()).isPresent();
  }

  @Test
  void readsTheExamplesOfTheirPages() throws IOException {
    SbomFixture.Outcome cyclonedx = SbomFixture.read(example("cyclonedx"));
    assertThat(products(cyclonedx)).containsExactly("postgresql 15.4");
    assertThat(cyclonedx.items(ItemKind.COMPONENT))
        .extracting(c -> Fixture.value(c, "name") + " " + Fixture.value(c, "dependency"))
        .containsExactly("postgres direct", "log4j-core indirect");
    assertThat(Fixture.value(cyclonedx.items(ItemKind.SYSTEM).getFirst(), "status"))
        .isEqualTo("in-use");

    SbomFixture.Outcome spdx = SbomFixture.read(example("spdx"));
    assertThat(spdx.ids(ItemKind.SYSTEM)).containsExactly("rights-register");
    assertThat(products(spdx)).containsExactly("django 4.2.16");
  }

  private static SentFile example(String format) throws IOException {
    String page = Files.readString(Path.of("docs/formats/" + format + ".md"));
    String example = page.replaceFirst("(?s).*?```json\n(.*?)```.*", "$1");
    return new SentFile("example", example.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isRecognisedByItsBytesWhateverItsName() {
    for (String name : List.of("cyclonedx-1.2.xml", "cyclonedx-1.7.json", "spdx-3.0.json")) {
      byte[] bytes = SbomFixture.file(name).bytes();
      Reading reading =
          Fixture.READERS.read(new SentFile("stack.xlsx", bytes), ReadContext.office("AU"));
      assertThat(reading.recognised().orElseThrow().toString()).as(name).contains("materials");
    }
  }

  private static SentFile many(int count) {
    return bill(
        IntStream.range(0, count)
            .mapToObj("{\"name\": \"c%d\", \"version\": \"1\"}"::formatted)
            .collect(Collectors.joining(",")),
        "null");
  }

  private static SentFile bill(String components, String dependencies) {
    return new SentFile(
        "bom.json",
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "App"}},
         "components": [%s], "dependencies": %s}
        """
            .formatted(components, dependencies)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> products(SbomFixture.Outcome outcome) {
    return outcome.items(ItemKind.USE).stream()
        .map(use -> Fixture.value(use, "product") + " " + Fixture.value(use, "version"))
        .toList();
  }

  private static List<String> statuses(String bill) {
    return SbomFixture.read(SbomFixture.file(bill)).items(ItemKind.USE).stream()
        .map(use -> Fixture.value(use, "status"))
        .toList();
  }

  private static List<String> systems(SbomFixture.Outcome outcome) {
    return outcome.form().items().stream()
        .filter(item -> item.kind() != ItemKind.SYSTEM && item.kind() != ItemKind.FLOW)
        .flatMap((Thing item) -> item.values("system").stream())
        .toList();
  }
}
