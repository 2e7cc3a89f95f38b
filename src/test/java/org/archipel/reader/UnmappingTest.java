package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archipel.demonstration.Demonstration;
import org.archipel.ontology.Audience;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.document.StackWriter;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.Part;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StackDocument;
import org.archipel.stack.Unmapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made of statements, or was written and read again, comes to the same statements. */
class UnmappingTest {

  private static final String START = "archipel: stack/1\noffice: AU\n";

  static List<SentFile> documents() {
    return Stream.of(
            Fixture.STACK, Fixture.NETWORK, Fixture.DECIDED, Fixture.EXAMPLES, Fixture.CATALOG)
        .flatMap(folder -> Fixture.documents(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void comesToTheSameStatements(SentFile file) {
    staysTheSame(file, Fixture.resolver());
  }

  @Test
  void findsManyDocuments() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(140);
  }

  @Test
  void officesOfTheDemonstrationComeToTheSameStatements(@TempDir Path folder) {
    new Demonstration(Path.of("catalog-data/reference"), Path.of("queries")).write(folder);
    Resolver resolver = ReferenceData.read(folder.resolve("reference"), new Problems()).resolver();
    List<SentFile> files = Fixture.documents(folder.resolve("stacks"));

    assertThat(files).hasSizeGreaterThanOrEqualTo(200);
    for (int i = 0; i < files.size(); i += 10) {
      staysTheSame(files.get(i), resolver);
    }
  }

  @Test
  void tellsItemsOfTheSameIdApart() {
    staysTheSame(
        """
        claim: {asOf: 2026-01}
        systems:
          - {id: rio, name: Rio, sameSystem: "https://w3id.org/archipel/id/office/AU/by/press/system/rio"}
          - {id: rio, name: Rio by press, sameSystem: "https://w3id.org/archipel/id/office/AU/system/rio", claim: {claimant: press, grade: press, source: "https://example.org/a"}}
          - {id: rio, name: Rio by wipo, claim: {claimant: wipo, grade: press, source: "https://example.org/b"}}
        apis:
          - {id: a, name: A, system: rio}
          - id: b
            name: B
            system: https://w3id.org/archipel/id/office/AU/by/wipo/system/rio
        """);
  }

  @Test
  void keepsWhatAnotherSaysWithinASystemOfTheOffice() {
    staysTheSame(
        """
        systems:
          - id: rio
            name: Rio
            claim: {asOf: 2026-01, says: Our own word.}
            uses:
              - {product: postgresql, version: "15.4"}
              - {product: nginx, claim: {claimant: press, grade: press, asOf: 2024, source: "https://example.org/a"}}
              - {product: pega-platform, claim: {claimant: wipo, grade: inferred, source: "https://example.org/b"}}
        """);
  }

  @Test
  void keepsAReleaseThatNoVersionLeadsToAndABlockThatIsNotTheProducts() {
    StackDocument document =
        staysTheSame(
            """
            uses:
              - {id: a, product: postgresql, version: "15.4"}
              - {id: b, product: postgresql, release: "15"}
              - {id: c, product: postgresql, version: a patched one, release: "15", block: search-engine}
            """);

    assertThat(StackWriter.yaml(document))
        .contains(
            """
              - id: a
                product: postgresql
                version: "15.4"
              - id: b
                product: postgresql
                release: "15"
              - id: c
                product: postgresql
                release: "15"
                version: a patched one
                block: search-engine
            """);
  }

  @Test
  void keepsWhoMaySeeWhat() {
    staysTheSame(
        """
        audience: office
        systems:
          - {id: own, name: Own}
          - {id: open, name: Open, audience: public, dependsOn: own}
          - {id: shy, name: Shy, audience: members, uses: [{product: nginx, audience: office}, {product: postgresql}]}
        flows: [{id: out, name: Out, from: open, to: shy, audience: public}]
        plans:
          - {id: p, kind: migration, system: open, events: [{id: z, kind: announced, on: 2024}, {id: a, kind: moved, on: 2025}]}
        """);
  }

  @Test
  void writesTextsThatLookLikeSomethingElse() {
    StackDocument document =
        staysTheSame(
            """
            systems:
              - id: "no"
                name: "No"
                description: "one\\ntwo: three # four\\t\\u200F"
                certifications: ["1.10", "true", "- a", "a: b", "a #b", "a#b", "null", "1e5", "2026-01-01", "*a", "x,y", "[z]"]
                owner: "yes"
                recoveryTime: PT4H
            maturity: [{dimension: data, level: 3}]
            recommendations: [{recommendation: "1a", status: adopted}]
            """);

    assertThat(StackWriter.yaml(document)).contains("id: \"no\"", "level: 3", "owner: \"yes\"");
  }

  private static StackDocument staysTheSame(String yaml) {
    return staysTheSame(
        new SentFile("au.yaml", (START + yaml).getBytes(UTF_8)), Fixture.resolver());
  }

  private static StackDocument staysTheSame(SentFile file, Resolver resolver) {
    List<Part> parts = mapped(read(file, resolver), resolver);
    String office = parts.getFirst().key().office().orElse(ContributionKey.NETWORK);
    StackDocument document = Unmapping.unmap(office, parts, resolver);
    SortedMap<String, Map<Audience, String>> before = statements(parts);

    assertThat(statements(mapped(document, resolver))).isEqualTo(before);
    List<SentFile> written = new ArrayList<>();
    written.add(new SentFile("a.yaml", StackWriter.yaml(document).getBytes(UTF_8)));
    written.add(new SentFile("a.json", StackWriter.json(document).getBytes(UTF_8)));
    for (SentFile again : written) {
      assertThat(statements(mapped(read(again, resolver), resolver))).isEqualTo(before);
    }
    return document;
  }

  private static StackDocument read(SentFile file, Resolver resolver) {
    Reading reading = new Readers(resolver).read(file, ReadContext.UNKNOWN);
    assertThat(reading.problems()).isEmpty();
    return ((Document.Stack) reading.document().orElseThrow()).stack();
  }

  private static List<Part> mapped(StackDocument document, Resolver resolver) {
    Problems problems = new Problems();
    List<Part> parts = new StackCheck(resolver, Fixture.shapes()).check(document, problems).parts();
    assertThat(problems.toList()).filteredOn(Problem::isError).isEmpty();
    return parts;
  }

  private static SortedMap<String, Map<Audience, String>> statements(List<Part> parts) {
    SortedMap<String, Map<Audience, String>> byKey = new TreeMap<>();
    for (Part part : parts) {
      Map<Audience, String> byAudience = new TreeMap<>();
      part.statements()
          .forEach((audience, statements) -> byAudience.put(audience, statements.toString()));
      byKey.put(part.key().path(), byAudience);
    }
    return byKey;
  }
}
