package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.problem.Trouble;
import org.archipel.reference.Alias;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path data;
  private Installation installation;

  @BeforeEach
  void copyTheTables() throws IOException {
    installation = new Installation(Path.of(""), data, Path.of("queries"));
    Files.createDirectory(installation.referenceTables());
    try (Stream<Path> tables = Files.list(Path.of("src/test/resources/reference/small"))) {
      for (Path table : (Iterable<Path>) tables::iterator) {
        Files.copy(table, installation.referenceTables().resolve(table.getFileName()));
      }
    }
  }

  @Test
  void anAcceptedNameIsKnownFromThenOn() throws IOException {
    Aliases.of(installation).accept(new Alias("The Elephant", "postgresql", "X", DAY));
    Aliases.of(installation).accept(new Alias("Bionic", "ubuntu", "Y", DAY));

    assertThat(Aliases.of(installation).product("the elephant")).isEqualTo("postgresql");
    assertThat(Files.readAllLines(installation.referenceTables().resolve("aliases.csv")))
        .isEqualTo(
            List.of(
                "name,product,accepted_by,accepted_on",
                "Bionic,ubuntu,Y,2026-11-22",
                "Postgre SQL,postgresql,Data steward,2026-11-22",
                "The Elephant,postgresql,X,2026-11-22"));
    assertThat(installation.referenceTables()).isDirectoryNotContaining("glob:**.new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Postgres | ubuntu | 'Postgres' already means PostgreSQL (postgresql), not ubuntu.",
        "Postgres | postgresql | 'Postgres' already means PostgreSQL (postgresql).",
        "PostgreSQL 15 | ubuntu | 'PostgreSQL 15' already means PostgreSQL (postgresql), not ubuntu.",
        "The Elephant | nothing | Not accepted: 'nothing' is not in products.csv.",
      })
  void aNameThatMeansSomethingAlreadyIsRefused(String name, String product, String message)
      throws IOException {
    Path table = installation.referenceTables().resolve("aliases.csv");
    String before = Files.readString(table);

    assertThatThrownBy(() -> Aliases.of(installation).accept(new Alias(name, product, "X", DAY)))
        .isInstanceOf(Trouble.class)
        .hasMessage(message);
    assertThat(Files.readString(table)).isEqualTo(before);
  }

  @Test
  void aNameThatWouldTurnAroundInATerminalIsRefused() {
    assertThatThrownBy(
            () -> Aliases.of(installation).accept(new Alias("a\u202Eb", "postgresql", "X", DAY)))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("Not accepted: The text has control");
  }
}
