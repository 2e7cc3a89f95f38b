package org.archipel.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ledger.Entry;
import org.archipel.ledger.Original;
import org.archipel.ontology.Audience;
import org.archipel.ontology.ShapeResult;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Severity;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.table.MappingProposal;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.Choice;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalJson;
import org.archipel.stack.Part;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StackDocument;
import org.jspecify.annotations.Nullable;

/** Takes files through reader, check and mapping; stores nothing. Immutable, thread-safe. */
public final class Checker {

  private final Resolver resolver;
  private final Shapes shapes;
  private final StackCheck stackCheck;
  private final Readers readers;
  private final Path tables;

  /** Makes the check of an installation; its tables and shapes are read once. */
  public static Checker of(Installation installation) {
    return new Tables(installation).checker();
  }

  /**
   * @param tables the folder of the reference tables
   */
  Checker(Resolver resolver, Shapes shapes, Path tables) {
    this.tables = tables;
    this.resolver = resolver;
    this.shapes = shapes;
    this.stackCheck = new StackCheck(resolver, shapes);
    this.readers = new Readers(resolver);
  }

  /**
   * What checking some files gave. Immutable.
   *
   * @param problems in the order of the files
   * @param normalForms of the stack documents without errors
   * @param entries what they contribute, one per key; to be used only without errors
   * @param files what each was taken for, in their order
   */
  public record Checked(
      List<Problem> problems,
      List<NormalForm> normalForms,
      List<Entry> entries,
      List<CheckedFile> files) {

    public Checked {
      problems = List.copyOf(problems);
      normalForms = List.copyOf(normalForms);
      entries = List.copyOf(entries);
      files = List.copyOf(files);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }

    /** Returns the normal forms as JSON-LD. */
    public List<String> normalJson() {
      return normalForms.stream().map(NormalJson::write).toList();
    }
  }

  /**
   * A file that was checked. Immutable.
   *
   * @param name the sender's name of it
   */
  public record CheckedFile(String name, Reading reading) {}

  /** Returns what tells products, releases, standards and offices by their names. */
  public Resolver resolver() {
    return resolver;
  }

  /** Proposes a mapping for a table; nothing, and a problem, when it is none. */
  public Optional<MappingProposal.Proposed> proposeMapping(SentFile table, Problems problems) {
    try {
      return Optional.of(MappingProposal.of(table, resolver, problems));
    } catch (Refused e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  /** Checks files that say themselves which office they are about. */
  public Checked check(List<SentFile> files) {
    return check(files, Optional.empty());
  }

  /** Checks files that say themselves which office they are about, tables with a mapping. */
  public Checked check(List<SentFile> files, Optional<SentFile> mapping) {
    ReadContext context = mapping.map(ReadContext.UNKNOWN::mapping).orElse(ReadContext.UNKNOWN);
    Run run = new Run(Optional.empty(), context);
    files.forEach(run::file);
    return run.result();
  }

  /** Checks files as they are sent. */
  public Checked check(Sending sending) {
    Run run = new Run(Optional.of(sending), context(sending));
    if (!sending.isNetwork() && resolver.office(sending.office()).isEmpty()) {
      run.problems.add(
          Problem.error(
              ProblemCode.UNKNOWN_OFFICE,
              Position.whole("--office"),
              "'" + sending.office() + "' is not the WIPO ST.3 code of an office."));
    } else {
      sending.files().forEach(run::file);
    }
    return run.result();
  }

  /** Returns what a document comes to, as far as that can be told; the shapes are not asked. */
  List<Part> parts(StackDocument document) {
    return stackCheck.parts(document);
  }

  /** One check of some files. One thread. */
  private final class Run {
    private final Optional<Sending> sending;
    private final ReadContext context;
    private final List<Problem> problems = new ArrayList<>();
    private final List<NormalForm> normalForms = new ArrayList<>();
    private final Map<ContributionKey, String> seen = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<CheckedFile> files = new ArrayList<>();

    Run(Optional<Sending> sending, ReadContext context) {
      this.sending = sending;
      this.context = context;
    }

    Checked result() {
      return new Checked(problems, normalForms, entries, files);
    }

    void file(SentFile file) {
      Reading reading = readers.read(file, context);
      files.add(new CheckedFile(file.name(), reading));
      problems.addAll(reading.problems());
      reading
          .document()
          .ifPresent(
              document -> {
                switch (document) {
                  case Document.Stack stack -> stack(file, stack.stack(), !reading.hasErrors());
                  case Document.Rdf rdf -> rdf(file, rdf.statements());
                  case Document.ReferenceTable table -> table(table);
                  case Document.Lifecycles lifecycles -> lifecycles(file, lifecycles);
                }
              });
    }

    private void stack(SentFile file, StackDocument sent, boolean readable) {
      StackDocument document = sending.map(s -> withDefaults(sent, s)).orElse(sent);
      Problems found = new Problems();
      sending.ifPresent(s -> checkOffice(sent, s, found));
      StackCheck.Checked checked = stackCheck.check(document, found);
      if (readable && !found.hasErrors()) {
        StackCheck.checkComplete(document, found);
      }
      problems.addAll(found.toList());
      if (readable && !found.hasErrors()) {
        normalForms.add(checked.normalForm());
        file(file, withOwn(checked, document));
      }
    }

    /**
     * A document in which the office speaks for itself replaces what it said, even when it now says
     * nothing.
     */
    private List<Part> withOwn(StackCheck.Checked checked, StackDocument document) {
      NormalForm form = checked.normalForm();
      ContributionKey own = ContributionKey.of(form.office(), speaker(document, form), form.part());
      boolean said = checked.parts().stream().anyMatch(part -> part.key().equals(own));
      if (said || sending.isEmpty() || speaksForOthers(document, form.office())) {
        return checked.parts();
      }
      List<Part> parts = new ArrayList<>(checked.parts());
      parts.add(Part.of(own, Map.of()));
      return parts;
    }

    private static boolean speaksForOthers(StackDocument document, String office) {
      String claimant = document.claim() == null ? null : document.claim().claimant();
      return !document.isNetwork() && claimant != null && !claimant.equals(office);
    }

    /**
     * Returns in whose name a document replaces what it said: the office, or the network's body.
     */
    private static String speaker(StackDocument document, NormalForm form) {
      String claimant = document.claim() == null ? null : document.claim().claimant();
      return form.isNetwork() && claimant != null ? claimant : form.office();
    }

    private void checkOffice(StackDocument document, Sending sending, Problems found) {
      String office = sending.office();
      if (document.isNetwork() != sending.isNetwork()) {
        found.error(
            ProblemCode.FOREIGN_NAMESPACE,
            document.positions().at(document.isNetwork() ? "/network" : "/office"),
            document.isNetwork()
                ? "The file is about the network but is sent for '" + office + "'."
                : "The file is about an office but is sent for the network.");
      } else if (document.office() != null && !office.equals(document.office())) {
        found.error(
            ProblemCode.FOREIGN_NAMESPACE,
            document.positions().at("/office"),
            "The file is about office '"
                + document.office()
                + "' but is sent for '"
                + office
                + "'.");
      }
    }

    private void table(Document.ReferenceTable sent) {
      Problems found = new Problems();
      SentFile file = sent.file();
      ReferenceData.readWith(tables, sent.table(), file.name(), file.bytes(), found);
      if (sending.isPresent()) {
        found.error(
            ProblemCode.UNKNOWN_FORMAT,
            Position.whole(file.name()),
            "This is the reference table '%s', which no office contributes: put it into catalog-data/reference."
                .formatted(sent.table().fileName()));
      }
      problems.addAll(found.toList());
    }

    private void lifecycles(SentFile file, Document.Lifecycles sent) {
      if (sending.isPresent()) {
        problems.add(
            Problem.error(
                ProblemCode.UNKNOWN_FORMAT,
                Position.whole(file.name()),
                "This is when vendors end support, which no office contributes: whoever keeps the catalogue's tables refreshes releases.csv with 'archipel lifecycle'."));
        return;
      }
      LifecycleRefresh refresh =
          LifecycleRefresh.of(tables, LocalDate.now(ZoneOffset.UTC), Optional.empty());
      LifecycleRefresh.Result result = refresh.compare(sent.products());
      problems.addAll(result.problems());
      result.products().forEach(product -> problems.add(product.toProblem()));
    }

    private void rdf(SentFile file, Statements statements) {
      if (sending.isEmpty()) {
        return;
      }
      if (sending.get().isNetwork()) {
        problems.add(
            Problem.error(
                ProblemCode.UNKNOWN_FORMAT,
                Position.whole(file.name()),
                "What the network decides is taken as a network document in YAML or JSON, not as RDF."));
        return;
      }
      List<ShapeResult> results = shapes.check(statements);
      results.forEach(result -> problems.add(problem(file, result)));
      if (results.stream().noneMatch(result -> result.severity() == Severity.ERROR)) {
        Sending sent = sending.get();
        ContributionKey key =
            ContributionKey.of(
                sent.office(), sent.office(), sent.part().orElse(StackDocument.WHOLE));
        file(file, List.of(Part.of(key, sent.audience().orElse(Audience.PUBLIC), statements)));
      }
    }

    private void file(SentFile file, List<Part> parts) {
      Optional<Original> original =
          Optional.of(new Original(owner(parts), file.name(), file.bytes()));
      for (Part part : parts) {
        String other = seen.putIfAbsent(part.key(), file.name());
        if (other != null) {
          problems.add(
              Problem.error(
                  ProblemCode.DUPLICATE_ID,
                  Position.whole(file.name()),
                  "This file and '"
                      + other
                      + "' both say what stands under "
                      + part.key()
                      + "; send one, or name a part."));
        }
        entries.add(new Entry(part.key(), part.statements(), original));
        original = Optional.empty();
      }
    }

    /** The file as sent goes to the office that sent it; a shipped one to all who see all of it. */
    private Audience owner(List<Part> parts) {
      return sending
          .filter(s -> !s.isNetwork())
          .map(s -> Audience.office(s.office()))
          .orElseGet(() -> strictest(parts));
    }
  }

  private static ReadContext context(Sending sending) {
    ReadContext office =
        sending.isNetwork() ? ReadContext.UNKNOWN : ReadContext.office(sending.office());
    ReadContext context = sending.part().map(office::part).orElse(office);
    return sending.mapping().map(context::mapping).orElse(context);
  }

  private static Audience strictest(List<Part> parts) {
    SortedMap<Audience, Boolean> audiences = new TreeMap<>();
    parts.forEach(
        part -> part.statements().keySet().forEach(audience -> audiences.put(audience, true)));
    return audiences.isEmpty() ? Audience.PUBLIC : audiences.lastKey();
  }

  private static StackDocument withDefaults(StackDocument sent, Sending sending) {
    return sent.with(
        sent.office() == null && !sending.isNetwork() ? sending.office() : sent.office(),
        sending.part().orElse(sent.part()),
        sending.audience().<Choice.@Nullable Reach>map(Checker::reach).orElse(sent.audience()));
  }

  private static Choice.Reach reach(Audience audience) {
    if (audience.officeCode().isPresent()) {
      return Choice.Reach.OFFICE;
    }
    return audience.equals(Audience.PUBLIC) ? Choice.Reach.PUBLIC : Choice.Reach.MEMBERS;
  }

  private static Problem problem(SentFile file, ShapeResult result) {
    Problem problem = result.toProblem(Position.whole(file.name()));
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.position(),
        "<" + result.focus().getURI() + ">: " + problem.message());
  }
}
