package org.archipel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.StoreDelta;
import org.jspecify.annotations.Nullable;

/**
 * The names of one audience's things in a folder of its own; a cache that can be made again.
 * Thread-safe: any number of searches beside one writer. The caller sees to it that the index is
 * made from that audience's store only.
 */
public final class SearchIndex implements AutoCloseable {

  /** Grows whenever the same names come to another index, so that old ones are made again. */
  private static final String FORM = "1";

  private static final String STAMP = "stamp";

  /** Hits are names, and a thing may have many: how many more names than things are fetched. */
  private static final int NAMES_PER_THING = 4;

  /** Lucene recommends a module that is still incubating; kept, or the level is lost. */
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(Level.SEVERE);
  }

  private final Analyzer words = Folding.words();
  private final Analyzer grams = Folding.grams();
  private final NameQuery queries = new NameQuery(words, grams);
  private final Directory directory;
  private @Nullable IndexWriter writer;
  private volatile @Nullable SearcherManager searchers;
  private volatile @Nullable Stamp stamp;

  private SearchIndex(Path folder) throws IOException {
    this.directory = new NIOFSDirectory(folder);
  }

  /**
   * Opens the index of a folder; one that is missing or unreadable has no {@link #stamp} and is to
   * be {@linkplain #build built}.
   *
   * @throws Trouble if the folder cannot be used at all
   */
  public static SearchIndex open(Path folder) {
    try {
      SearchIndex index = new SearchIndex(folder);
      index.openWhatIsThere();
      return index;
    } catch (IOException e) {
      throw Trouble.environment("Cannot use the search index " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Returns what the index stands for; empty when it is to be built. */
  public Optional<Stamp> stamp() {
    return Optional.ofNullable(stamp);
  }

  /** Makes the index anew from a reading; nothing of an earlier one is left in the folder. */
  public synchronized void build(Reading reading) {
    write(
        () -> {
          IndexWriter fresh = fresh();
          DatasetGraph dataset = reading.dataset();
          NamedThing.eachNamed(dataset, thing -> add(fresh, dataset, thing));
          settle(fresh, reading.stamp());
        });
  }

  /** Moves the index on by what a difference touches, read as it stands after it. */
  public synchronized void apply(StoreDelta delta, Reading after) {
    write(
        () -> {
          IndexWriter open = writer;
          if (open == null || stamp == null) {
            throw new IllegalStateException("the index is to be built first");
          }
          for (Node thing : touched(delta)) {
            open.deleteDocuments(new Term(NameField.THING, thing.getURI()));
            add(open, after.dataset(), thing);
          }
          settle(open, after.stamp());
        });
  }

  /**
   * Returns the things that a text names, best first, each once, by the best of its names; none for
   * a text without letter or digit.
   *
   * @param limit most hits (a count, at least 1)
   */
  public List<Hit> find(String text, int limit) {
    SearcherManager manager = searchers;
    if (manager == null || Folding.compact(text).isEmpty()) {
      return List.of();
    }
    Query query = queries.of(text);
    try {
      IndexSearcher searcher = manager.acquire();
      try {
        return find(searcher, query, limit);
      } finally {
        manager.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the search index " + directory + " cannot be read", e);
    }
  }

  private static List<Hit> find(IndexSearcher searcher, Query query, int limit) throws IOException {
    int names = limit * NAMES_PER_THING;
    StoredFields stored = searcher.storedFields();
    Set<String> seen = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, names, NameField.BEST_FIRST).scoreDocs) {
      Document document = stored.document(doc.doc);
      if (hits.size() < limit && seen.add(document.get(NameField.THING))) {
        hits.add(NameField.hit(document));
      }
    }
    return hits;
  }

  private static Set<Node> touched(StoreDelta delta) {
    Set<Node> things = new HashSet<>();
    List<Statements> all = new ArrayList<>(delta.removed().values());
    all.addAll(delta.added().values());
    for (Statements statements : all) {
      for (Triple triple : statements) {
        if (NamedThing.isAboutNames(triple)) {
          things.add(triple.getSubject());
        }
      }
    }
    return things;
  }

  private static void add(IndexWriter writer, DatasetGraph dataset, Node thing) {
    NamedThing.read(dataset, thing)
        .ifPresent(
            named -> {
              for (String name : named.names()) {
                try {
                  writer.addDocument(NameField.document(named, name));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
  }

  private void openWhatIsThere() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try {
      IndexWriter open = new IndexWriter(directory, config(OpenMode.APPEND));
      writer = open;
      Map<String, String> data = new java.util.HashMap<>();
      open.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      if (FORM.equals(data.get("form"))) {
        searchers = new SearcherManager(open, null);
        stamp = Stamp.parse(data.getOrDefault(STAMP, ""));
      }
    } catch (IOException | IllegalArgumentException e) {
      // Torn or of another version: made anew by whoever sees that it has no stamp.
      release();
    }
  }

  /** Begins an empty index; searches go on in the earlier one until the new one is settled. */
  private IndexWriter fresh() throws IOException {
    IndexWriter old = writer;
    if (old != null) {
      old.rollback();
    }
    IndexWriter fresh = empty();
    writer = fresh;
    return fresh;
  }

  private IndexWriter empty() throws IOException {
    try {
      return new IndexWriter(directory, config(OpenMode.CREATE));
    } catch (IOException torn) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return new IndexWriter(directory, config(OpenMode.CREATE));
    }
  }

  private void settle(IndexWriter written, Stamp stands) throws IOException {
    written.setLiveCommitData(Map.of("form", FORM, STAMP, stands.toString()).entrySet());
    written.commit();
    SearcherManager earlier = searchers;
    searchers = new SearcherManager(written, null);
    if (earlier != null) {
      earlier.close();
    }
    stamp = stands;
  }

  private IndexWriterConfig config(OpenMode mode) {
    Analyzer byField = new PerFieldAnalyzerWrapper(words, Map.of(NameField.GRAMS, grams));
    return new IndexWriterConfig(byField).setOpenMode(mode).setCommitOnClose(false);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing writing) {
    boolean written = false;
    try {
      writing.write();
      written = true;
    } catch (IOException e) {
      throw Trouble.environment("Cannot write the search index " + directory + ": " + e, e);
    } finally {
      if (!written) {
        // Half of it is nothing: whoever asks next sees no stamp and builds.
        release();
      }
    }
  }

  private void release() {
    stamp = null;
    SearcherManager manager = searchers;
    searchers = null;
    IndexWriter open = writer;
    writer = null;
    try {
      if (manager != null) {
        manager.close();
      }
      if (open != null) {
        open.rollback();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    release();
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
