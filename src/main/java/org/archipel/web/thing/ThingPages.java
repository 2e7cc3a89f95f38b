package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Name;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;

/** Makes the page of a thing, by its kind. One thread, one transaction. */
public final class ThingPages {

  private static final int MOST_POINTING = 2_000;
  private static final int MOST_LISTED = 200;

  /** Kinds in the order in which they win when a thing is of several. */
  private static final List<Node> KINDS =
      List.of(
          Arc.OFFICE,
          Arc.SHARED_PLATFORM,
          Arc.PRODUCT,
          Arc.RELEASE,
          Arc.SYSTEM,
          Arc.TECHNOLOGY_USE,
          Arc.STANDARD_USE,
          Arc.SOFTWARE_COMPONENT,
          Arc.STANDARD,
          Arc.CAPABILITY,
          Arc.BUILDING_BLOCK,
          Arc.VENDOR,
          Arc.FRAMEWORK,
          Arc.RECOMMENDATION,
          Arc.IP_RIGHT,
          Arc.CLAIMANT,
          Arc.CLAIM_REVIEW,
          Arc.VENDOR_MILESTONE,
          Arc.SLOT,
          Arc.OPTION,
          Arc.DECISION,
          Arc.PRINCIPLE,
          Arc.REQUIREMENT,
          Arc.REFERENCE_ARCHITECTURE,
          Arc.FINDING,
          Arc.PATTERN,
          Arc.ASSOCIATION_RULE,
          Arc.OFFICE_GROUP,
          Arc.CONTRIBUTION,
          Arc.CHANGE,
          Arc.VALUE_CHANGE,
          Arc.AI_USE,
          Arc.EMERGING_TECHNOLOGY_USE,
          Arc.CODE);

  /** Properties whose subjects have a section of their own, or are of no interest to people. */
  private static final Set<Node> TOLD =
      Set.of(
          Arc.IS_RUN_BY,
          Arc.IS_USE_AT,
          Arc.IS_PART_OF_SYSTEM,
          Arc.USES_PRODUCT,
          Arc.USES_RELEASE,
          Arc.USES_STANDARD,
          Arc.REALISES_CAPABILITY,
          Arc.SERVES_RIGHT,
          Arc.IS_RELEASE_OF,
          Arc.IS_MILESTONE_OF,
          Arc.IS_CONTRIBUTION_ABOUT,
          Arc.HAS_STATUS,
          Arc.HAS_CLAIM_STATUS,
          Arc.HAS_EVIDENCE_GRADE,
          Arc.HAS_MILESTONE_KIND,
          Arc.IS_MEMBERSHIP_OF,
          Arc.IS_MEMBERSHIP_IN,
          Arc.HAS_MEMBERSHIP_KIND,
          Arc.IS_MILESTONE_OF_STANDARD,
          Arc.BINDS_MEMBERS_OF,
          Arc.IS_INSTANCE_OF_PRODUCT,
          Arc.CONCERNS_OFFICE,
          Arc.IS_PART_OF_CHANGE,
          Arc.IS_OPTION_OF,
          Arc.DECIDES_ON,
          Arc.APPLIES_TO_SLOT,
          Arc.IS_FINDING_ON,
          Arc.IS_FINDING_OF,
          SKOSXL.hiddenLabel.asNode(),
          SKOS.topConceptOf.asNode());

  /** Codes of claims, on whose pages a list of all claims would help nobody. */
  private static final Set<Node> IN_CLAIM =
      Set.of(Arc.HAS_STATUS, Arc.HAS_CLAIM_STATUS, Arc.HAS_EVIDENCE_GRADE);

  private final GraphView graph;
  private final Cells cells;
  private final ClaimReader claims;
  private final ItemTables items;
  private final Components components;

  public ThingPages(ClaimReader claims) {
    this.graph = claims.graph();
    this.cells = claims.cells();
    this.claims = claims;
    this.items = new ItemTables(claims);
    this.components = new Components(claims);
  }

  public ThingPage page(Node thing) {
    Facts facts = new Facts(claims);
    List<Fact> shown = new ArrayList<>(facts.of(thing));
    if (graph.isA(thing, Arc.RELEASE)) {
      shown.addAll(new ReleaseTable(claims).milestones(thing));
    }
    shown.addAll(components.of(thing));
    Decided decided = new Decided(claims);
    shown.addAll(decided.figures(thing));
    List<Section> sections = new ArrayList<>();
    sections.addAll(uses(thing));
    sections.addAll(systems(thing));
    sections.addAll(releasesOf(thing));
    sections.addAll(frameworks(thing));
    sections.addAll(decided.sections(thing));
    List<Node> values = graph.subjects(Arc.IS_PART_OF_CHANGE, thing);
    if (!values.isEmpty()) {
      sections.add(Section.of("Values that changed", "values", new ChangeTable(claims).of(values)));
    }
    sections.addAll(pointing(thing));
    return new ThingPage(
        thing.getURI(),
        cells.labels().apply(thing),
        kind(thing),
        facts.definition(thing),
        note(thing),
        shown,
        sections,
        Name.of(graph, thing));
  }

  private String note(Node thing) {
    ClaimWords words = claims.words(thing);
    if (words.isAttributed()) {
      return "Attributed: a public source said so at the time given; the office has neither"
          + " confirmed nor denied it here.";
    }
    if (words.isDenied()) {
      return "The office has denied this: it is shown here for the record, and in no list.";
    }
    return graph.isA(thing, Arc.CHANGE) || graph.isA(thing, Arc.VALUE_CHANGE)
        ? "What changed in the catalogue: what somebody says now and said before, which is not"
            + " always what an office runs."
        : "";
  }

  private String kind(Node thing) {
    List<Node> types = graph.objects(thing, RDF.type.asNode());
    return KINDS.stream()
        .filter(types::contains)
        .findFirst()
        .or(() -> types.stream().filter(Node::isURI).findFirst())
        .map(type -> Words.title(type.getLocalName()))
        .orElse("Thing");
  }

  private List<Section> uses(Node thing) {
    UseTables tables = new UseTables(claims);
    if (graph.isA(thing, Arc.SYSTEM)) {
      List<Node> parts = new ArrayList<>(graph.subjects(Arc.IS_PART_OF_SYSTEM, thing));
      parts.removeAll(components.in(thing));
      List<Node> uses = runs(parts);
      List<Node> standards = uses.stream().filter(this::isStandardUse).toList();
      List<Node> technology = uses.stream().filter(use -> !isStandardUse(use)).toList();
      List<Section> sections = new ArrayList<>();
      sections.add(Section.of("Technology", "technology", tables.technology("", technology)));
      if (!standards.isEmpty()) {
        sections.add(Section.of("Standards", "standards", tables.standards("", standards)));
      }
      return sections;
    }
    for (Node predicate : List.of(Arc.USES_PRODUCT, Arc.USES_RELEASE, Arc.USES_STANDARD)) {
      List<Node> uses = new ArrayList<>(runs(graph.subjects(predicate, thing)));
      if (predicate.equals(Arc.USES_PRODUCT)) {
        uses.addAll(runs(graph.subjects(Arc.IS_INSTANCE_OF_PRODUCT, thing)));
      }
      if (!uses.isEmpty() || isUsable(thing, predicate)) {
        Table table = tables.users(uses, thing, "Nobody has said yet that an office uses it.");
        return List.of(
            new Section(
                Cell.text("Offices"),
                "offices",
                new Users(claims).sentence(uses),
                List.of(),
                List.of(table),
                List.of()));
      }
    }
    return List.of();
  }

  /** Returns the systems and uses among things, without those that the office denies. */
  private List<Node> runs(List<Node> things) {
    return things.stream()
        .filter(thing -> claims.isClaim(thing) && !claims.isDenied(thing))
        .filter(thing -> items.kind(thing).isEmpty())
        .toList();
  }

  private boolean isUsable(Node thing, Node predicate) {
    return predicate.equals(Arc.USES_PRODUCT)
        ? graph.isA(thing, Arc.PRODUCT)
        : graph.isA(thing, predicate.equals(Arc.USES_RELEASE) ? Arc.RELEASE : Arc.STANDARD);
  }

  private boolean isStandardUse(Node use) {
    return graph.object(use, Arc.USES_STANDARD).isPresent();
  }

  private List<Section> systems(Node thing) {
    List<Node> systems = new ArrayList<>(graph.subjects(Arc.REALISES_CAPABILITY, thing));
    systems.addAll(graph.subjects(Arc.SERVES_RIGHT, thing));
    List<Node> run =
        systems.stream()
            .filter(system -> graph.isA(system, Arc.SYSTEM) && !claims.isDenied(system))
            .distinct()
            .toList();
    if (run.isEmpty() && !graph.isA(thing, Arc.CAPABILITY)) {
      return List.of();
    }
    Table table =
        new UseTables(claims).systems(run, "Nobody has said yet that a system does this.");
    return List.of(Section.of("Systems", "systems", table));
  }

  private List<Section> releasesOf(Node thing) {
    List<Node> releases = graph.subjects(Arc.IS_RELEASE_OF, thing);
    return releases.isEmpty()
        ? List.of()
        : List.of(Section.of("Releases", "releases", new ReleaseTable(claims).of(releases)));
  }

  private List<Section> frameworks(Node thing) {
    FrameworkTables tables = new FrameworkTables(claims);
    List<Section> sections = new ArrayList<>();
    List<Node> milestones = new ArrayList<>(graph.subjects(Arc.IS_MILESTONE_OF_STANDARD, thing));
    milestones.addAll(graph.subjects(Arc.BINDS_MEMBERS_OF, thing));
    if (!milestones.isEmpty()) {
      sections.add(Section.of("Dates", "dates", tables.milestones(milestones)));
    }
    List<Node> members = graph.subjects(Arc.IS_MEMBERSHIP_IN, thing);
    if (!members.isEmpty()) {
      sections.add(
          new Section(
              Cell.text("Who takes part"),
              "members",
              Words.count(members.size(), "office", "offices") + ".",
              List.of(),
              List.of(tables.membersOf(members)),
              List.of()));
    }
    return sections;
  }

  /** What else points to the thing: items of a kind in their table, the rest by property. */
  public List<Section> pointing(Node thing) {
    Map<Node, List<Node>> pointing = graph.pointing(thing, components.in(thing), MOST_POINTING);
    if (graph.isA(thing, Arc.OFFICE)) {
      // Its own word is told at length above.
      pointing.remove(Arc.HAS_CLAIMANT);
    }
    Set<Node> typed = new LinkedHashSet<>();
    pointing.forEach(
        (predicate, subjects) -> {
          if (!predicate.equals(Arc.CONCERNS_OFFICE) && !IN_CLAIM.contains(predicate)) {
            subjects.stream().filter(item -> items.kind(item).isPresent()).forEach(typed::add);
          }
        });
    List<Section> sections = new ArrayList<>(items.sections(typed, "", true));
    pointing.forEach(
        (predicate, subjects) -> {
          List<Node> left =
              subjects.stream()
                  .filter(subject -> items.kind(subject).isEmpty() && isLeft(predicate, subject))
                  .toList();
          if (!left.isEmpty()) {
            sections.add(pointing(thing, predicate, left));
          }
        });
    return sections;
  }

  /** Uses and systems that fill, serve or realise are told in their own tables. */
  private boolean isLeft(Node predicate, Node subject) {
    boolean told = TOLD.contains(predicate);
    return subject.isURI()
        && !claims.isDenied(subject)
        && (!told || (isShared(predicate) && !graph.isA(subject, Arc.SYSTEM)));
  }

  private static boolean isShared(Node predicate) {
    return predicate.equals(Arc.REALISES_CAPABILITY) || predicate.equals(Arc.SERVES_RIGHT);
  }

  private Section pointing(Node thing, Node predicate, List<Node> subjects) {
    String title = Inverse.title(predicate);
    List<Node> uses =
        subjects.stream()
            .filter(subject -> graph.object(subject, Arc.IS_USE_AT).isPresent())
            .toList();
    String anchor = "by-" + predicate.getLocalName();
    if (uses.size() == subjects.size()) {
      return Section.of(title, anchor, new UseTables(claims).users(uses, thing, ""));
    }
    List<List<Cell>> rows =
        subjects.stream()
            .filter(subject -> !uses.contains(subject))
            .sorted(Comparator.comparing(cells.labels()))
            .limit(MOST_LISTED)
            .map(subject -> List.of(cells.of(subject), Cell.text(kind(subject))))
            .toList();
    String caption =
        subjects.size() > MOST_LISTED
            ? "The first " + MOST_LISTED + " of " + Words.number(subjects.size())
            : "";
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(caption, List.of(new Head("Name", ""), new Head("Kind", "")), rows, ""));
    if (!uses.isEmpty()) {
      tables.add(new UseTables(claims).users(uses, thing, ""));
    }
    return new Section(Cell.text(title), anchor, "", List.of(), tables, List.of());
  }
}
