package org.archipel.catalog.release;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.archipel.ledger.Entry;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.archipel.store.Reading;

/** Freezes the derived reference architecture, and gives out what was frozen. Thread-safe. */
public final class Releases {

  private static final String NONE = "none";
  private static final List<Audience> AUDIENCES = List.of(Audience.PUBLIC, Audience.MEMBERS);

  private final Doors doors;

  public Releases(Doors doors) {
    this.doors = doors;
  }

  /** Returns the releases that an audience knows of, newest first. */
  public List<Release> all(Audience audience) {
    return doors
        .store()
        .apply(audience)
        .read(dataset -> new ReleaseReader(dataset, edition(audience)).all());
  }

  /** Returns which edition an audience reads. */
  private static Audience edition(Audience audience) {
    return audience.equals(Audience.PUBLIC) ? Audience.PUBLIC : Audience.MEMBERS;
  }

  /**
   * Makes a release and commits nothing.
   *
   * @throws Trouble wrong usage, if there is a release of that name
   */
  public Made prepare(Wanted wanted) {
    return onGround(
        ground -> {
          refuseTaken(wanted.name(), ground);
          return made(ground, wanted);
        });
  }

  /**
   * Makes a release and commits it while nobody else writes; when this returns, it is on the disk
   * and visible.
   *
   * @throws Trouble wrong usage, if there is a release of that name
   */
  public Made freeze(Wanted wanted) {
    doors.writing().lock();
    try {
      Made made = prepare(wanted);
      List<Entry> entries =
          AUDIENCES.stream()
              .map(
                  audience ->
                      Entry.of(
                          wanted.name().key(audience), Map.of(audience, made.edition(audience))))
              .toList();
      doors.append().accept("Release " + wanted.name() + " of the reference architecture", entries);
      return made;
    } finally {
      doors.writing().unlock();
    }
  }

  private static void refuseTaken(ReleaseName name, Ground ground) {
    if (ground.holds(name)) {
      throw Trouble.usage(
          "There is a release '"
              + name
              + "' already, and a release is never changed: choose another name."
              + " 'archipel release --list' lists all.");
    }
  }

  /**
   * Returns what an audience's edition of a release says.
   *
   * @throws Trouble wrong usage, if there is none
   */
  public Statements edition(ReleaseName name, Audience audience) {
    Audience edition = edition(audience);
    Statements found =
        doors
            .store()
            .apply(audience)
            .read(dataset -> Statements.of(dataset.getGraph(name.key(edition).graph())));
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return found;
  }

  /** Returns all that a release says, if an address is that of an edition that can be seen. */
  public Optional<Graph> at(String iri, Audience audience) {
    return AUDIENCES.stream()
        .flatMap(
            edition ->
                doors
                    .store()
                    .apply(audience)
                    .read(dataset -> new ReleaseReader(dataset, edition).all())
                    .stream()
                    .filter(release -> release.address().equals(iri))
                    .map(release -> graph(release.name().key(edition), audience)))
        .findFirst();
  }

  private Graph graph(ContributionKey key, Audience audience) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("arc", Arc.NS)
        .setNsPrefix("skos", SKOS.getURI())
        .setNsPrefix("dcterms", DCTerms.getURI())
        .setNsPrefix("xsd", XSD.getURI());
    doors
        .store()
        .apply(audience)
        .read(
            dataset -> {
              dataset
                  .find(key.graph(), Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(quad -> graph.add(quad.asTriple()));
              return true;
            });
    return graph;
  }

  /**
   * Derives a release again from the commits that it names and compares.
   *
   * @return the audiences whose edition comes out different; none when all is well
   * @throws Trouble if the ledger does not have the commits any more
   */
  public List<Audience> differing(ReleaseName name) {
    Release release = header(name, Audience.MEMBERS);
    Wanted wanted = new Wanted(name, release.title(), java.time.LocalDate.parse(release.issued()));
    Map<Audience, String> commits = commits(release);
    DatasetGraph open =
        doors
            .past()
            .apply(
                Audience.PUBLIC,
                Map.of(Audience.PUBLIC, Objects.requireNonNull(commits.get(Audience.PUBLIC))));
    DatasetGraph members = doors.past().apply(Audience.MEMBERS, commits);
    Made again =
        open.calculateRead(
            () -> members.calculateRead(() -> made(new Ground(open, members, commits), wanted)));
    return AUDIENCES.stream()
        .filter(
            audience ->
                !Arrays.equals(
                    again.edition(audience).toBytes(), edition(name, audience).toBytes()))
        .toList();
  }

  /**
   * Returns the header of the edition of a release that an audience reads.
   *
   * @throws Trouble wrong usage, if there is none
   */
  public Release header(ReleaseName name, Audience audience) {
    return all(audience).stream()
        .filter(release -> release.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private static Trouble unknown(ReleaseName name) {
    return Trouble.usage(
        "There is no release '" + name + "'; 'archipel release --list' lists all.");
  }

  private static Map<Audience, String> commits(Release release) {
    Map<Audience, String> commits = new HashMap<>();
    for (String commit : release.commits()) {
      int equals = commit.indexOf('=');
      commits.put(new Audience(commit.substring(0, equals)), commit.substring(equals + 1));
    }
    return commits;
  }

  private static Made made(Ground ground, Wanted wanted) {
    List<ReleaseName> before =
        new ReleaseReader(ground.open(), Audience.PUBLIC)
            .all().stream().map(Release::name).toList();
    return new Editions(ground, wanted, before).make();
  }

  /** Reads both stores at once; they stand for the same public commit. */
  <T> T onGround(Function<Ground, T> work) {
    try (Reading open = doors.store().apply(Audience.PUBLIC).reading();
        Reading members = doors.store().apply(Audience.MEMBERS).reading()) {
      Map<Audience, String> commits = new HashMap<>();
      members
          .stamp()
          .commits()
          .forEach(
              (audience, commit) -> {
                if (!commit.equals(NONE)) {
                  commits.put(new Audience(audience), commit);
                }
              });
      return work.apply(new Ground(open.dataset(), members.dataset(), commits));
    }
  }
}
