package org.archipel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package table of the design: arrows run down only. */
class ArchitectureTest {

  private static final String ROOT = "org.archipel";

  /** Generated from the templates. */
  private static final String PAGES = ROOT + ".web.page";

  /** What each package may use besides itself and libraries. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("ontology", Set.of("problem")),
          Map.entry("reference", Set.of("problem", "ontology")),
          Map.entry("stack", Set.of("problem", "ontology", "reference")),
          Map.entry("reader", Set.of("problem", "ontology", "reference", "stack")),
          Map.entry("ledger", Set.of("problem", "ontology", "reference", "stack")),
          Map.entry("store", Set.of("problem", "ontology")),
          Map.entry("search", Set.of("problem", "ontology", "store")),
          Map.entry("query", Set.of("problem", "ontology", "reference", "stack", "store")),
          Map.entry("snapshot", Set.of("problem", "ontology", "store")),
          Map.entry("pattern", Set.of()),
          Map.entry("disclosure", Set.of()),
          Map.entry(
              "architecture",
              Set.of("problem", "ontology", "reference", "snapshot", "pattern", "disclosure")),
          Map.entry(
              "view",
              Set.of("problem", "ontology", "reference", "stack", "store", "query", "exchange")),
          Map.entry("exchange", Set.of("problem", "ontology", "reference", "stack")),
          Map.entry("demonstration", Set.of("problem", "ontology", "reference")),
          Map.entry("catalog", Set.of(below("catalog"))),
          Map.entry("report", Set.of(below("report"))),
          Map.entry("web", Set.of(below("web"))),
          Map.entry("cli", Set.of(below("cli"))));

  private static final JavaClasses CLASSES = read();

  @Test
  void everyPackageUsesOnlyWhatItMay() {
    SoftAssertions.assertSoftly(
        softly ->
            MAY_USE.forEach(
                (name, others) ->
                    softly
                        .assertThatCode(() -> rule(name, others).check(CLASSES))
                        .doesNotThrowAnyException()));
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that can be read by itself can be changed by itself")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(topPackages()).isNotEmpty().isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void everyPackageExplainsItselfAndRefusesNull() {
    List<JavaPackage> packages =
        CLASSES.stream()
            .map(javaClass -> javaClass.getPackage())
            .filter(p -> !p.getName().startsWith(PAGES))
            .distinct()
            .toList();

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            javaPackage ->
                assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                    .as(javaPackage.getName() + " has a package-info that is @NullMarked")
                    .isTrue());
  }

  /** Reads our own classes only; those of libraries need no more than their names. */
  private static JavaClasses read() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importPath(Path.of("target/classes"));
  }

  private static ArchRule rule(String name, Set<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(name), others.stream())
            .map(other -> ROOT + "." + other + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideOutsideOfPackage(ROOT + "..")))
        .because("the package table in CONTRIBUTING.md lets arrows run down only")
        .allowEmptyShould(true);
  }

  /** Returns the packages above a package in the order of the table, those it may use. */
  private static String[] below(String name) {
    List<String> order =
        List.of(
            "problem",
            "ontology",
            "reference",
            "demonstration",
            "stack",
            "reader",
            "ledger",
            "store",
            "search",
            "query",
            "snapshot",
            "pattern",
            "disclosure",
            "architecture",
            "exchange",
            "view",
            "catalog",
            "report",
            "web",
            "cli");
    return order.subList(0, order.indexOf(name)).toArray(String[]::new);
  }

  private static Set<String> topPackages() {
    return CLASSES.stream()
        .map(javaClass -> javaClass.getPackageName())
        .filter(name -> name.startsWith(ROOT + "."))
        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
