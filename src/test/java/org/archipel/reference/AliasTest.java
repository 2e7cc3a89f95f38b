package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasTest {

  private final ReferenceData data = SmallTables.read();

  @Test
  void aNameThatSomebodyAcceptedFindsItsProduct() {
    assertThat(data.resolver().product("postgre sql")).map(Product::slug).hasValue("postgresql");
    assertThat(data.resolver().identity().match(Naming.of("Postgre SQL 15.4")))
        .hasValueSatisfying(match -> assertThat(match.version()).hasValue("15.4"));
  }

  @Test
  void itsProductSaysWhoAcceptedItAndWhen() {
    String node = "<https://w3id.org/archipel/id/product/postgresql/alias/";

    assertThat(data.statements().toString().lines())
        .anyMatch(line -> line.endsWith("core#hiddenLabel> \"Postgre SQL\" ."))
        .anyMatch(line -> line.startsWith(node) && line.endsWith("creator> \"Data steward\" ."))
        .anyMatch(line -> line.startsWith(node) && line.contains("dateAccepted> \"2026-11-22\"^^"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ubuntu,postgresql,X,2026-01-01       | [row 2, name]: error: 'Ubuntu' is already a name of 'ubuntu': row 3 of products.csv. [contradiction]
          das,postgresql,X,2026-01-01          | [row 2, name]: error: 'das' is already a name of 'wipo-das': row 2 of platforms.csv. [contradiction]
          Elephant,postgres,X,2026-01-01       | [row 2, product]: error: 'postgres' is not in products.csv. Did you mean 'postgresql'? [unknown-product]
          Elephant,postgresql,,2026-01-01      | [row 2, accepted_by]: error: The cell is empty; expected a value. [missing-field]
          Elephant,postgresql,X,2026-01        | [row 2, accepted_on]: error: '2026-01' is not a date: expected YYYY-MM-DD. [bad-date]
          Elephant,postgresql,X,               | [row 2, accepted_on]: error: The cell is empty; expected a value. [missing-field]
          """)
  void aRowThatCannotBeRightIsAProblem(String row, String problem) {
    assertThat(
            SmallTables.problemsWith(
                "aliases.csv", "name,product,accepted_by,accepted_on\n" + row + "\n"))
        .containsExactly("aliases.csv " + problem);
  }

  @Test
  void aNameIsAcceptedForOneProductOnly() {
    assertThat(
            SmallTables.problemsWith(
                "aliases.csv",
                "name,product,accepted_by,accepted_on\n"
                    + "Elephant,postgresql,X,2026-01-01\nÉlephant,ubuntu,X,2026-01-01\n"))
        .containsExactly(
            "aliases.csv [row 3, name]: error: 'Élephant' is already a name of 'postgresql':"
                + " row 2 of aliases.csv. [contradiction]");
  }

  @Test
  void theTableIsSortedAndReadsBack() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    String table =
        Alias.table(
            List.of(
                new Alias("zebra", "ubuntu", "X", day),
                new Alias("Elephant, \"blue\"", "postgresql", "A, B", day)));

    assertThat(table)
        .isEqualTo(
            "name,product,accepted_by,accepted_on\n"
                + "\"Elephant, \"\"blue\"\"\",postgresql,\"A, B\",2026-11-22\n"
                + "zebra,ubuntu,X,2026-11-22\n");
    assertThat(SmallTables.problemsWith("aliases.csv", table)).isEmpty();
  }
}
