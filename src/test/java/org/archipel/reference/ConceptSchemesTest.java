package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary of capabilities, building blocks and rights that the catalogue ships with. */
class ConceptSchemesTest {

  /** The element types of ArchiMate 3.2 as its exchange format spells them. */
  private static final Set<String> ARCHIMATE_ELEMENTS =
      Set.of(
          ("Resource Capability ValueStream CourseOfAction BusinessActor BusinessRole"
                  + " BusinessCollaboration BusinessInterface BusinessProcess BusinessFunction"
                  + " BusinessInteraction BusinessEvent BusinessService BusinessObject Contract"
                  + " Representation Product ApplicationComponent ApplicationCollaboration"
                  + " ApplicationInterface ApplicationFunction ApplicationInteraction"
                  + " ApplicationProcess ApplicationEvent ApplicationService DataObject Node Device"
                  + " SystemSoftware TechnologyCollaboration TechnologyInterface Path"
                  + " CommunicationNetwork TechnologyFunction TechnologyProcess"
                  + " TechnologyInteraction TechnologyEvent TechnologyService Artifact Equipment"
                  + " Facility DistributionNetwork Material Stakeholder Driver Assessment Goal"
                  + " Outcome Principle Requirement Constraint Meaning Value WorkPackage"
                  + " Deliverable ImplementationEvent Plateau Gap Grouping Location")
              .split(" "));

  /** From version 6 on an address ends in the type of ArchiMate element. */
  private static final String EIRA =
      "http://data\\.europa\\.eu/dr8/[A-Z][A-Za-z-]+"
          + "(Application|Technology)(Component|Service)";

  private final ReferenceData data =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());

  @Test
  void haveCapabilitiesOnThreeLevels() {
    Map<Integer, Long> levels =
        of(ThingType.CAPABILITY).stream()
            .collect(Collectors.groupingBy(this::level, Collectors.counting()));

    assertThat(levels).containsOnlyKeys(1, 2, 3);
    assertThat(levels.get(1)).isBetween(4L, 9L);
    assertThat(levels.get(2)).isGreaterThan(30);
    assertThat(levels.get(3)).isGreaterThan(70);
  }

  @Test
  void haveBuildingBlocksInGroups() {
    List<Concept> blocks = of(ThingType.BUILDING_BLOCK);

    assertThat(blocks.stream().filter(block -> level(block) > 1)).hasSizeGreaterThan(100);
    assertThat(blocks).allSatisfy(block -> assertThat(level(block)).isBetween(1, 3));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPABILITY", "BUILDING_BLOCK"})
  void areTreesWithoutOrphans(ThingType type) {
    Map<String, Concept> bySlug = bySlug(type);
    Map<String, Long> children =
        bySlug.values().stream()
            .flatMap(concept -> concept.broader().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(bySlug).containsKeys(children.keySet().toArray(String[]::new));
    assertThat(bySlug.values())
        .filteredOn(concept -> concept.broader().isEmpty())
        .hasSizeGreaterThan(3)
        .allSatisfy(root -> assertThat(children.get(root.slug())).isGreaterThanOrEqualTo(2));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPABILITY", "BUILDING_BLOCK"})
  void sayInOneSentenceWhatEachMeans(ThingType type) {
    assertThat(of(type))
        .allSatisfy(
            concept ->
                assertThat(concept.definition())
                    .hasValueSatisfying(
                        text ->
                            assertThat(text)
                                .hasSizeBetween(20, 140)
                                .matches("[A-Z].*[^.]")
                                .doesNotContain(". ")
                                .isNotEqualToIgnoringCase(concept.label())));
  }

  @Test
  void areElementsOfArchimate() {
    assertThat(of(ThingType.CAPABILITY))
        .extracting(Concept::archimate)
        .allSatisfy(type -> assertThat(type).hasValue("Capability"));
    assertThat(of(ThingType.BUILDING_BLOCK))
        .extracting(Concept::archimate)
        .allSatisfy(type -> assertThat(ARCHIMATE_ELEMENTS).contains(type.orElseThrow()));
  }

  @Test
  void matchEiraByItsOwnAddresses() {
    List<String> matches =
        data.concepts().stream().flatMap(concept -> concept.closeMatches().stream()).toList();

    assertThat(matches)
        .hasSizeGreaterThanOrEqualTo(40)
        .doesNotHaveDuplicates()
        .allSatisfy(match -> assertThat(match).matches(EIRA));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPABILITY", "BUILDING_BLOCK", "RIGHT"})
  void callNoTwoConceptsTheSame(ThingType type) {
    assertThat(of(type))
        .extracting(concept -> concept.label().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  private List<Concept> of(ThingType type) {
    return data.concepts().stream().filter(concept -> concept.type() == type).toList();
  }

  private Map<String, Concept> bySlug(ThingType type) {
    return of(type).stream().collect(Collectors.toMap(Concept::slug, Function.identity()));
  }

  /** Returns 1 for a root; a circle would end in a stack overflow, which fails the test too. */
  private int level(Concept concept) {
    return concept.broader().map(slug -> 1 + level(bySlug(concept.type()).get(slug))).orElse(1);
  }
}
