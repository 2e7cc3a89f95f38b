package org.archipel.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.structurizr.dsl.StructurizrDslParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archipel.demonstration.Demonstration;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.Readers;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Mapping;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StatedItem;
import org.archipel.stack.Unmapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of offices, written for tools of architects and read by ourselves again. */
class OfficeModelTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  /** What a model holds of an office; the rest of its document has no place in ArchiMate. */
  private static final Set<ItemKind> KINDS =
      Set.of(ItemKind.SYSTEM, ItemKind.USE, ItemKind.API, ItemKind.DATA_OBJECT, ItemKind.FLOW);

  /** What of a flow is on no relationship of its own. */
  private static final Set<String> LOST = Set.of("data", "contact", "fromOffice", "toOffice");

  @TempDir private static Path folder;

  private static List<Path> files = List.of();
  private static Resolver resolver;
  private static StackCheck check;

  @BeforeAll
  static void writesTheDemonstration() throws Exception {
    new Demonstration(Path.of("catalog-data/reference"), Path.of("queries")).write(folder);
    resolver = ReferenceData.read(folder.resolve("reference"), new Problems()).resolver();
    check = new StackCheck(resolver, Shapes.load(Path.of("ontology")));
    try (Stream<Path> all = Files.list(folder.resolve("stacks"))) {
      files = all.sorted().toList();
    }
  }

  @Test
  void readsBackTheSameSystemsUsesAndFlows() throws Exception {
    int flows = 0;
    int others = 0;
    assertThat(files).hasSizeGreaterThanOrEqualTo(200);
    for (int i = 0; i < files.size(); i += 8) {
      String office = office(files.get(i));
      Collection<StatedItem> said = items(office, sent(files.get(i)));
      byte[] model = ArchimateWriter.write(OfficeModel.of(items(office, said)));

      assertThat(own(office, items(office, new SentFile(office + ".xml", model))))
          .as(office)
          .containsExactlyInAnyOrderElementsOf(own(office, said));
      flows += (int) said.stream().filter(item -> item.kind() == ItemKind.FLOW).count();
      others += (int) said.stream().filter(item -> !item.claimant().equals(office)).count();
    }
    assertThat(flows).isGreaterThan(20);
    assertThat(others).isGreaterThan(20);
  }

  @Test
  void identifiersAreUniqueAndEveryReferenceHasItsEnd() throws Exception {
    for (int i = 0; i < files.size(); i += 25) {
      String office = office(files.get(i));
      ArchimateFile file = OfficeModel.of(items(office, items(office, sent(files.get(i)))));

      List<String> ids = new ArrayList<>(List.of(file.id()));
      file.elements().forEach(element -> ids.add(element.id()));
      file.relationships().forEach(relationship -> ids.add(relationship.id()));
      file.diagrams().forEach(diagram -> ids.add(diagram.id()));
      List<ArchimateFile.Node> nodes = nodes(file);
      nodes.forEach(node -> ids.add(node.id()));

      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("id-[0-9a-f]{24}"));
      assertThat(file.relationships())
          .allSatisfy(link -> assertThat(ids).contains(link.source(), link.target()));
      assertThat(nodes).isNotEmpty().allMatch(node -> node.width() > 0 && node.height() > 0);
      nodes.forEach(OfficeModelTest::innerNodesLieInsideAndApart);
    }
  }

  @Test
  void theSameOfficeGivesTheSameBytesAndAChangeKeepsTheOtherIdentifiers() throws Exception {
    String office = office(files.getFirst());
    List<StatedItem> said = List.copyOf(items(office, sent(files.getFirst())));
    List<StatedItem> fewer = said.stream().filter(item -> item.kind() != ItemKind.USE).toList();

    assertThat(ArchimateWriter.write(OfficeModel.of(items(office, said.reversed()))))
        .isEqualTo(ArchimateWriter.write(OfficeModel.of(items(office, said))));
    assertThat(ids(OfficeModel.of(items(office, said))))
        .containsAll(ids(OfficeModel.of(items(office, fewer))));
  }

  @Test
  void whatIsAttributedSaysSoAndIsNotTakenForTheOfficesWord() throws Exception {
    String yaml =
        """
        archipel: stack/1
        office: AU
        claim: {claimant: press, grade: press, asOf: 2019, source: "https://example.org/a"}
        systems: [{id: rio, name: Rio <&">, capabilities: [e-filing], uses: [{product: nginx}]}]
        """;
    Resolver real =
        ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();
    StackCheck checkReal = new StackCheck(real, Shapes.load(Path.of("ontology")));
    Collection<StatedItem> said =
        items("AU", new SentFile("au.yaml", yaml.getBytes(UTF_8)), real, checkReal);

    String model =
        new String(
            ArchimateWriter.write(OfficeModel.of(new OfficeItems("AU", "Australia", said, real))),
            UTF_8);

    assertThat(model)
        .contains("Attributed to the office by press for 2019; the office has not said so.");
    assertThat(items("AU", new SentFile("au.xml", model.getBytes(UTF_8)), real, checkReal))
        .isEmpty();
  }

  @Test
  void structurizrsOwnLibraryReadsTheWorkspace() throws Exception {
    for (int i = 0; i < files.size(); i += 40) {
      String office = office(files.get(i));
      OfficeItems items = items(office, items(office, sent(files.get(i))));
      Workspace written = OfficeWorkspace.of(items);
      StructurizrDslParser parser = new StructurizrDslParser();

      parser.parse(WorkspaceDsl.write(written));

      var model = parser.getWorkspace().getModel();
      assertThat(model.getSoftwareSystems()).hasSameSizeAs(written.systems()).isNotEmpty();
      assertThat(model.getSoftwareSystems().stream().mapToInt(s -> s.getContainers().size()).sum())
          .isEqualTo(written.systems().stream().mapToInt(s -> s.containers().size()).sum());
      assertThat(parser.getWorkspace().getViews().getSystemLandscapeViews()).hasSize(1);
    }
  }

  @Test
  void hostileTextsStayTexts() throws Exception {
    String name = "a \"b\" ${c} \\ } \n{ '";
    Workspace workspace =
        new Workspace(
            name,
            name,
            List.of(
                new Workspace.SoftwareSystem(
                    "a", name, name, "g", List.of(), Map.of(name, name), List.of()),
                new Workspace.SoftwareSystem("b", name, name, "g", List.of(), Map.of(), List.of())),
            List.of(new Workspace.Flow("a", "b", name, name, Map.of())));
    StructurizrDslParser parser = new StructurizrDslParser();

    parser.parse(WorkspaceDsl.write(workspace));

    assertThat(parser.getWorkspace().getModel().getSoftwareSystems()).hasSize(2);
    assertThat(parser.getWorkspace().getModel().getRelationships()).hasSize(1);
  }

  private static void innerNodesLieInsideAndApart(ArchimateFile.Node node) {
    for (ArchimateFile.Node inner : node.nodes()) {
      assertThat(inner.x()).isGreaterThanOrEqualTo(node.x());
      assertThat(inner.y()).isGreaterThanOrEqualTo(node.y());
      assertThat(inner.x() + inner.width()).isLessThanOrEqualTo(node.x() + node.width());
      assertThat(inner.y() + inner.height()).isLessThanOrEqualTo(node.y() + node.height());
      for (ArchimateFile.Node other : node.nodes()) {
        assertThat(other == inner || apart(inner, other)).isTrue();
      }
    }
  }

  private static boolean apart(ArchimateFile.Node a, ArchimateFile.Node b) {
    return a.x() + a.width() <= b.x()
        || b.x() + b.width() <= a.x()
        || a.y() + a.height() <= b.y()
        || b.y() + b.height() <= a.y();
  }

  private static List<ArchimateFile.Node> nodes(ArchimateFile file) {
    List<ArchimateFile.Node> nodes = new ArrayList<>();
    file.diagrams().forEach(diagram -> nodes.addAll(diagram.nodes()));
    for (int i = 0; i < nodes.size(); i++) {
      nodes.addAll(nodes.get(i).nodes());
    }
    return nodes;
  }

  private static Set<String> ids(ArchimateFile file) {
    Set<String> ids = new TreeSet<>();
    file.elements().stream()
        .filter(element -> !element.type().equals("SystemSoftware"))
        .forEach(element -> ids.add(element.id()));
    return ids;
  }

  /**
   * Returns what the office itself says, of the kinds that a model holds, a line for each value.
   */
  private static Set<String> own(String office, Collection<StatedItem> items) {
    Set<String> own = new TreeSet<>();
    for (StatedItem item : items) {
      boolean whole =
          !item.values().containsKey("fromOffice") && !item.values().containsKey("toOffice");
      if (item.claimant().equals(office) && KINDS.contains(item.kind()) && whole) {
        own.add(item.iri().getURI());
        item.values()
            .forEach(
                (name, list) ->
                    list.stream()
                        .filter(value -> !LOST.contains(name))
                        .forEach(value -> own.add(item.iri() + " " + name + " " + value)));
      }
    }
    return own;
  }

  private static OfficeItems items(String office, Collection<StatedItem> said) {
    return new OfficeItems(office, "Office " + office, said, resolver);
  }

  private static Collection<StatedItem> items(String office, SentFile file) {
    return items(office, file, resolver, check);
  }

  private static Collection<StatedItem> items(
      String office, SentFile file, Resolver names, StackCheck check) {
    var reading = new Readers(names).read(file, ReadContext.office(office));
    Document.Stack stack =
        (Document.Stack)
            reading.document().orElseThrow(() -> new AssertionError(reading.problems()));
    Problems problems = new Problems();
    var checked = check.check(stack.stack(), TODAY, problems);
    assertThat(problems.toList()).filteredOn(Problem::isError).isEmpty();
    return Unmapping.items(office, Mapping.map(checked.normalForm()), names).values();
  }

  private static String office(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
  }

  private static SentFile sent(Path file) throws Exception {
    return new SentFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }
}
