package org.archipel.web.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.thing.Facts;
import org.archipel.web.thing.FrameworkTables;

/** What is known of an office whoever speaks: profile, treaties and systems, dates, peers. */
final class OfficeSurroundings {

  private static final Node REGIONAL = Ids.node("framework-kind", "regional-system");
  private static final Node COOPERATION = Ids.node("framework-kind", "cooperation");
  private static final Map<Node, String> KINDS =
      Map.of(REGIONAL, "Regional systems", COOPERATION, "Cooperation");
  private static final String TREATIES = "Treaties";

  private final ClaimReader claims;
  private final GraphView graph;
  private final Node office;
  private final List<Node> memberships;

  OfficeSurroundings(ClaimReader claims, Node office) {
    this.claims = claims;
    this.graph = claims.graph();
    this.office = office;
    this.memberships = graph.subjects(Arc.IS_MEMBERSHIP_OF, office);
  }

  /** Returns the sections in the order of the page; one that has nothing to say is left out. */
  List<Section> sections(OfficeClaims said) {
    List<Section> sections = new ArrayList<>();
    sections.add(profile(said));
    Table dates = dates();
    if (!dates.isEmpty()) {
      sections.add(
          section("Dates that concern it", "dates", "Because of what it belongs to.", dates));
    }
    if (!memberships.isEmpty()) {
      sections.add(memberships());
    }
    List<Fact> peers = peers();
    if (!peers.isEmpty()) {
      sections.add(
          new Section(
              Cell.text("Peers"),
              "peers",
              "Offices nearby, or in the same systems, of which something is known. ✓ marks those"
                  + " that have said something themselves.",
              peers,
              List.of(),
              List.of()));
    }
    return sections;
  }

  private static Section section(String title, String anchor, String lead, Table table) {
    return new Section(Cell.text(title), anchor, lead, List.of(), List.of(table), List.of());
  }

  private Section profile(OfficeClaims said) {
    List<Fact> facts = new ArrayList<>(new Facts(claims).of(office));
    Set<Node> rights = new LinkedHashSet<>();
    said.own().forEach(one -> rights.addAll(graph.objects(one.item(), Arc.ADMINISTERS_RIGHT)));
    said.others().forEach(one -> rights.addAll(graph.objects(one.item(), Arc.ADMINISTERS_RIGHT)));
    List<Cell> cells = rights.stream().map(claims.cells()::of).toList();
    facts.add(
        new Fact(
            "Rights it administers",
            "As far as anybody has said",
            cells.isEmpty() ? List.of(Cell.EMPTY) : cells));
    return Section.of("Profile", "profile", facts);
  }

  private Section memberships() {
    List<Table> tables = new ArrayList<>();
    FrameworkTables frameworks = new FrameworkTables(claims);
    for (String kind : List.of("Regional systems", "Cooperation", TREATIES)) {
      List<Node> ofKind =
          memberships.stream().filter(membership -> kind(membership).equals(kind)).toList();
      if (!ofKind.isEmpty()) {
        tables.add(frameworks.joinedBy(kind, ofKind));
      }
    }
    return new Section(
        Cell.text("Treaties and systems it belongs to"),
        "memberships",
        "",
        List.of(),
        tables,
        List.of());
  }

  private String kind(Node membership) {
    return graph
        .object(membership, Arc.IS_MEMBERSHIP_IN)
        .flatMap(framework -> graph.object(framework, Arc.HAS_FRAMEWORK_KIND))
        .map(kind -> KINDS.getOrDefault(kind, TREATIES))
        .orElse(TREATIES);
  }

  private Table dates() {
    Set<Node> milestones = new LinkedHashSet<>();
    frameworks()
        .forEach(framework -> milestones.addAll(graph.subjects(Arc.BINDS_MEMBERS_OF, framework)));
    List<List<Cell>> rows =
        milestones.stream()
            .sorted(Comparator.comparing(milestone -> graph.text(milestone, Arc.DATE)))
            .map(this::date)
            .toList();
    return new Table(
        "",
        List.of(
            new Head("Day", ""),
            new Head("From today", ""),
            new Head("Standard", ""),
            new Head("What happens", ""),
            new Head("As a member of", ""),
            new Head("What is said of the office’s use", "")),
        rows,
        "");
  }

  private List<Cell> date(Node milestone) {
    List<Node> binding = graph.objects(milestone, Arc.BINDS_MEMBERS_OF);
    Cell because =
        frameworks().stream()
            .filter(binding::contains)
            .findFirst()
            .map(claims.cells()::of)
            .orElse(Cell.EMPTY);
    return List.of(
        cell(milestone, Arc.DATE),
        new FrameworkTables(claims).left(milestone),
        cell(milestone, Arc.IS_MILESTONE_OF_STANDARD),
        cell(milestone, Arc.HAS_STANDARD_MILESTONE_KIND),
        because,
        use(milestone));
  }

  private Cell use(Node milestone) {
    return graph.objects(milestone, Arc.IS_MILESTONE_OF_STANDARD).stream()
        .flatMap(standard -> graph.subjects(Arc.USES_STANDARD, standard).stream())
        .filter(use -> graph.objects(use, Arc.IS_USE_AT).contains(office))
        .filter(use -> !claims.isDenied(use))
        .findFirst()
        .map(claims::cell)
        .orElse(Cell.text("nothing yet"));
  }

  /** What it takes part in today. */
  private List<Node> frameworks() {
    return memberships.stream()
        .filter(membership -> graph.object(membership, Arc.UNTIL).isEmpty())
        .flatMap(membership -> graph.objects(membership, Arc.IS_MEMBERSHIP_IN).stream())
        .toList();
  }

  private List<Fact> peers() {
    List<Fact> facts = new ArrayList<>();
    graph
        .object(office, Arc.SUBREGION)
        .ifPresent(
            subregion ->
                add(
                    facts,
                    subregion.getLiteralLexicalForm(),
                    graph.subjects(Arc.SUBREGION, subregion)));
    Set<Node> shared = new LinkedHashSet<>(frameworks());
    shared.addAll(graph.subjects(Arc.IS_ADMINISTERED_BY, office));
    shared.stream()
        .filter(
            framework ->
                graph
                    .object(framework, Arc.HAS_FRAMEWORK_KIND)
                    .filter(KINDS::containsKey)
                    .isPresent())
        .forEach(
            framework -> add(facts, claims.cells().labels().apply(framework), members(framework)));
    return facts;
  }

  private List<Node> members(Node framework) {
    List<Node> members =
        new ArrayList<>(
            graph.subjects(Arc.IS_MEMBERSHIP_IN, framework).stream()
                .flatMap(membership -> graph.objects(membership, Arc.IS_MEMBERSHIP_OF).stream())
                .toList());
    members.addAll(graph.objects(framework, Arc.IS_ADMINISTERED_BY));
    return members;
  }

  private void add(List<Fact> facts, String name, List<Node> offices) {
    List<Cell> known =
        offices.stream()
            .distinct()
            .filter(other -> !other.equals(office) && OfficeClaims.isKnown(other, graph))
            .map(this::peer)
            .sorted(Comparator.comparing(Cell::text))
            .toList();
    if (!known.isEmpty()) {
      facts.add(new Fact(name, "", known));
    }
  }

  private Cell peer(Node other) {
    Cell cell = claims.cells().of(other);
    return graph.isPointedAt(Arc.HAS_CLAIMANT, other) ? cell.withText(cell.text() + " ✓") : cell;
  }

  private Cell cell(Node node, Node property) {
    return graph.object(node, property).map(claims.cells()::of).orElse(Cell.EMPTY);
  }
}
