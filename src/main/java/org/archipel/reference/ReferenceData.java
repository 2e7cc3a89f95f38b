package org.archipel.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;

/**
 * All reference tables as records, each list in the order of its file. Immutable.
 *
 * @param products general products first, then platforms
 * @param concepts capabilities, building blocks, rights
 */
public record ReferenceData(
    List<Office> offices,
    List<Vendor> vendors,
    List<Product> products,
    List<Release> releases,
    List<Standard> standards,
    List<Concept> concepts,
    List<Claimant> claimants,
    List<Code> codes,
    List<Framework> frameworks,
    List<Framework.Membership> memberships,
    List<Recommendation> recommendations,
    List<Standard.Milestone> standardMilestones,
    List<Alias> aliases,
    List<Label> labels) {

  public ReferenceData {
    offices = List.copyOf(offices);
    vendors = List.copyOf(vendors);
    products = List.copyOf(products);
    releases = List.copyOf(releases);
    standards = List.copyOf(standards);
    concepts = List.copyOf(concepts);
    claimants = List.copyOf(claimants);
    codes = List.copyOf(codes);
    frameworks = List.copyOf(frameworks);
    memberships = List.copyOf(memberships);
    recommendations = List.copyOf(recommendations);
    standardMilestones = List.copyOf(standardMilestones);
    aliases = List.copyOf(aliases);
    labels = List.copyOf(labels);
  }

  /**
   * Reads every {@linkplain Table table} from a folder and reports what is wrong, with row and
   * column; the rows that are right are returned.
   *
   * @throws Trouble if a file is there and cannot be read
   */
  public static ReferenceData read(Path folder, Problems problems) {
    ReferenceReader reader = new ReferenceReader(problems);
    for (Table table : Table.values()) {
      read(folder, table, reader, problems);
    }
    return reader.build();
  }

  /**
   * Reads the tables of a folder with one of them replaced: how a changed table is checked before
   * it is put in place.
   *
   * @param fileName the sender's name of the file, for positions
   * @throws Trouble if a file is there and cannot be read
   */
  public static ReferenceData readWith(
      Path folder, Table replaced, String fileName, byte[] bytes, Problems problems) {
    ReferenceReader reader = new ReferenceReader(problems);
    for (Table table : Table.values()) {
      if (table == replaced) {
        reader.add(table, fileName, bytes);
      } else {
        read(folder, table, reader, problems);
      }
    }
    return reader.build();
  }

  private static void read(Path folder, Table table, ReferenceReader reader, Problems problems) {
    Path file = folder.resolve(table.fileName());
    Position position = Position.whole(table.fileName());
    try {
      if (Files.size(file) > TableReader.MOST_BYTES) {
        problems.error(
            ProblemCode.TOO_LARGE,
            position,
            "The file has more than " + TableReader.MOST_BYTES + " bytes.");
        return;
      }
      reader.add(table, table.fileName(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      problems.error(
          ProblemCode.UNREADABLE_FILE,
          position,
          "The table is missing in the folder of reference tables.");
    } catch (IOException e) {
      throw Trouble.environment("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads tables from memory, by file name such as {@code products.csv}; tables that are not given
   * are empty.
   */
  public static ReferenceData read(Map<String, byte[]> files, Problems problems) {
    ReferenceReader reader = new ReferenceReader(problems);
    files.forEach(
        (name, bytes) ->
            Table.of(name)
                .ifPresentOrElse(
                    table -> reader.add(table, name, bytes),
                    () ->
                        problems.error(
                            ProblemCode.UNKNOWN_FORMAT,
                            Position.whole(name),
                            "'" + name + "' is not the name of a reference table.")));
    return reader.build();
  }

  /**
   * Whether other offices can depend on a platform: it is one by its kind, or its operator is an
   * organisation or several. What a state's office operates for itself is not shared.
   */
  public boolean isShared(Product.Platform platform) {
    boolean byKind = Set.of("shared-platform", "exchange-service").contains(platform.kind());
    return byKind
        || platform
            .operator()
            .office()
            .map(
                code ->
                    offices.stream()
                        .anyMatch(o -> o.code().equals(code) && o.kind().equals("organisation")))
            .orElse(true);
  }

  /** Maps all records to statements; takes some tenths of a second, so ask only when needed. */
  public Statements statements() {
    return new ReferenceStatements(this).build();
  }

  /** Returns a resolver of the names in these tables. */
  public Resolver resolver() {
    return new Resolver(this);
  }
}
