package org.archipel.reader;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Table;
import org.archipel.stack.Past;

/** Reads a file in whatever format its bytes show. Thread-safe. */
public final class Readers {

  /** Largest file that is looked at (a count of bytes, inclusive). */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Largest stack document (a count of bytes, inclusive). */
  static final int MOST_STACK_BYTES = 8 * 1024 * 1024;

  /** Largest RDF file (a count of bytes, inclusive). */
  static final int MOST_RDF_BYTES = 16 * 1024 * 1024;

  /** Longest header of a table that is looked at (a count of bytes). */
  private static final int MOST_HEADER_BYTES = 4_096;

  private Readers() {}

  /** Reads one file; never throws for what stands in it. */
  public static Reading read(SentFile file, ReadContext context) {
    Problems problems = new Problems();
    Optional<Document> document = Optional.empty();
    try {
      document = Optional.of(document(file, context, problems));
    } catch (Refused e) {
      problems.add(e.problem());
    }
    return new Reading(document, problems.inFileOrder());
  }

  private static Document document(SentFile file, ReadContext context, Problems problems)
      throws Refused {
    if (file.bytes().length > MOST_BYTES) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The file has %,d bytes; at most %,d are taken."
              .formatted(file.bytes().length, MOST_BYTES));
    }
    Optional<Table> table = Table.ofSent(file.name(), head(file));
    if (table.isPresent()) {
      return new Document.ReferenceTable(table.get(), file);
    }
    Format format =
        Format.of(file.bytes())
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemCode.UNKNOWN_FORMAT,
                        Position.whole(file.name()),
                        "The file is no stack document (YAML or JSON), no RDF (Turtle, N-Triples,"
                            + " JSON-LD, RDF/XML) and no reference table (CSV); its name does not"
                            + " matter."));
    return switch (format) {
      case YAML -> stack(YamlTree.read(SourceText.of(file, MOST_STACK_BYTES), problems), problems);
      case JSON -> json(SourceText.of(file, MOST_STACK_BYTES), context, problems);
      case TURTLE ->
          new Document.Rdf(
              TurtleReader.read(
                  SourceText.of(file, MOST_RDF_BYTES), owner(file.name(), context), problems));
      case RDF_XML ->
          new Document.Rdf(
              RdfXmlReader.read(
                  SourceText.of(file, MOST_RDF_BYTES), owner(file.name(), context), problems));
    };
  }

  private static String head(SentFile file) {
    return new String(
        file.bytes(), 0, Math.min(file.bytes().length, MOST_HEADER_BYTES), StandardCharsets.UTF_8);
  }

  private static Document json(SourceText source, ReadContext context, Problems problems)
      throws Refused {
    Tree tree = JsonTree.read(source, problems);
    boolean linked =
        tree.root() instanceof Located.Items
            || (tree.root() instanceof Located.Fields group
                && group.fields().keySet().stream().anyMatch(name -> name.startsWith("@")));
    return linked
        ? new Document.Rdf(JsonLdReader.read(tree, source, owner(source.file(), context), problems))
        : stack(tree, problems);
  }

  private static RdfIntake.Owner owner(String file, ReadContext context) throws Refused {
    String office =
        context
            .office()
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemCode.UNKNOWN_OFFICE,
                        Position.whole(file),
                        "An RDF file does not say whose it is: name the office that it is about."));
    LocalDate today = context.today().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    return new RdfIntake.Owner(office, context.claimant().orElse(office), Past.of(today));
  }

  private static Document stack(Tree tree, Problems problems) {
    return new Document.Stack(StackDocumentReader.read(tree, problems));
  }
}
