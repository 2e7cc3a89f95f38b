package org.archipel.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.jspecify.annotations.Nullable;

/** Reads a snapshot property by property. One thread, used once. */
final class SnapshotReader {

  private static final Node REJECTED = Ids.node("claim-status", "rejected");
  private static final Node ATTRIBUTED = Ids.node("claim-status", "attributed");
  private static final Node SUPPORT = Ids.node("milestone-kind", "support-end");
  private static final List<Node> CODED =
      List.of(
          Arc.HAS_USE_DECISION,
          Arc.HAS_DELIVERY,
          Arc.HAS_HOSTING,
          Arc.HAS_PROTOCOL,
          Arc.HAS_SIZE_BAND,
          Arc.HAS_EXAMINATION_TYPE);

  private final DatasetGraph dataset;
  private final Map<Node, Map<Node, List<Node>>> read = new HashMap<>();

  SnapshotReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  Snapshot read() {
    Set<Node> uses = instances(Arc.TECHNOLOGY_USE);
    Set<Node> systems = instances(Arc.SYSTEM);
    Set<Node> standardUses = instances(Arc.STANDARD_USE);
    Map<Node, Node> verdicts = verdicts();
    uses.removeIf(use -> isRejected(use, verdicts));
    systems.removeIf(system -> isRejected(system, verdicts));
    standardUses.removeIf(use -> isRejected(use, verdicts));

    Set<Node> offices = instances(Arc.OFFICE);
    uses.forEach(use -> offices.addAll(all(use, Arc.IS_USE_AT)));
    systems.forEach(system -> offices.addAll(all(system, Arc.IS_RUN_BY)));
    Set<Node> productSet = instances(Arc.PRODUCT);
    Set<Node> platformSet = instances(Arc.SHARED_PLATFORM);
    productSet.addAll(platformSet);
    uses.forEach(use -> productSet.addAll(all(use, Arc.USES_PRODUCT)));
    systems.forEach(system -> productSet.addAll(all(system, Arc.IS_INSTANCE_OF_PRODUCT)));
    Set<Node> nameSet = new HashSet<>();
    uses.forEach(use -> name(use).ifPresent(nameSet::add));
    Set<Node> codes = new HashSet<>();
    CODED.forEach(property -> values(property).values().forEach(codes::addAll));

    Things officeThings = things(offices);
    Things systemThings = things(systems);
    Things capabilities = things(instances(Arc.CAPABILITY), SKOS.broader.asNode());
    Things blocks = things(instances(Arc.BUILDING_BLOCK), SKOS.broader.asNode());
    Things products = things(productSet);
    Things names = things(nameSet);
    Things releases = things(values(Arc.IS_RELEASE_OF).keySet());
    Things standards = things(instances(Arc.STANDARD));
    Things rights = things(instances(Arc.IP_RIGHT), SKOS.broader.asNode());
    Things codeThings = things(codes);

    int[] usualBlock = column(products, node -> number(blocks, one(node, Arc.FILLS_BLOCK)));
    int[] productOf = column(releases, node -> number(products, one(node, Arc.IS_RELEASE_OF)));
    boolean[] platforms = new boolean[products.size()];
    for (int i = 0; i < platforms.length; i++) {
      platforms[i] = platformSet.contains(products.node(i));
    }
    Map<Node, List<Node>> protocolsOf = new HashMap<>();
    values(Arc.HAS_PROTOCOL)
        .forEach(
            (api, protocols) ->
                all(api, Arc.IS_PART_OF_SYSTEM)
                    .forEach(
                        system ->
                            protocolsOf
                                .computeIfAbsent(system, any -> new ArrayList<>())
                                .addAll(protocols)));

    SystemRows systemRows =
        new SystemRows(
            column(systemThings, node -> number(officeThings, one(node, Arc.IS_RUN_BY))),
            column(
                systemThings,
                node -> {
                  int product = number(products, one(node, Arc.IS_INSTANCE_OF_PRODUCT));
                  return product != Things.NONE && platforms[product] ? product : Things.NONE;
                }),
            column(systemThings, node -> number(products, one(node, Arc.IS_INSTANCE_OF_PRODUCT))),
            column(systemThings, node -> number(codeThings, one(node, Arc.HAS_DELIVERY))),
            column(systemThings, node -> number(codeThings, one(node, Arc.HAS_HOSTING))),
            statuses(systemThings),
            attributed(systemThings, verdicts),
            lists(systemThings, node -> numbers(capabilities, all(node, Arc.REALISES_CAPABILITY))),
            lists(systemThings, node -> numbers(rights, all(node, Arc.SERVES_RIGHT))),
            lists(
                systemThings,
                node -> numbers(codeThings, protocolsOf.getOrDefault(node, List.of()))));
    Profiles profiles = profiles(officeThings, codeThings, rights);

    List<Row> rows = new ArrayList<>();
    for (Node use : sorted(uses)) {
      int office = number(officeThings, one(use, Arc.IS_USE_AT));
      if (office == Things.NONE) {
        continue;
      }
      int system = number(systemThings, one(use, Arc.IS_PART_OF_SYSTEM));
      int product = number(products, one(use, Arc.USES_PRODUCT));
      rows.add(new Row(use, office, system, product));
    }
    for (int system = 0; system < systemThings.size(); system++) {
      if (systemRows.product()[system] != Things.NONE
          && systemRows.office()[system] != Things.NONE) {
        Node node = systemThings.node(system);
        rows.add(new Row(node, systemRows.office()[system], system, systemRows.product()[system]));
      }
    }
    rows.sort(Comparator.comparingInt(Row::office));
    int n = rows.size();
    int[][] capabilitiesOf = new int[n][];
    int[][] rightsOf = new int[n][];
    int[] platform = new int[n];
    int[] block = new int[n];
    for (int i = 0; i < n; i++) {
      Row row = rows.get(i);
      Node productNode = row.product() == Things.NONE ? null : products.node(row.product());
      boolean inSystem = row.system() != Things.NONE;
      capabilitiesOf[i] =
          inSystem
              ? systemRows.capabilities()[row.system()]
              : productNode == null
                  ? new int[0]
                  : numbers(capabilities, all(productNode, Arc.REALISES_CAPABILITY));
      rightsOf[i] = inSystem ? systemRows.rights()[row.system()] : new int[0];
      int own =
          row.product() != Things.NONE && platforms[row.product()] ? row.product() : Things.NONE;
      platform[i] =
          inSystem && systemRows.platform()[row.system()] != Things.NONE
              ? systemRows.platform()[row.system()]
              : own;
      int said = number(blocks, one(row.claim(), Arc.FILLS_BLOCK));
      block[i] =
          said != Things.NONE || row.product() == Things.NONE ? said : usualBlock[row.product()];
    }
    Uses.Columns columns =
        new Uses.Columns(
            rows.stream().mapToInt(Row::office).toArray(),
            rows.stream().mapToInt(Row::system).toArray(),
            platform,
            block,
            rows.stream().mapToInt(Row::product).toArray(),
            rows.stream()
                .mapToInt(
                    row ->
                        row.product() != Things.NONE
                            ? Things.NONE
                            : name(row.claim()).map(names::number).orElse(Things.NONE))
                .toArray(),
            rows.stream()
                .mapToInt(row -> number(releases, one(row.claim(), Arc.USES_RELEASE)))
                .toArray(),
            rows.stream()
                .mapToInt(row -> number(codeThings, one(row.claim(), Arc.HAS_USE_DECISION)))
                .toArray(),
            statuses(rows),
            booleans(rows.stream().map(row -> isAttributed(row.claim(), verdicts)).toList()),
            rows.stream().mapToInt(row -> month(one(row.claim(), Arc.SINCE), 1)).toArray(),
            rows.stream().mapToInt(row -> month(one(row.claim(), Arc.UNTIL), 12)).toArray(),
            capabilitiesOf,
            rightsOf);
    return new Snapshot(
        officeThings,
        systemThings,
        capabilities,
        blocks,
        products,
        names,
        releases,
        standards,
        rights,
        codeThings,
        new Uses(columns),
        standardUses(
            sorted(standardUses), officeThings, systemThings, standards, systemRows, verdicts),
        systemRows,
        profiles,
        usualBlock,
        productOf,
        supportEnds(releases),
        platforms);
  }

  /** A row before its columns: the claim, and what it is about. */
  private record Row(Node claim, int office, int system, int product) {}

  private StandardUses standardUses(
      List<Node> claims,
      Things offices,
      Things systems,
      Things standards,
      SystemRows systemRows,
      Map<Node, Node> verdicts) {
    List<Node> kept =
        claims.stream()
            .filter(claim -> number(offices, one(claim, Arc.IS_USE_AT)) != Things.NONE)
            .filter(claim -> number(standards, one(claim, Arc.USES_STANDARD)) != Things.NONE)
            .toList();
    int[] system =
        kept.stream()
            .mapToInt(claim -> number(systems, one(claim, Arc.IS_PART_OF_SYSTEM)))
            .toArray();
    return new StandardUses(
        kept.stream().mapToInt(claim -> number(offices, one(claim, Arc.IS_USE_AT))).toArray(),
        system,
        kept.stream().mapToInt(claim -> number(standards, one(claim, Arc.USES_STANDARD))).toArray(),
        kept.stream().map(claim -> Status.of(one(claim, Arc.HAS_STATUS))).toArray(Status[]::new),
        booleans(kept.stream().map(claim -> isAttributed(claim, verdicts)).toList()),
        Arrays.stream(system)
            .mapToObj(s -> s == Things.NONE ? new int[0] : systemRows.capabilities()[s])
            .toArray(int[][]::new));
  }

  private Profiles profiles(Things offices, Things codes, Things rights) {
    Map<Node, Node> profileOf = new HashMap<>();
    for (Node profile : sorted(instances(Arc.OFFICE_PROFILE))) {
      Node office = one(profile, Arc.CONCERNS_OFFICE);
      if (office != null) {
        profileOf.put(office, profile);
      }
    }
    return new Profiles(
        column(offices, node -> number(codes, one(profileOf.get(node), Arc.HAS_SIZE_BAND))),
        lists(offices, node -> numbers(codes, all(profileOf.get(node), Arc.HAS_EXAMINATION_TYPE))),
        lists(offices, node -> numbers(rights, all(profileOf.get(node), Arc.ADMINISTERS_RIGHT))));
  }

  private int[] supportEnds(Things releases) {
    int[] ends = new int[releases.size()];
    for (Node milestone : instances(Arc.VENDOR_MILESTONE)) {
      int release = number(releases, one(milestone, Arc.IS_MILESTONE_OF));
      if (release != Things.NONE && SUPPORT.equals(one(milestone, Arc.HAS_MILESTONE_KIND))) {
        ends[release] = month(one(milestone, Arc.DATE), 12);
      }
    }
    return ends;
  }

  /** Returns the verdict of the office on each claim of others that it reviewed. */
  private Map<Node, Node> verdicts() {
    Map<Node, Node> verdicts = new HashMap<>();
    values(Arc.REVIEWS_CLAIM)
        .forEach(
            (review, claims) -> {
              Node verdict = one(review, Arc.HAS_VERDICT);
              if (verdict != null) {
                claims.forEach(claim -> verdicts.put(claim, verdict));
              }
            });
    return verdicts;
  }

  private @Nullable Node standing(Node claim, Map<Node, Node> verdicts) {
    Node verdict = verdicts.get(claim);
    return verdict != null ? verdict : one(claim, Arc.HAS_CLAIM_STATUS);
  }

  private boolean isRejected(Node claim, Map<Node, Node> verdicts) {
    return REJECTED.equals(standing(claim, verdicts));
  }

  private boolean isAttributed(Node claim, Map<Node, Node> verdicts) {
    return ATTRIBUTED.equals(standing(claim, verdicts));
  }

  private java.util.Optional<Node> name(Node use) {
    Node name = one(use, Arc.TECHNOLOGY_NAME);
    return name == null
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            NodeFactory.createLiteralString(name.getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
  }

  private Status[] statuses(Things things) {
    Status[] statuses = new Status[things.size()];
    for (int i = 0; i < statuses.length; i++) {
      statuses[i] = Status.of(one(things.node(i), Arc.HAS_STATUS));
    }
    return statuses;
  }

  private Status[] statuses(List<Row> rows) {
    return rows.stream()
        .map(row -> Status.of(one(row.claim(), Arc.HAS_STATUS)))
        .toArray(Status[]::new);
  }

  private boolean[] attributed(Things things, Map<Node, Node> verdicts) {
    boolean[] attributed = new boolean[things.size()];
    for (int i = 0; i < attributed.length; i++) {
      attributed[i] = isAttributed(things.node(i), verdicts);
    }
    return attributed;
  }

  private static boolean[] booleans(List<Boolean> values) {
    boolean[] all = new boolean[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i);
    }
    return all;
  }

  /** Reads a month from a partial date; a year alone is its first or last month. */
  private static int month(@Nullable Node date, int whenOnlyYear) {
    if (date == null || !date.isLiteral()) {
      return 0;
    }
    String text = date.getLiteralLexicalForm();
    if (!text.matches("\\d{4}(?:-\\d{2}.*)?")) {
      return 0;
    }
    int year = Integer.parseInt(text.substring(0, 4));
    return Snapshot.month(
        year, text.length() < 7 ? whenOnlyYear : Integer.parseInt(text.substring(5, 7)));
  }

  private static int number(Things things, @Nullable Node node) {
    return node == null ? Things.NONE : things.number(node);
  }

  private static int[] numbers(Things things, Collection<Node> nodes) {
    return nodes.stream()
        .mapToInt(things::number)
        .filter(n -> n != Things.NONE)
        .sorted()
        .distinct()
        .toArray();
  }

  private static int[] column(Things things, Function<Node, Integer> value) {
    int[] column = new int[things.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(things.node(i));
    }
    return column;
  }

  private static int[][] lists(Things things, Function<Node, int[]> value) {
    int[][] lists = new int[things.size()][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = value.apply(things.node(i));
    }
    return lists;
  }

  private static List<Node> sorted(Collection<Node> nodes) {
    Set<Node> sorted = new TreeSet<>(NodeCmp::compareRDFTerms);
    sorted.addAll(nodes);
    return List.copyOf(sorted);
  }

  private static Things things(Collection<Node> nodes) {
    List<Node> sorted = sorted(nodes);
    int[] broader = new int[sorted.size()];
    Arrays.fill(broader, Things.NONE);
    return new Things(sorted, broader);
  }

  private Things things(Collection<Node> nodes, Node broaderProperty) {
    Things flat = things(nodes);
    int[] broader = column(flat, node -> number(flat, one(node, broaderProperty)));
    return new Things(sorted(nodes), broader);
  }

  private Set<Node> instances(Node type) {
    Set<Node> found = new HashSet<>();
    each(RDF.Nodes.type, type, quad -> found.add(quad.getSubject()));
    return found;
  }

  private @Nullable Node one(@Nullable Node subject, Node property) {
    List<Node> all = all(subject, property);
    return all.isEmpty() ? null : all.getFirst();
  }

  private List<Node> all(@Nullable Node subject, Node property) {
    return subject == null ? List.of() : values(property).getOrDefault(subject, List.of());
  }

  /**
   * Returns the values of a property per subject, sorted, so that the same data gives the same
   * rows.
   */
  private Map<Node, List<Node>> values(Node property) {
    return read.computeIfAbsent(
        property,
        any -> {
          Map<Node, List<Node>> values = new HashMap<>();
          each(
              property,
              Node.ANY,
              quad ->
                  values
                      .computeIfAbsent(quad.getSubject(), s -> new ArrayList<>(1))
                      .add(quad.getObject()));
          values.replaceAll((subject, list) -> list.size() == 1 ? list : sorted(list));
          return values;
        });
  }

  private void each(Node property, Node object, java.util.function.Consumer<Quad> action) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, object);
    quads.forEachRemaining(action);
  }
}
