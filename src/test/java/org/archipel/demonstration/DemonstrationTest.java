package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.problem.Problems;
import org.archipel.reference.Office;
import org.archipel.reference.ReferenceData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {

  private static final Path TABLES = Path.of("catalog-data/reference");

  /** Written from invented offices; the other tables are copies of those that ship. */
  private static final List<String> INVENTED =
      List.of(
          "aliases.csv",
          "offices.csv",
          "platforms.csv",
          "claimants.csv",
          "frameworks.csv",
          "memberships.csv",
          "standard-milestones.csv");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @TempDir private static Path folder;
  private static Path data;
  private static ReferenceData real;

  @BeforeAll
  static void write() {
    data = folder.resolve("one");
    new Demonstration(TABLES, Path.of("queries")).write(data);
    real = ReferenceData.read(TABLES, new Problems());
  }

  @Test
  void alwaysWritesTheSameBytes() throws IOException {
    Path again = folder.resolve("two");
    new Demonstration(TABLES, Path.of("queries")).write(again);

    assertThat(contents(again)).hasSizeGreaterThan(200).isEqualTo(contents(data));
  }

  @Test
  void inventsTwoHundredOfficesWithCodesThatNameNobody() throws IOException {
    List<String> codes =
        Files.readAllLines(data.resolve("reference/offices.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, 2))
            .toList();

    assertThat(codes)
        .hasSize(200)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(real.offices().stream().map(Office::code).toList())
        .doesNotContainAnyElementsOf(Arrays.asList(Locale.getISOCountries()))
        .doesNotContain("XX", "EP", "WO", "EU", "UK", "SU", "YU", "ZR");
  }

  @Test
  void marksEveryInventedRow() throws IOException {
    for (String table :
        List.of("offices.csv", "platforms.csv", "claimants.csv", "frameworks.csv")) {
      assertThat(Files.readAllLines(data.resolve("reference").resolve(table)).stream().skip(1))
          .as(table)
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).contains("(synthetic)"));
    }
    try (Stream<Path> stacks = Files.list(data.resolve("stacks"))) {
      assertThat(stacks.toList())
          .hasSize(200)
          .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("# Synthetic"));
    }
  }

  /** Words, not letters: a real name counts wherever it stands as words of its own. */
  @Test
  void namesNoRealOfficeByNameOrCode() throws IOException {
    Set<String> names = new HashSet<>();
    Set<String> codes = new HashSet<>();
    for (Office office : real.offices()) {
      codes.add(office.code());
      office.names().byLanguage().values().forEach(name -> names.add(folded(name)));
      office.names().office().ifPresent(name -> names.add(folded(name)));
      office.names().acronym().ifPresent(codes::add);
    }
    codes.removeAll(Set.of("IP", "ID", "SO")); // also words: "IP right", "id", "so"
    for (Map.Entry<String, String> file : generated().entrySet()) {
      String text = " " + folded(file.getValue()) + " ";

      assertThat(names)
          .hasSizeGreaterThan(500)
          .as(file.getKey())
          .noneMatch(name -> text.contains(" " + name + " "));
      assertThat(words(file.getValue())).as(file.getKey()).doesNotContainAnyElementsOf(codes);
    }
  }

  @Test
  void takesRealOfficesAndPlatformsOutOfTheExamplesOfQuestions() throws IOException {
    Set<String> codes = real.offices().stream().map(Office::code).collect(Collectors.toSet());
    Pattern given = Pattern.compile("(?:example|default): (\\[[^\\]]*]|[^,}]*)");
    int examples = 0;
    for (Map.Entry<String, String> query : contents(data.resolve("queries")).entrySet()) {
      for (String line : query.getValue().lines().filter(l -> l.contains("{name:")).toList()) {
        for (Matcher found = given.matcher(line); found.find(); examples++) {
          assertThat(words(found.group(1))).as(line).doesNotContainAnyElementsOf(codes);
          assertThat(found.group(1)).doesNotContain("wipo-das");
        }
      }
    }
    assertThat(examples).isGreaterThan(15);
  }

  private static Map<String, String> generated() throws IOException {
    Map<String, String> files = new TreeMap<>(contents(data.resolve("stacks")));
    for (String table : INVENTED) {
      files.put(table, Files.readString(data.resolve("reference").resolve(table)));
    }
    return files;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Returns the words of a text; the code of a standard, such as ST.96, is none. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (Matcher word = WORD.matcher(text.replaceAll("\\bST\\.[0-9]+", "")); word.find(); ) {
      words.add(word.group());
    }
    return words;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      folded.append(folded.isEmpty() ? "" : " ").append(word.group().toLowerCase(Locale.ROOT));
    }
    return folded.toString();
  }
}
