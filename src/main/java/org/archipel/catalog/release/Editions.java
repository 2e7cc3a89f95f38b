package org.archipel.catalog.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.architecture.Derivation;
import org.archipel.architecture.count.FixedSlots;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Slot;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.catalog.release.NetworkTables.Row;
import org.archipel.disclosure.ProtectedTable;
import org.archipel.disclosure.Protection;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.snapshot.Snapshot;

/**
 * Makes both editions of a release from its ground, and from nothing else. One thread, used once.
 */
final class Editions {

  private static final String NETWORK_NOTE =
      "Findings among the groups 'network' count what offices state or confirm, also to members"
          + " alone. Those that would tell of fewer than three offices, or give such a figure away,"
          + " are withheld and say so.";

  private final Ground ground;
  private final Wanted wanted;
  private final List<ReleaseName> before;
  private final Snapshot open;
  private final Snapshot members;
  private final Background background;

  /**
   * @param before earlier releases, newest first
   */
  Editions(Ground ground, Wanted wanted, List<ReleaseName> before) {
    this.ground = ground;
    this.wanted = wanted;
    this.before = before;
    this.open = Snapshot.of(ground.open());
    this.members = Snapshot.of(ground.members());
    this.background = Background.of(ground.open());
  }

  Made make() {
    Derivation known = Derivation.of(open, background, parameters(Audience.PUBLIC));
    Derivation all =
        Derivation.of(members, Background.of(ground.members()), parameters(Audience.MEMBERS));
    NetworkTables tables = tables(known);
    Protection protection = table(tables).protect();
    List<Triple> forAll = new NetworkFigures(tables, node(Audience.PUBLIC)).shown(protection);
    List<Triple> forMembers = new NetworkFigures(tables, node(Audience.MEMBERS)).all();
    Statements openly = known.statements();
    forAll.addAll(options(tables, protection, openly));
    forAll.add(
        Triple.create(
            node(Audience.PUBLIC),
            RDFS.Nodes.comment,
            NodeFactory.createLiteralLang(NETWORK_NOTE, "en")));
    forAll.addAll(header(Audience.PUBLIC));
    forMembers.addAll(header(Audience.MEMBERS));
    return new Made(
        wanted,
        Map.of(
            Audience.PUBLIC, openly.plus(Statements.of(forAll)),
            Audience.MEMBERS, all.statements().plus(Statements.of(forMembers))),
        count(forAll, Arc.PUBLIC_COUNT),
        count(forAll, Arc.IS_SUPPRESSED),
        protection);
  }

  /** Returns the figures as one table, with all that an attacker may know. */
  ProtectedTable table(NetworkTables tables) {
    Earlier earlier = EarlierReader.read(before, ground.open(), ground.members());
    return new NetworkCells(tables, Broader.of(open), earlier).table();
  }

  NetworkTables tables() {
    return tables(Derivation.of(open, background, parameters(Audience.PUBLIC)));
  }

  private NetworkTables tables(Derivation known) {
    List<Place> places = known.architecture().slots().stream().map(Slot::place).toList();
    return NetworkTables.of(
        new FixedSlots(members, parameters(Audience.MEMBERS).statedOnly()).at(places),
        new FixedSlots(open, parameters(Audience.PUBLIC).statedOnly()).at(places),
        Bands.of(open));
  }

  private Parameters parameters(Audience audience) {
    List<Audience> sources =
        audience.equals(Audience.PUBLIC)
            ? List.of(Audience.PUBLIC)
            : List.of(Audience.PUBLIC, Audience.MEMBERS);
    return Parameters.current(wanted.asOf(), ground.named(sources), audience.name())
        .named(wanted.name().edition(audience));
  }

  private List<Triple> header(Audience audience) {
    Node node = node(audience);
    List<Triple> triples = new ArrayList<>();
    triples.add(
        Triple.create(
            node, DCTerms.title.asNode(), NodeFactory.createLiteralLang(wanted.title(), "en")));
    triples.add(
        Triple.create(
            node,
            DCTerms.bibliographicCitation.asNode(),
            NodeFactory.createLiteralString(citation(audience))));
    before.stream()
        .findFirst()
        .ifPresent(
            last ->
                triples.add(
                    Triple.create(node, DCTerms.replaces.asNode(), last.architecture(audience))));
    return triples;
  }

  private String citation(Audience audience) {
    String edition = audience.equals(Audience.PUBLIC) ? "public edition" : "members' edition";
    return "Archipel: "
        + wanted.title()
        + ". Release "
        + wanted.name()
        + ", "
        + edition
        + ", "
        + wanted.asOf()
        + ". "
        + node(audience).getURI();
  }

  /** Says what an option is that stands in no slot of public data, but whose figure is told. */
  private List<Triple> options(NetworkTables tables, Protection protection, Statements openly) {
    Set<Node> known = new HashSet<>();
    openly.forEach(triple -> known.add(triple.getSubject()));
    List<Triple> triples = new ArrayList<>();
    for (Row row : tables.rows()) {
      Node option = Ids.node("option", NetworkCells.path(row.place()) + "/" + row.option());
      Optional<Node> product = row.product();
      if (row.isSlot()
          || product.isEmpty()
          || known.contains(option)
          || !NetworkFigures.isListed(row, protection)) {
        continue;
      }
      String label =
          background.label(row.place().capability()) + ": " + background.label(product.get());
      triples.add(Triple.create(option, RDF.Nodes.type, Arc.OPTION));
      triples.add(
          Triple.create(
              option, Arc.IS_OPTION_OF, Ids.node("slot", NetworkCells.path(row.place()))));
      triples.add(Triple.create(option, Arc.OFFERS_PRODUCT, product.get()));
      triples.add(
          Triple.create(
              option, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, "en")));
    }
    return triples;
  }

  private Node node(Audience audience) {
    return wanted.name().architecture(audience);
  }

  private static int count(List<Triple> triples, Node property) {
    return (int) triples.stream().filter(t -> t.predicateMatches(property)).count();
  }
}
