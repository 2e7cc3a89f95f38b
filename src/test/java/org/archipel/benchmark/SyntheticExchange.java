package org.archipel.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.StackCheck;

/**
 * An ArchiMate exchange file of 14 MB, as a large office's tool would write it: a third of it is
 * elements and relationships, the rest diagrams. Always the same.
 */
public final class SyntheticExchange {

  private static final int COMPONENTS = 2_000;
  private static final int TECHNOLOGIES = 1_500;
  private static final int DATA = 500;
  private static final int BUSINESS = 11_000;
  private static final int SERVINGS = 6_000;
  private static final int FLOWS = 3_000;
  private static final int BUSINESS_LINKS = 16_000;
  private static final int NODES = 30_000;

  private static final List<String> PRODUCTS =
      List.of("PostgreSQL", "Oracle Database", "Apache Tomcat", "Ubuntu", "Elasticsearch", "Java");

  private final Random random = new Random(14);
  private final StringBuilder text = new StringBuilder(15_000_000);

  private SyntheticExchange() {}

  /** Returns the file. */
  public static byte[] bytes() {
    return new SyntheticExchange().write().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads and checks it eight times, and says how long that took: run it with {@code -Xmx256m}
   * where {@code catalog-data} is.
   */
  public static void main(String[] arguments) {
    Resolver resolver =
        ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();
    Readers readers = new Readers(resolver);
    StackCheck check = new StackCheck(resolver, Shapes.load(Path.of("ontology")));
    SentFile file = new SentFile("model.xml", bytes());
    System.out.printf("%,d bytes%n", file.bytes().length);
    for (int i = 0; i < 8; i++) {
      Instant start = Instant.now();
      long processor = processorNanos();
      Reading reading = readers.read(file, ReadContext.office("AU"));
      long read = processorNanos();
      Problems problems = new Problems();
      reading.problems().forEach(problems::add);
      Document.Stack stack = (Document.Stack) reading.document().orElseThrow();
      StackCheck.Checked checked = check.check(stack.stack(), problems);
      System.out.printf(
          "%,d ms, of the processor %,d ms to read and %,d ms to check; %,d items, %d errors%n",
          Duration.between(start, Instant.now()).toMillis(),
          (read - processor) / 1_000_000,
          (processorNanos() - read) / 1_000_000,
          checked.normalForm().items().size(),
          problems.toList().stream().filter(Problem::isError).count());
    }
  }

  /** A busy machine does not slow the processor's own time. */
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private String write() {
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-model">
          <name xml:lang="en">Synthetic landscape</name>
          <elements>
        """);
    elements("ApplicationComponent", "app", "Application", COMPONENTS);
    elements("SystemSoftware", "tech", "Software", TECHNOLOGIES);
    elements("DataObject", "data", "Record", DATA);
    elements("BusinessProcess", "step", "Step", BUSINESS);
    text.append("  </elements>\n  <relationships>\n");
    links("Serving", "tech", TECHNOLOGIES, "app", COMPONENTS, SERVINGS);
    links("Flow", "app", COMPONENTS, "app", COMPONENTS, FLOWS);
    links("Access", "app", COMPONENTS, "data", DATA, DATA * 2);
    links("Triggering", "step", BUSINESS, "step", BUSINESS, BUSINESS_LINKS);
    text.append(
        "  </relationships>\n  <views><diagrams><view identifier=\"id-view\" xsi:type=\"Diagram\">\n");
    for (int i = 0; i < NODES; i++) {
      text.append(
          "    <node identifier=\"id-node-%08x\" elementRef=\"%s\" xsi:type=\"Element\" x=\"%d\" y=\"%d\" w=\"120\" h=\"55\"><style><fillColor r=\"181\" g=\"255\" b=\"255\" a=\"100\" /></style></node>\n"
              .formatted(i, id("step", random.nextInt(BUSINESS)), random.nextInt(9_000), i));
    }
    return text.append("  </view></diagrams></views>\n</model>\n").toString();
  }

  private void elements(String type, String prefix, String name, int count) {
    for (int i = 0; i < count; i++) {
      String called =
          prefix.equals("tech") && i % 3 == 0
              ? PRODUCTS.get(i / 3 % PRODUCTS.size()) + " " + (8 + i % 11)
              : name + " " + i;
      text.append("    <element identifier=\"")
          .append(id(prefix, i))
          .append("\" xsi:type=\"")
          .append(type);
      text.append("\"><name xml:lang=\"en\">").append(called).append("</name>");
      text.append(
          "<documentation xml:lang=\"en\">What is written of it, in a sentence or two that nobody reads twice; number ");
      text.append(i).append(".</documentation></element>\n");
    }
  }

  private void links(
      String type, String source, int sources, String target, int targets, int count) {
    for (int i = 0; i < count; i++) {
      text.append("    <relationship identifier=\"")
          .append(id("link-" + type, i))
          .append("\" source=\"");
      text.append(id(source, random.nextInt(sources))).append("\" target=\"");
      text.append(id(target, random.nextInt(targets)))
          .append("\" xsi:type=\"")
          .append(type)
          .append("\" />\n");
    }
  }

  private static String id(String prefix, int number) {
    return "id-%s-%016x".formatted(prefix, number * 2_654_435_761L);
  }
}
