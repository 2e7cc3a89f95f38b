package org.archipel.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;

/** Maps the reference tables to statements, one method a kind of thing. One thread, one use. */
final class ReferenceStatements {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final ReferenceData data;
  private final Map<String, Product> products = new HashMap<>();
  private final List<Triple> triples = new ArrayList<>();

  ReferenceStatements(ReferenceData data) {
    this.data = data;
    data.products().forEach(product -> products.put(product.slug(), product));
  }

  Statements build() {
    data.offices().forEach(this::office);
    for (Vendor vendor : data.vendors()) {
      named(ThingType.VENDOR.node(vendor.slug()), Arc.VENDOR, vendor.name());
    }
    data.products().forEach(this::product);
    data.releases().forEach(this::release);
    data.standards().forEach(this::standard);
    data.concepts().forEach(this::concept);
    data.claimants().forEach(this::claimant);
    data.codes().forEach(this::code);
    schemes();
    return Statements.of(triples);
  }

  private void office(Office office) {
    Node node = Ids.office(office.code());
    add(node, RDF.type, Arc.OFFICE);
    text(node, Arc.ST3_CODE, office.code());
    office.names().byLanguage().forEach((lang, name) -> label(node, name, lang));
    office
        .names()
        .delegation()
        .filter(name -> !name.equals(office.names().byLanguage().get("zh")))
        .ifPresent(name -> add(node, SKOS.altLabel, NodeFactory.createLiteralLang(name, "zh")));
    text(node, Arc.OFFICE_NAME, office.names().office());
    text(node, Arc.OFFICE_NAME_STATUS, office.names().officeStatus());
    text(node, Arc.ACRONYM, office.names().acronym());
    add(node, Arc.HAS_OFFICE_KIND, Ids.node("office-kind", office.kind()));
    text(node, Arc.REGION, office.place().region());
    text(node, Arc.SUBREGION, office.place().subregion());
    address(node, FOAF.homepage.asNode(), office.links().website());
    wikidata(node, office.links().wikidata());
    origin(node, office.origin());
  }

  private void product(Product product) {
    Node node = product.node();
    named(node, Arc.PRODUCT, product.name());
    product.aliases().forEach(alias -> text(node, SKOS.altLabel.asNode(), alias));
    origin(node, product.origin());
    switch (product) {
      case Product.Technology technology -> technology(node, technology);
      case Product.Platform platform -> platform(node, platform);
    }
  }

  private void technology(Node node, Product.Technology technology) {
    technology
        .vendor()
        .ifPresent(vendor -> add(node, Arc.IS_SUPPLIED_BY, ThingType.VENDOR.node(vendor)));
    technology
        .block()
        .ifPresent(block -> add(node, Arc.FILLS_BLOCK, ThingType.BUILDING_BLOCK.node(block)));
    text(node, Arc.LICENCE_KIND, technology.licence());
    technology.identifiers().purls().forEach(purl -> text(node, Arc.PURL, purl));
    technology.identifiers().cpes().forEach(cpe -> text(node, Arc.CPE, cpe));
    text(node, Arc.END_OF_LIFE_SLUG, technology.identifiers().endOfLife());
    wikidata(node, technology.identifiers().wikidata());
  }

  private void platform(Node node, Product.Platform platform) {
    if (data.isShared(platform)) {
      add(node, RDF.type, Arc.SHARED_PLATFORM);
    }
    text(node, Arc.PLATFORM_KIND, platform.kind());
    platform.operator().office().ifPresent(code -> add(node, Arc.IS_OPERATED_BY, Ids.office(code)));
    text(node, Arc.OPERATOR_NAME, platform.operator().name());
    text(node, DCTerms.description.asNode(), platform.purpose());
    each(node, Arc.REALISES_CAPABILITY, ThingType.CAPABILITY, platform.capabilities());
    each(node, Arc.SERVES_RIGHT, ThingType.RIGHT, platform.rights());
    each(node, Arc.REPLACES, ThingType.PRODUCT, platform.replaces());
    text(node, SKOS.note.asNode(), platform.note());
    address(node, FOAF.homepage.asNode(), platform.website());
  }

  private void release(Release release) {
    Node node = release.node();
    Optional<Product> product = Optional.ofNullable(products.get(release.product()));
    add(node, RDF.type, Arc.RELEASE);
    add(node, Arc.IS_RELEASE_OF, Ids.product(release.product()));
    text(node, Arc.CYCLE, release.cycle());
    String name = product.map(Product::name).orElse(release.product());
    text(node, SKOS.prefLabel.asNode(), name + " " + release.label().orElse(release.cycle()));
    text(node, Arc.LATEST_VERSION, release.latest());
    release.latestReleased().ifPresent(day -> day(node, Arc.LATEST_VERSION_DATE, day.toString()));
    if (release.longTermSupport()) {
      add(node, Arc.LONG_TERM_SUPPORT, TRUE);
    }
    for (Release.Milestone milestone : release.milestones()) {
      milestone(node, release, milestone, product);
    }
  }

  private void milestone(
      Node release, Release row, Release.Milestone milestone, Optional<Product> product) {
    Node node = NodeFactory.createURI(release.getURI() + "/milestone/" + milestone.kind());
    add(node, RDF.type, Arc.VENDOR_MILESTONE);
    add(node, Arc.IS_MILESTONE_OF, release);
    add(node, Arc.HAS_MILESTONE_KIND, Ids.node("milestone-kind", milestone.kind()));
    milestone
        .date()
        .ifPresentOrElse(
            day -> day(node, Arc.DATE, day.toString()), () -> add(node, Arc.IS_PAST, TRUE));
    row.asOf().ifPresent(date -> add(node, Arc.AS_OF, date.toNode()));
    product.flatMap(ReferenceStatements::lifecyclePage).ifPresent(page -> source(node, page));
  }

  private void standard(Standard standard) {
    Node node = ThingType.STANDARD.node(standard.code());
    String name = standard.code().startsWith("ST.") ? "WIPO " + standard.code() : standard.code();
    named(node, Arc.STANDARD, name);
    text(node, SKOS.notation.asNode(), standard.code());
    add(node, DCTerms.title, NodeFactory.createLiteralLang(standard.title(), "en"));
    each(node, Arc.SERVES_RIGHT, ThingType.RIGHT, standard.rights());
    text(node, Arc.STANDARD_STATUS, standard.status());
    text(node, Arc.EDITION, standard.edition());
    text(node, Arc.PUBLISHER_NAME, standard.publisher());
    standard.aliases().forEach(alias -> text(node, SKOS.altLabel.asNode(), alias));
    text(node, SKOS.note.asNode(), standard.note());
    origin(node, standard.origin());
  }

  private void concept(Concept concept) {
    Node node = concept.node();
    add(node, RDF.type, classOf(concept.type()));
    inScheme(node, concept.type().segment());
    label(node, concept.label(), "en");
    concept.broader().ifPresent(broader -> add(node, SKOS.broader, concept.type().node(broader)));
    definition(node, concept.definition());
    text(node, Arc.ARCHIMATE_TYPE, concept.archimate());
  }

  private void claimant(Claimant claimant) {
    Node node = ThingType.CLAIMANT.node(claimant.slug());
    add(node, RDF.type, Arc.CLAIMANT);
    label(node, claimant.name(), "en");
    add(node, Arc.HAS_CLAIMANT_KIND, Ids.node("claimant-kind", claimant.kind()));
    definition(node, claimant.description());
  }

  private void code(Code code) {
    Node node = code.node();
    add(node, RDF.type, Arc.CODE);
    inScheme(node, code.scheme());
    text(node, SKOS.notation.asNode(), code.code());
    label(node, code.label(), "en");
    definition(node, code.definition());
  }

  private void schemes() {
    TreeSet<String> schemes = new TreeSet<>();
    data.codes().forEach(code -> schemes.add(code.scheme()));
    data.concepts().forEach(concept -> schemes.add(concept.type().segment()));
    for (String scheme : schemes) {
      Node node = Ids.node("scheme", scheme);
      add(node, RDF.type, SKOS.ConceptScheme.asNode());
      label(node, scheme.replace('-', ' '), "en");
    }
  }

  private static Node classOf(ThingType type) {
    return switch (type) {
      case CAPABILITY -> Arc.CAPABILITY;
      case BUILDING_BLOCK -> Arc.BUILDING_BLOCK;
      default -> Arc.IP_RIGHT;
    };
  }

  private static Optional<String> lifecyclePage(Product product) {
    if (product instanceof Product.Technology technology
        && technology.identifiers().endOfLife().isPresent()) {
      return technology.identifiers().endOfLife().map(slug -> "https://endoflife.date/" + slug);
    }
    return product.origin().sources().stream().findFirst();
  }

  private void named(Node node, Node type, String name) {
    add(node, RDF.type, type);
    text(node, SKOS.prefLabel.asNode(), name);
  }

  private void inScheme(Node node, String scheme) {
    add(node, RDF.type, SKOS.Concept.asNode());
    add(node, SKOS.inScheme, Ids.node("scheme", scheme));
  }

  private void label(Node node, String name, String lang) {
    add(node, SKOS.prefLabel, NodeFactory.createLiteralLang(name, lang));
  }

  private void definition(Node node, Optional<String> text) {
    text.ifPresent(t -> add(node, SKOS.definition, NodeFactory.createLiteralLang(t, "en")));
  }

  private void origin(Node node, Origin origin) {
    origin.sources().forEach(source -> source(node, source));
    origin.asOf().map(PartialDate::toNode).ifPresent(date -> add(node, Arc.AS_OF, date));
  }

  private void source(Node node, String address) {
    add(node, DCTerms.source, NodeFactory.createURI(address));
  }

  private void wikidata(Node node, Optional<String> item) {
    item.ifPresent(q -> add(node, SKOS.exactMatch, NodeFactory.createURI(WIKIDATA + q)));
  }

  private void address(Node node, Node property, Optional<String> address) {
    address.ifPresent(text -> add(node, property, NodeFactory.createURI(text)));
  }

  private void each(Node node, Node property, ThingType type, List<String> slugs) {
    slugs.forEach(slug -> add(node, property, type.node(slug)));
  }

  private void day(Node node, Node property, String day) {
    add(node, property, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
  }

  private void text(Node node, Node property, Optional<String> text) {
    text.ifPresent(t -> text(node, property, t));
  }

  private void text(Node node, Node property, String text) {
    add(node, property, NodeFactory.createLiteralString(text));
  }

  private void add(Node subject, Property property, Node object) {
    add(subject, property.asNode(), object);
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
