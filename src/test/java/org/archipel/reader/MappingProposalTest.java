package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.archipel.ontology.Ontology;
import org.archipel.ontology.Vocabulary;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.table.MappingProposal;
import org.archipel.reader.table.MappingProposal.Usability;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code archipel map init} proposes for the exports of three tools stands beside them, and is
 * the mapping with which {@link TableFixturesTest} reads them.
 */
class MappingProposalTest {

  private static final Path FOLDER = Path.of("src/test/resources/table");

  @ParameterizedTest
  @ValueSource(strings = {"servicenow-cmdb.csv", "leanix-applications.csv", "parc-applicatif.csv"})
  void proposesTheMappingBesideIt(String name) throws IOException {
    Path table = FOLDER.resolve(name);
    MappingProposal.Proposed proposed = propose(Fixture.file(table));
    Path beside = TableFixturesTest.mapping(table);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, proposed.yaml());
    }

    assertThat(proposed.usability()).isEqualTo(Usability.USABLE);
    assertThat(proposed.yaml()).isEqualTo(Files.readString(beside));
  }

  @Test
  void knowsTheLabelsOfTheOntologyInSixLanguages() {
    Vocabulary vocabulary = Vocabulary.of(Ontology.graph(Path.of("ontology")));
    for (Field field : ItemKind.SYSTEM.fields()) {
      if (!Set.of("status", "hosting", "criticality", "owner", "since").contains(field.name())) {
        continue;
      }
      Map<String, String> labels =
          vocabulary.properties().stream()
              .filter(term -> term.iri().equals(field.property().getURI()))
              .findFirst()
              .orElseThrow()
              .labels();
      assertThat(labels).as(field.name()).hasSize(6);
      labels
          .values()
          .forEach(
              label ->
                  assertThat(propose("Application;" + label + "\nRegister;x\n"))
                      .as(label)
                      .doesNotContain("not recognised"));
    }
  }

  @Test
  void leavesADateOpenThatMayBeTwo() {
    assertThat(propose("Application;Go-live\nA;03/04/2020\nB;05/06/2021\n"))
        .contains("# since: { column: Go-live, date: dd/MM/yyyy }   # day or month first?");
    assertThat(propose("Application;Go-live\nA;03/04/2020\nB;25/06/2021\n"))
        .contains("\n    since: { column: Go-live, date: dd/MM/yyyy }\n");
  }

  @Test
  void takesAListOfSoftwareForUses() {
    assertThat(propose("Software,Version,Server\nPostgreSQL,15.4,db1\nnginx,1.24,web1\n"))
        .contains("uses:\n  - product: Software   # 2 of 2 names are known\n    version: Version\n")
        .doesNotContain("systems:")
        .contains("'Server': servers and places are not collected");
  }

  @Test
  void saysNothingOfPersons() {
    assertThat(propose("Application,Owner\nRegister,Maria Example\n"))
        .doesNotContain("Maria")
        .contains("'Owner': names of persons are not collected");
    assertThat(propose("Application,Steward\nRegister,maria@office.example\n"))
        .doesNotContain("maria");
  }

  @Test
  void asksToBeFilledInWhereNoHeaderIsKnown() {
    MappingProposal.Proposed proposed =
        propose(new SentFile("x.csv", "foo,bar\n1,2\n3,4\n".getBytes(UTF_8)));

    assertThat(proposed.usability()).isEqualTo(Usability.TO_BE_FILLED_IN);
  }

  /** Proposes, reads the table with it, and returns the mapping. */
  private static String propose(String table) {
    SentFile file = new SentFile("some table.csv", table.getBytes(UTF_8));
    String yaml = propose(file).yaml();
    Reading reading =
        Fixture.READERS.read(
            file, ReadContext.office("AU").mapping(new SentFile("m.yaml", yaml.getBytes(UTF_8))));
    assertThat(reading.problems()).as(yaml).noneMatch(Problem::isError);
    assertThat(((Document.Stack) reading.document().orElseThrow()).stack().entries())
        .as(yaml)
        .isNotEmpty();
    return yaml;
  }

  private static MappingProposal.Proposed propose(SentFile file) {
    try {
      return MappingProposal.of(file, Fixture.resolver(), new Problems());
    } catch (Refused e) {
      throw new AssertionError(e.problem().toString(), e);
    }
  }
}
