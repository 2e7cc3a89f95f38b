package org.archipel.reader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.Reading.Recognised;
import org.archipel.reader.api.OpenApiReader;
import org.archipel.reader.architecture.ArchimateReader;
import org.archipel.reader.architecture.BackstageReader;
import org.archipel.reader.architecture.PubliccodeReader;
import org.archipel.reader.architecture.structurizr.StructurizrDslReader;
import org.archipel.reader.architecture.structurizr.StructurizrJsonReader;
import org.archipel.reader.document.StackReader;
import org.archipel.reader.inventory.ComposeReader;
import org.archipel.reader.inventory.KubernetesReader;
import org.archipel.reader.inventory.NameListReader;
import org.archipel.reader.lifecycle.LifecycleReader;
import org.archipel.reader.rdf.JsonLdReader;
import org.archipel.reader.rdf.RdfXmlReader;
import org.archipel.reader.rdf.TurtleReader;
import org.archipel.reader.sbom.CycloneDxReader;
import org.archipel.reader.sbom.SpdxReader;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.Sheets;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.XmlTree;
import org.archipel.reader.table.TableReader;
import org.archipel.reader.workbook.CsvSheetReader;
import org.archipel.reader.workbook.WorkbookReader;
import org.archipel.reference.Identity;
import org.archipel.reference.Resolver;
import org.archipel.reference.Table;

/** Reads a file in whatever format its bytes show. Immutable, thread-safe. */
public final class Readers {

  private static final TableReader TABLE = new TableReader();

  /** Every format there is, more specific ones before more general ones. */
  public static final List<FormatReader> FORMATS =
      List.of(
          new CycloneDxReader(),
          new SpdxReader(),
          new LifecycleReader(),
          new JsonLdReader(),
          new RdfXmlReader(),
          new TurtleReader(),
          new WorkbookReader(),
          new CsvSheetReader(),
          new ArchimateReader(),
          new OpenApiReader(),
          new BackstageReader(),
          new PubliccodeReader(),
          new StructurizrDslReader(),
          new StructurizrJsonReader(),
          new ComposeReader(),
          new KubernetesReader(),
          new NameListReader(),
          new StackReader(),
          TABLE);

  /** Largest file that is looked at (a count of bytes, inclusive). */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Longest header of a table that is looked at (a count of bytes). */
  private static final int MOST_HEADER_BYTES = 4_096;

  private final Resolver resolver;

  /**
   * @param resolver of the names that files of other tools use
   */
  public Readers(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Returns what users call the formats, in the order of a list that people read. */
  public static List<String> names() {
    return FORMATS.stream()
        .map(FormatReader::name)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** Reads one file; never throws for what stands in it. */
  public Reading read(SentFile file, ReadContext context) {
    Problems problems = new Problems();
    Optional<Recognised> recognised = Optional.empty();
    Optional<Document> document = Optional.empty();
    Map<String, Identity.Level> levels = new HashMap<>();
    Resolver told = resolver.telling(match -> note(match, levels));
    try {
      refuseLarge(file);
      Optional<Table> table = Table.ofSent(file.name(), head(file));
      if (table.isPresent()) {
        recognised =
            Optional.of(new Recognised("reference table (CSV)", "its header is that of one"));
        document = Optional.of(new Document.ReferenceTable(table.get(), file));
      } else {
        Found found = find(file, context);
        recognised = Optional.of(new Recognised(found.name, found.why));
        document = Optional.of(found.reader.read(new Intake(file, context, told, problems)));
      }
    } catch (Refused e) {
      problems.add(e.problem());
    } catch (StackOverflowError e) {
      problems.error(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The parts of the file lie within each other too deeply.");
    } catch (OutOfMemoryError e) { // what was built of the file is unreachable here
      problems.error(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The file takes more memory than there is.");
    }
    return new Reading(document, recognised, problems.inFileOrder(), levels);
  }

  private static void note(Identity.Match match, Map<String, Identity.Level> levels) {
    levels.merge(
        match.product().slug(),
        match.level(),
        (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  private record Found(FormatReader reader, String name, String why) {}

  private static Found find(SentFile file, ReadContext context) throws Refused {
    Opening opening = Opening.of(file);
    Optional<Found> mapped = context.mapping().flatMap(mapping -> mapped(opening, mapping));
    if (mapped.isPresent()) {
      return mapped.get();
    }
    for (FormatReader reader : FORMATS) {
      Optional<String> why = reader.recognise(opening);
      if (why.isPresent()) {
        return new Found(reader, reader.name(), why.get());
      }
    }
    if (opening.kind() == Opening.Kind.XML) {
      XmlTree.refuseDoctype(SourceText.of(file, MOST_BYTES)); // says more than "unknown"
    }
    Sheets.refuseOthers(file, opening); // likewise
    if (opening.kind() == Opening.Kind.UTF_16) {
      SourceText.of(file, MOST_BYTES); // says that the encoding is not taken
    }
    throw new Refused(
        ProblemCode.UNKNOWN_FORMAT,
        Position.whole(file.name()),
        "The file is none of these: %s; reference table (CSV). Its name does not matter."
            .formatted(String.join("; ", names())));
  }

  private static Optional<Found> mapped(Opening opening, SentFile mapping) {
    return TABLE
        .recognise(opening, mapping)
        .map(why -> new Found(TABLE, "table with mapping " + mapping.name(), why));
  }

  private static void refuseLarge(SentFile file) throws Refused {
    if (file.bytes().length > MOST_BYTES) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "The file has %,d bytes; at most %,d are taken."
              .formatted(file.bytes().length, MOST_BYTES));
    }
  }

  private static String head(SentFile file) {
    return new String(
        file.bytes(), 0, Math.min(file.bytes().length, MOST_HEADER_BYTES), StandardCharsets.UTF_8);
  }
}
