package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.archipel.problem.Trouble;
import org.archipel.reference.Office;
import org.archipel.reference.ReferenceData;

/**
 * Writes synthetic stack documents for benchmarks and the demonstration: the same options always
 * give the same bytes. One thread.
 *
 * <p>Every file says in its first line that it is synthetic, every system bears the word in its
 * name and description, and every source is under {@code example.org}. Codes of offices are real,
 * so that questions have somewhere to point: keep the files in a home folder of their own.
 */
public final class Generate {

  /**
   * What to write. 200 offices, 1 time, come to about 1.1 million statements.
   *
   * @param offices how many, in the order of their codes (a count, at least 1)
   * @param times how many times the ordinary number of systems each (a count, at least 1)
   * @param seed other seeds give other documents
   */
  public record Options(int offices, int times, long seed) {

    /**
     * @throws Trouble if a count is less than 1
     */
    public Options {
      if (offices < 1 || times < 1) {
        throw Trouble.usage("--offices and --times must be at least 1");
      }
    }
  }

  private static final int SYSTEMS = 24;

  private final ReferenceData reference;
  private final Options options;

  public Generate(ReferenceData reference, Options options) {
    this.reference = reference;
    this.options = options;
  }

  /** Makes the generator of an installation, from its reference tables. */
  public static Generate of(Installation installation, Options options) {
    return new Generate(new Tables(installation).reference(), options);
  }

  /**
   * Writes {@code <ST3>.yaml} per office.
   *
   * @return the files, in the order of the codes
   * @throws Trouble if there are fewer offices than asked for, or a file cannot be written
   */
  public List<Path> write(Path folder) {
    if (options.offices() > reference.offices().size()) {
      throw Trouble.usage(
          "--offices %d: the reference table has %d"
              .formatted(options.offices(), reference.offices().size()));
    }
    GenerateTables tables = new GenerateTables(reference);
    try {
      Files.createDirectories(folder);
      return reference.offices().stream()
          .map(Office::code)
          .sorted()
          .limit(options.offices())
          .map(code -> write(folder, code, tables))
          .toList();
    } catch (IOException e) {
      throw Trouble.environment("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path write(Path folder, String code, GenerateTables tables) {
    Random random = new Random(options.seed() * 1_000_003 + code.hashCode());
    Path file = folder.resolve(code + ".yaml");
    try {
      return Files.writeString(
          file, new GenerateStack(code, tables, random).write(SYSTEMS * options.times()));
    } catch (IOException e) {
      throw Trouble.environment("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
