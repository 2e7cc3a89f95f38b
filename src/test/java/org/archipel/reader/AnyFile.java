package org.archipel.reader;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.StackCheck;

/**
 * What holds of every file, whatever stands in it: reading and checking it throws nothing, takes no
 * longer than two seconds of the processor, and every problem is at a place in that file.
 */
final class AnyFile {

  private static final String NAME = "fuzzed";
  private static final ReadContext CONTEXT = ReadContext.office("AU");
  private static final StackCheck CHECK = new StackCheck(Fixture.resolver(), Fixture.shapes());
  private static final long MOST_MILLIS = 2_000;

  private AnyFile() {}

  /** Reads a file as whatever it is recognised as. */
  static void read(byte[] bytes) {
    long start = cpuNanos();
    Reading reading = Fixture.READERS.read(new SentFile(NAME, bytes), CONTEXT);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    check(reading.document(), problems, start);
    if (reading.document().isEmpty() && !reading.hasErrors()) {
      throw new AssertionError("Neither a document nor a problem that says why.");
    }
  }

  /** Reads a file with one reader, which did not choose it. */
  static void read(FormatReader reader, byte[] bytes) {
    long start = cpuNanos();
    Problems problems = new Problems();
    Optional<Document> document = Optional.empty();
    try {
      SentFile file = new SentFile(NAME, bytes);
      document = Optional.of(reader.read(new Intake(file, CONTEXT, Fixture.resolver(), problems)));
    } catch (Refused e) {
      problems.add(e.problem());
    } catch (StackOverflowError e) {
      return; // Readers makes a problem of it
    }
    check(document, problems, start);
  }

  private static void check(Optional<Document> document, Problems problems, long start) {
    if (document.orElse(null) instanceof Document.Stack stack) {
      CHECK.check(stack.stack(), problems);
    }
    long millis = (cpuNanos() - start) / 1_000_000;
    if (millis > MOST_MILLIS) {
      throw new AssertionError("It took " + millis + " ms.");
    }
    for (Problem problem : problems.inFileOrder()) {
      if (!problem.position().file().equals(NAME) || problem.message().isBlank()) {
        throw new AssertionError("A problem at no place in the file: " + problem);
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
