package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.archipel.ledger.Entry;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.Submission;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problem;
import org.archipel.problem.Trouble;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ContributionKey;

/**
 * The data that ships with Archipel, as contributions: the ontology, the reference tables, the
 * stack files, what the network decided.
 */
final class CatalogData {

  /** Title of the commits that load it; by it an older load is recognised. */
  static final String TITLE = "Load the catalogue's own data";

  private final Installation installation;
  private final boolean demonstration;

  /**
   * @param demonstration whether the data is invented, which the ledger is to say
   */
  CatalogData(Installation installation, boolean demonstration) {
    this.installation = installation;
    this.demonstration = demonstration;
  }

  /**
   * Brings the data into the ledger, unless it stands there already.
   *
   * @param marker a file that remembers what was loaded last; may be deleted at any time
   * @throws Trouble if a shipped file has errors; the message lists them
   */
  void load(Ledger ledger, Tables tables, Path marker, Progress progress) {
    String fingerprint = fingerprint();
    if (ledger.head(Audience.PUBLIC).isPresent() && fingerprint.equals(remembered(marker))) {
      return;
    }
    progress.at("Loading the catalogue's own data", 0, 0);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Set<ContributionKey> gone = formerlyLoaded(ledger);
    try (CheckedFiles stacks = new CheckedFiles(tables.checker(), stacks())) {
      Iterator<Entry> entries = entries(tables, stacks, gone);
      ledger.append(new Submission("Archipel", TITLE, now, () -> entries));
    }
    remember(marker, fingerprint);
  }

  /**
   * Returns a text that differs when a file or the program does. By size and time of change: a
   * start must not read what it does not load, and loading the same again changes nothing.
   */
  private String fingerprint() {
    StringBuilder text = new StringBuilder(Program.version());
    for (Path file : files()) {
      text.append('\n')
          .append(installation.base().relativize(file))
          .append(' ')
          .append(state(file));
    }
    return Digests.sha256(text.toString());
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw Trouble.environment("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns what is to stand in the ledger, made as it is taken: the statements of all files at
   * once are more than fits. Taking it to the end throws when a file has errors, which undoes the
   * append.
   *
   * @param gone the keys of the last load; those that come again are taken out of it
   */
  private Iterator<Entry> entries(Tables tables, CheckedFiles stacks, Set<ContributionKey> gone) {
    Stream<Entry> first =
        Stream.of(
            Entry.of(ContributionKey.ONTOLOGY, Map.of(Audience.PUBLIC, terms())),
            Entry.of(
                ContributionKey.REFERENCE,
                Map.of(Audience.PUBLIC, tables.reference().statements())));
    Stream<Entry> mark =
        demonstration
            ? Stream.of(
                Entry.of(
                    ContributionKey.DEMONSTRATION,
                    Map.of(
                        Audience.PUBLIC,
                        Statements.of(List.of(AboutStatements.notice(Audience.PUBLIC))))))
            : Stream.empty();
    Stream<Entry> files =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(stacks, 0), false);
    Stream<Entry> last =
        Stream.of(stacks)
            .flatMap(
                all -> {
                  refuseFaulty(all.problems());
                  return List.copyOf(gone).stream().map(key -> Entry.of(key, Map.of()));
                });
    // Not flatMap: the iterator of one takes in the whole of each part.
    return Stream.concat(Stream.concat(first, mark), Stream.concat(files, last))
        .peek(entry -> gone.remove(entry.key()))
        .iterator();
  }

  private static void refuseFaulty(List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw Trouble.environment(
          problems.stream()
              .filter(Problem::isError)
              .map(Problem::toString)
              .collect(
                  Collectors.joining(
                      "\n", "The stack files that ship with Archipel are faulty:\n", "")));
    }
  }

  private static Set<ContributionKey> formerlyLoaded(Ledger ledger) {
    Set<ContributionKey> keys = new HashSet<>();
    for (Audience audience : ledger.heads().keySet()) {
      ledger.history(audience).stream()
          .filter(commit -> commit.title().equals(TITLE))
          .forEach(commit -> keys.addAll(commit.touched().keySet()));
    }
    return keys;
  }

  private static String remembered(Path marker) {
    try {
      return Files.readString(marker);
    } catch (IOException e) {
      return "";
    }
  }

  private static void remember(Path marker, String fingerprint) {
    try {
      Files.createDirectories(marker.getParent());
      Files.writeString(marker, fingerprint);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + marker + ": " + e.getMessage(), e);
    }
  }

  private Statements terms() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(installation.terms()).parse(graph);
    return Statements.of(graph);
  }

  private List<Supplier<SentFile>> stacks() {
    return Stream.of(installation.stacks(), installation.network())
        .flatMap(folder -> below(folder).stream())
        .filter(file -> file.toString().endsWith(".yaml"))
        .<Supplier<SentFile>>map(
            file -> () -> new SentFile(String.valueOf(file.getFileName()), bytes(file)))
        .toList();
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    files.add(installation.terms());
    files.addAll(below(installation.referenceTables()));
    files.addAll(below(installation.stacks()));
    files.addAll(below(installation.network()));
    return files;
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw Trouble.environment("Cannot read the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Trouble.environment("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
