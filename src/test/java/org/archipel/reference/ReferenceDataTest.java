package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceDataTest {

  @Test
  void keepsOneRecordARow() {
    ReferenceData data = SmallTables.read();

    assertThat(data.offices()).extracting(Office::code).containsExactly("AU", "VN", "IB");
    assertThat(data.products()).hasSize(6);
    assertThat(data.releases()).hasSize(7);
    assertThat(data.concepts()).hasSize(9);
  }

  @Test
  void keepsWhatIsUnknownEmptyAndWhatIsPastWithoutADate() {
    Release release = SmallTables.read().releases().get(2);

    assertThat(release.milestones())
        .extracting(Release.Milestone::kind)
        .containsExactly("release", "support-end");
    assertThat(release.milestones().get(1).date()).isEmpty();
  }

  @Test
  void mapsEveryRowToStatements() {
    String statements = SmallTables.read().statements().toString();

    assertThat(statements)
        .contains(
            "<https://w3id.org/archipel/id/office/VN>"
                + " <http://www.w3.org/2004/02/skos/core#altLabel> \"越南社会主义共和国\"@zh .")
        .contains(
            "<https://w3id.org/archipel/id/release/postgresql/9.6/milestone/support-end>"
                + " <https://w3id.org/archipel/ns#isPast>"
                + " \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .")
        .contains(
            "<https://w3id.org/archipel/id/release/windows-server/2012-r2>"
                + " <https://w3id.org/archipel/ns#isReleaseOf>"
                + " <https://w3id.org/archipel/id/product/windows-server> .")
        .contains(
            "<https://w3id.org/archipel/id/office/IB> <https://w3id.org/archipel/ns#asOf>"
                + " \"2026\"^^<http://id.loc.gov/datatypes/edtf> .");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          vendors.csv  | microsoft,Microsoft       | microsoft,        | vendors.csv [row 3, name]: error: The cell is empty; expected a value. [missing-field]
          vendors.csv  | microsoft,Microsoft       | canonical,Another | vendors.csv [row 4, slug]: error: 'canonical' is already the key of row 3. [duplicate-key]
          vendors.csv  | microsoft,Microsoft       | micro soft,X      | vendors.csv [row 3, slug]: error: 'micro soft' is not a slug: letters, digits and . _ + ~ - only. [bad-text]
          vendors.csv  | slug,name                 | slug,nane         | vendors.csv [row 1, nane]: error: 'nane' is not a column of vendors.csv. Did you mean 'name'? [unknown-field]
          vendors.csv  | slug,name                 | slug;name         | vendors.csv [row 1]: error: The cells are separated by semicolons or tabs; expected commas. [syntax]
          vendors.csv  | microsoft,Microsoft       | microsoft         | vendors.csv [row 3]: error: The row has 1 cells; expected 2 as in the header. [syntax]
          vendors.csv  | microsoft,Microsoft       | microsoft,"M      | vendors.csv [row 3]: error: A quotation mark is opened here or below and never closed. [syntax]
          products.csv | ,canonical,               | ,cannonical,      | products.csv [row 3, vendor]: error: 'cannonical' is not in vendors.csv. Did you mean 'canonical'? [unknown-reference]
          releases.csv | 2022-10-13                | 2022-13-40        | releases.csv [row 2, released]: error: '2022-13-40' is not a date: expected YYYY-MM-DD or 'past'. [bad-date]
          releases.csv | postgresql,10,            | postgresql,15,    | releases.csv [row 3, cycle]: error: 'postgresql/15' is already the key of row 2. [duplicate-key]
          platforms.csv| wipo-das,                 | ubuntu,           | platforms.csv [row 2, slug]: error: 'ubuntu' is already the key of a row of products.csv. [duplicate-key]
          platforms.csv| e-filing; case-management | e-fling           | platforms.csv [row 3, capabilities]: error: 'e-fling' is not in capabilities.csv. Did you mean 'e-filing'? [unknown-capability]
          offices.csv  | https://www.ipaustralia.gov.au | javascript:alert(1) | offices.csv [row 2, website]: error: 'javascript:alert(1)' is not a web address: expected http:// or https://. [bad-iri]
          claimants.csv| ,official-third-party,    | ,official,        | claimants.csv [row 2, kind]: error: 'official' is not in codes.csv, scheme claimant-kind. Expected one of office, official-third-party, press, third-party. [unknown-code]
          labels.csv   | capability,e-filing       | capabilty,e-filing | labels.csv [row 2, type]: error: 'capabilty' is no type of concept and no scheme of codes. Did you mean 'capability'? [unknown-reference]
          labels.csv   | status,in-use             | status,in-used    | labels.csv [row 3, slug]: error: No status has the slug 'in-used'. Did you mean 'in-use'? [unknown-reference]
          labels.csv   | ,fr zh                    | ,fr zz            | labels.csv [row 2, checked]: error: 'zz' is not a language of labels: expected ar, es, fr, ru, zh. [bad-text]
          labels.csv   | ,fr zh                    | ,fr ru            | labels.csv [row 2, checked]: error: The label in 'ru' is said to be checked, but there is none. [contradiction]
          offices.csv  | VN,state                  | AU,state          | offices.csv [row 3, code]: error: 'AU' is already the key of row 2. [duplicate-key]
          memberships.csv | VN,pct                 | AU,pct            | memberships.csv [row 3, framework]: error: 'AU/pct' is already the key of row 2. [duplicate-key]
          memberships.csv | AU,pct                 | AU,ptc            | memberships.csv [row 2, framework]: error: 'ptc' is not in frameworks.csv. Did you mean 'pct'? [unknown-reference]
          memberships.csv | VN,paris               | VX,paris          | memberships.csv [row 4, office]: error: 'VX' is not in offices.csv. [unknown-office]
          memberships.csv | 2020-05                | 1992-05           | memberships.csv [row 3, until]: error: 1992-05 is before 1993, the date in 'since'. [contradiction]
          releases.csv | 2027-11-11                | 2021-11-11        | releases.csv [row 2, support_end]: error: 2021-11-11 is before 2022-10-13, the date in 'released'. [contradiction]
          products.csv | Postgres; PG              | PG; UBUNTU        | products.csv [row 2, aliases]: error: 'UBUNTU' names two things: this row and row 3 of products.csv (ubuntu). [contradiction]
          platforms.csv| DAS; WIPO DAS             | postgres          | platforms.csv [row 2, aliases]: error: 'postgres' names two things: this row and row 2 of products.csv (postgresql). [contradiction]
          platforms.csv| DAS; WIPO DAS             | IPAS              | platforms.csv [row 3, aliases]: error: 'IPAS' names two things: this row and row 2 of platforms.csv (wipo-das). [contradiction]
          standards.csv| WIPO,,,,                  | WIPO,,ST.69,,     | standards.csv [row 2, supersedes]: error: 'ST.69' is not in standards.csv. Did you mean 'ST.96'? [unknown-reference]
          standard-milestones.csv | 2012-05-01     | 2012-05           | standard-milestones.csv [row 2, date]: error: '2012-05' is not a date: expected YYYY-MM-DD. [bad-date]
          recommendations.csv | official,,https    | offical,,https    | recommendations.csv [row 3, wording_en]: error: 'offical' is not in codes.csv, scheme wording. Did you mean 'official'? [unknown-code]
          """)
  void pointsAtTheCell(String file, String old, String changed, String problem) {
    String text = SmallTables.textOf(file);
    assertThat(text).contains(old);

    assertThat(SmallTables.problemsWith(file, text.replaceFirst(Pattern.quote(old), changed)))
        .contains(problem);
  }

  @Test
  void refusesALabelThatChangesTheDirectionOfText() {
    String text = SmallTables.textOf("labels.csv");

    assertThat(SmallTables.problemsWith("labels.csv", text.replace("En uso", "En \u202Eosu\u202C")))
        .containsExactly(
            "labels.csv [row 3, es]: error: The text has control or direction-changing characters,"
                + " or more than 10000. [bad-text]");
  }

  @Test
  void refusesTwoOfficesThatAreTheSameItem() {
    String text = SmallTables.textOf("offices.csv");

    assertThat(
            SmallTables.problemsWith(
                "offices.csv", text.replace("越南社会主义共和国,,,,", "越南社会主义共和国,,Q408,,")))
        .containsExactly(
            "offices.csv [row 3, wikidata]: error: Q408 is already the item of row 2 (AU)."
                + " [contradiction]");
  }

  @Test
  void mapsFrameworksRecommendationsAndLabelsToStatements() {
    String statements = SmallTables.read().statements().toString();
    String id = "<https://w3id.org/archipel/id/";
    String arc = "<https://w3id.org/archipel/ns#";

    assertThat(statements)
        .contains(id + "membership/VN/pct> " + arc + "isMembershipOf> " + id + "office/VN> .")
        .contains(id + "membership/VN/pct> " + arc + "isMembershipIn> " + id + "framework/pct> .")
        .contains(id + "membership/VN/pct> " + arc + "until> \"2020-05\"^^")
        .contains(id + "framework/pct> " + arc + "isAdministeredBy> " + id + "office/IB> .")
        .contains(id + "recommendation/8a> <http://www.w3.org/2004/02/skos/core#broader> ")
        .contains(id + "recommendation/8> " + arc + "hasWording> " + id + "wording/unofficial-")
        .contains(
            id + "standard/ST.96/milestone/takes-effect> " + arc + "bindsMembersOf> " + id + "fram")
        .contains(id + "status/in-use> " + arc + "uncheckedLabelLanguage> \"ru\" .")
        .contains(id + "capability/e-filing> " + arc + "uncheckedLabelLanguage> \"es\" .")
        .doesNotContain(id + "capability/e-filing> " + arc + "uncheckedLabelLanguage> \"fr\" .")
        .contains("core#prefLabel> \"Dépôt électronique\"@fr .");
  }

  @Test
  void dropsAByteOrderMark() {
    assertThat(
            SmallTables.problemsWith("vendors.csv", "\uFEFF" + SmallTables.textOf("vendors.csv")))
        .isEmpty();
  }

  @Test
  void refusesOtherEncodingsAndNul() {
    String text = SmallTables.textOf("vendors.csv");

    assertThat(SmallTables.problemsWith("vendors.csv", text.getBytes(StandardCharsets.UTF_16)))
        .contains(
            "vendors.csv:1:1: error: The line contains NUL; expected text in UTF-8. [bad-encoding]");
    assertThat(
            SmallTables.problemsWith(
                "vendors.csv",
                text.replace("Microsoft", "Société").getBytes(Charset.forName("windows-1252"))))
        .contains(
            "vendors.csv:3:1: error: The line is not UTF-8; save the file as 'CSV UTF-8'. [bad-encoding]");
    assertThat(SmallTables.problemsWith("vendors.csv", text.replace("Micro", "Mi\0cro")))
        .contains(
            "vendors.csv:3:1: error: The line contains NUL; expected text in UTF-8. [bad-encoding]");
  }

  @Test
  void refusesAMillionColumns() {
    assertThat(SmallTables.problemsWith("vendors.csv", "a,".repeat(1_000_000)))
        .contains(
            "vendors.csv [row 1]: error: The header has 1000001 columns; at most 100 are read. [quota]");
  }

  @Test
  void namesEveryMissingTable(@TempDir Path empty) {
    Problems problems = new Problems();

    ReferenceData.read(empty, problems);

    assertThat(problems.toList()).hasSize(Table.values().length);
  }

  @ParameterizedTest
  @EnumSource(Table.class)
  void knowsATableByItsHeader(Table table) {
    assertThat(Table.ofSent(table.fileName(), SmallTables.textOf(table.fileName())))
        .hasValue(table);
  }

  @Test
  void knowsATableByAHeaderWithAMisspeltColumn() {
    assertThat(
            Table.ofSent("x.csv", SmallTables.textOf("products.csv").replace("licence", "license")))
        .hasValue(Table.PRODUCTS);
    assertThat(Table.ofSent("au.yaml", "archipel: stack/1\noffice: AU\n")).isEmpty();
  }

  @Test
  void checksOneChangedTableAgainstTheOthers() {
    Problems problems = new Problems();

    ReferenceData.readWith(
        Path.of("src/test/resources/reference/small"),
        Table.VENDORS,
        "my vendors.csv",
        "slug,name\nmicrosoft,Microsoft\n".getBytes(StandardCharsets.UTF_8),
        problems);

    assertThat(problems.toList())
        .extracting(Object::toString)
        .contains(
            "products.csv [row 3, vendor]: error: 'canonical' is not in vendors.csv. [unknown-reference]");
  }
}
