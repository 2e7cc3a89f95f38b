package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.catalog.OfficeExport.OpenClaim;
import org.archipel.ledger.Commit;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.LedgerState;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.reference.Office;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Part;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StatedItem;
import org.archipel.stack.Unmapping;

/** Reads from the ledger what one audience may see about one office. Used once, one thread. */
final class Exporting {

  private final Office office;
  private final Audience audience;
  private final Checker checker;
  private final Resolver names;
  private final List<Commit> commits = new ArrayList<>();
  private final SortedMap<ContributionKey, SortedMap<Audience, Statements>> said = new TreeMap<>();

  private Exporting(Office office, Audience audience, Checker checker, Resolver names) {
    this.office = office;
    this.audience = audience;
    this.checker = checker;
    this.names = names;
  }

  /**
   * Returns what is said of an office.
   *
   * @param code WIPO ST.3 code, as it is written
   * @throws Trouble wrong usage, if no office has the code
   */
  static OfficeExport of(
      String code, String part, Audience audience, Ledger ledger, Tables tables) {
    Resolver names = tables.resolver();
    Office office =
        names
            .office(code)
            .filter(found -> found.code().equals(code))
            .orElseThrow(
                () ->
                    Trouble.usage(
                        "No office has the WIPO ST.3 code '%s'.%s"
                            .formatted(code, names.hint(ThingType.OFFICE, code))));
    Exporting exporting = new Exporting(office, audience, tables.checker(), names);
    exporting.read(ledger);
    return exporting.export(part);
  }

  private void read(Ledger ledger) {
    SortedMap<Audience, Commit> heads = ledger.heads();
    for (Audience source : Projection.sources(audience)) {
      Commit head = heads.get(source);
      if (head != null) {
        commits.add(head);
        read(source, ledger.state(source, head));
      }
    }
  }

  private void read(Audience source, LedgerState state) {
    for (ContributionKey key : state.keys()) {
      if (key.office().filter(office.code()::equals).isPresent()) {
        said.computeIfAbsent(key, any -> new TreeMap<>()).put(source, state.statements(key));
      }
    }
  }

  private OfficeExport export(String part) {
    ContributionKey key = ContributionKey.of(office.code(), office.code(), part);
    Part own = new Part(key, said.getOrDefault(key, new TreeMap<>()));
    StackDocument document = Unmapping.unmap(office.code(), List.of(own), names);
    return new OfficeExport(
        office.code(),
        office.names().english(),
        part,
        audience,
        commits,
        document,
        unsaid(own, document),
        others(),
        items(),
        open());
  }

  private List<StatedItem> items() {
    List<Part> parts = new ArrayList<>();
    said.forEach((key, byAudience) -> parts.add(new Part(key, byAudience)));
    return List.copyOf(Unmapping.items(office.code(), parts, names).values());
  }

  /** Counts what would change if the document were sent back as it is. */
  private long unsaid(Part own, StackDocument document) {
    long count = 0;
    SortedMap<Audience, Statements> back = new TreeMap<>();
    for (Part part : checker.parts(document)) {
      back.putAll(part.key().equals(own.key()) ? part.statements() : Map.of());
    }
    for (Map.Entry<Audience, Statements> each : own.statements().entrySet()) {
      count += each.getValue().minus(back.getOrDefault(each.getKey(), Statements.none())).size();
    }
    return count;
  }

  private Map<String, StackDocument> others() {
    SortedMap<String, List<Part>> byClaimant = new TreeMap<>();
    for (Part part : partsOfOthers()) {
      byClaimant.computeIfAbsent(part.key().claimant(), any -> new ArrayList<>()).add(part);
    }
    SortedMap<String, StackDocument> documents = new TreeMap<>();
    byClaimant.forEach(
        (claimant, parts) -> documents.put(claimant, Unmapping.unmap(office.code(), parts, names)));
    return documents;
  }

  private List<OpenClaim> open() {
    Map<Node, StatedItem> items = Unmapping.items(office.code(), partsOfOthers(), names);
    ItemLabels labels = new ItemLabels(items, names);
    Set<Node> answered = answered();
    return items.values().stream()
        .filter(item -> isAnswerable(item.kind()) && !answered.contains(item.iri()))
        .map(item -> new OpenClaim(item.iri().getURI(), item.kind(), labels.of(item), item.claim()))
        .sorted(
            Comparator.comparing(OpenClaim::kind)
                .thenComparing(OpenClaim::name)
                .thenComparing(OpenClaim::iri))
        .toList();
  }

  /** Nobody answers for each of thousands of components. */
  private static boolean isAnswerable(ItemKind kind) {
    return kind.hasClaim() && kind != ItemKind.COMPONENT;
  }

  /** Returns the claims that the office has confirmed or rejected, under whatever part. */
  private Set<Node> answered() {
    Set<Node> answered = new HashSet<>();
    said.forEach(
        (key, byAudience) -> {
          if (isOwn(key)) {
            byAudience
                .values()
                .forEach(
                    statements -> {
                      for (Triple triple : statements) {
                        if (triple.predicateMatches(Arc.REVIEWS_CLAIM)) {
                          answered.add(triple.getObject());
                        }
                      }
                    });
          }
        });
    return answered;
  }

  private List<Part> partsOfOthers() {
    List<Part> parts = new ArrayList<>();
    said.forEach(
        (key, byAudience) -> {
          if (!isOwn(key)) {
            parts.add(new Part(key, byAudience));
          }
        });
    return parts;
  }

  private boolean isOwn(ContributionKey key) {
    return key.claimant().equals(office.code());
  }
}
