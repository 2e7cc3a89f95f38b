package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.archipel.ontology.Ontology;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.workbook.WorkbookOptions;
import org.archipel.reader.workbook.WorkbookWords;
import org.archipel.reader.workbook.WorkbookWriter;
import org.archipel.reference.ReferenceData;
import org.archipel.stack.Choice;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that was written as a workbook and read again is the same document. */
class WorkbookRoundTripTest {

  private static final WorkbookWords WORDS = words();

  private static WorkbookWords words() {
    Graph graph = GraphFactory.createDefaultGraph();
    Ontology.terms(Path.of("ontology")).forEach(graph::add);
    ReferenceData.read(Path.of("catalog-data/reference"), new Problems())
        .statements()
        .forEach(graph::add);
    return WorkbookWords.of(graph);
  }

  static WorkbookOptions options(String language) {
    return new WorkbookOptions(language, WORDS, Fixture.resolver());
  }

  static List<SentFile> documents() {
    List<SentFile> files = new ArrayList<>(Fixture.documents(Fixture.STACK));
    files.addAll(Fixture.documents(Fixture.CATALOG));
    files.addAll(Fixture.documents(Fixture.EXAMPLES));
    return files;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givesTheSameNormalFormInEnglishAndArabic(SentFile file) {
    StackDocument sent = read(file);
    String before = NormalJson.write(Fixture.stack(file).checked().normalForm());
    for (String language : List.of("en", "ar")) {
      byte[] workbook = WorkbookWriter.write(sent, Map.of(), options(language));
      Fixture.Outcome outcome = Fixture.stack(new SentFile("back.xlsx", workbook));

      assertThat(outcome.problems())
          .filteredOn(p -> p.position().file().equals("back.xlsx"))
          .filteredOn(Problem::isError)
          .isEmpty();
      assertThat(NormalJson.write(outcome.checked().normalForm())).isEqualTo(before);
    }
  }

  @Test
  void findsManyDocuments() {
    assertThat(documents()).hasSizeGreaterThan(130);
  }

  /** Returns what the catalogue knows of an office, as if the office had said it itself. */
  static StackDocument own(String office) {
    SentFile file = Fixture.file(Fixture.CATALOG.resolve(office + ".yaml"));
    StackDocument sent = read(file);
    return new StackDocument(
        sent.positions(), office, null, null, null, spokenByItself(sent.entries()));
  }

  static StackDocument everything() {
    return read(Fixture.file(Fixture.STACK.resolve("everything.yaml")));
  }

  private static Map<ItemKind, List<Entry>> spokenByItself(Map<ItemKind, List<Entry>> entries) {
    Map<ItemKind, List<Entry>> own = new EnumMap<>(ItemKind.class);
    entries.forEach(
        (kind, list) ->
            own.put(
                kind,
                list.stream()
                    .map(
                        entry ->
                            new Entry(
                                entry.id(),
                                entry.audience(),
                                spokenByItself(entry.claim()),
                                entry.values(),
                                spokenByItself(entry.parts())))
                    .toList()));
    return own;
  }

  private static @Nullable ClaimFields spokenByItself(@Nullable ClaimFields claim) {
    return claim == null
        ? null
        : new ClaimFields(
            null,
            null,
            claim.grade() == Choice.Grade.INFERRED ? null : claim.grade(),
            claim.asOf(),
            claim.sources(),
            claim.says());
  }

  static StackDocument read(SentFile file) {
    Document document = Fixture.READERS.read(file, ReadContext.UNKNOWN).document().orElseThrow();
    return ((Document.Stack) document).stack();
  }
}
