package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.search.Hit;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search over a whole catalogue: current, one index per audience, nothing left behind. */
class NameIndexesTest {

  private static final String DOCUMENT =
      """
      # synthetic, not about a real office
      archipel: stack/1
      office: AD
      audience: members
      systems:
        - { id: vault, name: Zzyzxvault }
      """;

  private static final ContributionKey KEY = ContributionKey.of("AD", "AD", "stack");

  @TempDir Path folder;

  @Test
  void followsTheStoreOfEachAudienceAndLeavesNothingOfWhatIsForgotten() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS)) {
        assertThat(labels(catalog, "postgresq", audience)).startsWith("PostgreSQL");
        assertThat(labels(catalog, "Zzyzxvault", audience)).isEmpty();
      }

      Sending sending =
          new Sending(
              List.of(Homes.file("vault.yaml", DOCUMENT)),
              "AD",
              Optional.empty(),
              Optional.empty(),
              "test");
      assertThat(catalog.contribute(sending).receipt()).isPresent();

      assertThat(labels(catalog, "zzyzx-vault", Audience.MEMBERS)).containsExactly("Zzyzxvault");
      assertThat(labels(catalog, "Zzyzxvualt", Audience.MEMBERS)).containsExactly("Zzyzxvault");
      assertThat(labels(catalog, "Zzyzxvault", Audience.PUBLIC)).isEmpty();
      assertThat(holding("zzyzxvault")).containsExactly("members");

      catalog.forget(KEY);
      assertThat(labels(catalog, "Zzyzxvault", Audience.MEMBERS)).isEmpty();
      assertThat(holding("zzyzxvault")).isEmpty();
    }
  }

  @Test
  void leavesNothingInAnIndexThatNobodyHasOpenedSinceTheStart() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Sending sending =
          new Sending(
              List.of(Homes.file("vault.yaml", DOCUMENT)),
              "AD",
              Optional.empty(),
              Optional.empty(),
              "test");
      assertThat(catalog.contribute(sending).receipt()).isPresent();
      assertThat(labels(catalog, "Zzyzxvault", Audience.MEMBERS)).hasSize(1);
    }
    assertThat(holding("zzyzxvault")).containsExactly("members");
    try (Catalog catalog = Homes.open(folder)) {
      catalog.forget(KEY);
      assertThat(folder.resolve("search")).doesNotExist();
      assertThat(labels(catalog, "postgresql", Audience.MEMBERS)).startsWith("PostgreSQL");
      assertThat(holding("zzyzxvault")).isEmpty();
    }
  }

  private static List<String> labels(Catalog catalog, String text, Audience audience) {
    return catalog.search(text, audience, 10).stream().map(Hit::label).toList();
  }

  /** Returns the names of the index folders in which a file holds a text. */
  private List<String> holding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("search"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(4);
      return all.stream()
          .filter(file -> read(file).contains(text))
          .map(file -> file.getParent().getFileName().toString())
          .distinct()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
