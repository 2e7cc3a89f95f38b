package org.archipel.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;

/** Maps offices, products and releases to statements. One thread, one use. */
final class ReferenceStatements {

  private final ReferenceData data;
  private final Map<String, Product> products = new HashMap<>();
  private final Triples out = new Triples();

  ReferenceStatements(ReferenceData data) {
    this.data = data;
    data.products().forEach(product -> products.put(product.slug(), product));
  }

  /** Returns the statements of all tables. */
  Statements build() {
    data.offices().forEach(this::office);
    for (Vendor vendor : data.vendors()) {
      out.named(ThingType.VENDOR.node(vendor.slug()), Arc.VENDOR, vendor.name());
    }
    data.products().forEach(this::product);
    data.aliases().forEach(this::alias);
    data.releases().forEach(this::release);
    new ConceptStatements(data, out).add();
    new FrameworkStatements(data, out).add();
    return out.build();
  }

  private void office(Office office) {
    Node node = Ids.office(office.code());
    out.add(node, RDF.type, Arc.OFFICE);
    out.text(node, Arc.ST3_CODE, office.code());
    office.names().byLanguage().forEach((lang, name) -> out.label(node, name, lang));
    office
        .names()
        .delegation()
        .filter(name -> !name.equals(office.names().byLanguage().get("zh")))
        .ifPresent(name -> out.text(node, SKOS.altLabel, name, "zh"));
    // To find an office by, not to be shown: they say nothing about what a state is called.
    office.names().aliases().forEach(name -> out.text(node, SKOS.hiddenLabel.asNode(), name));
    out.text(node, Arc.OFFICE_NAME, office.names().office());
    out.text(node, Arc.OFFICE_NAME_STATUS, office.names().officeStatus());
    out.text(node, Arc.ACRONYM, office.names().acronym());
    out.add(node, Arc.HAS_OFFICE_KIND, Ids.node("office-kind", office.kind()));
    out.text(node, Arc.REGION, office.place().region());
    out.text(node, Arc.SUBREGION, office.place().subregion());
    out.address(node, FOAF.homepage.asNode(), office.links().website());
    out.wikidata(node, office.links().wikidata());
    out.origin(node, office.origin());
  }

  private void product(Product product) {
    Node node = product.node();
    out.named(node, Arc.PRODUCT, product.name());
    out.others(node, product.aliases());
    out.origin(node, product.origin());
    switch (product) {
      case Product.Technology technology -> technology(node, technology);
      case Product.Platform platform -> platform(node, platform);
    }
  }

  /** A name to find a product by, not to call it by; and who accepted it, as a label of SKOS-XL. */
  private void alias(Alias alias) {
    Node product = Ids.product(alias.product());
    Node node = alias.node();
    out.text(product, SKOS.hiddenLabel.asNode(), alias.name());
    out.add(product, SKOSXL.hiddenLabel, node);
    out.add(node, RDF.type, SKOSXL.Label.asNode());
    out.text(node, SKOSXL.literalForm.asNode(), alias.name());
    out.text(
        node,
        SKOS.prefLabel.asNode(),
        "%s (accepted by %s on %s)"
            .formatted(alias.name(), alias.acceptedBy(), alias.acceptedOn()));
    out.text(node, DC_11.creator.asNode(), alias.acceptedBy());
    out.day(node, DCTerms.dateAccepted.asNode(), alias.acceptedOn().toString());
  }

  private void technology(Node node, Product.Technology technology) {
    technology
        .vendor()
        .ifPresent(vendor -> out.add(node, Arc.IS_SUPPLIED_BY, ThingType.VENDOR.node(vendor)));
    technology
        .block()
        .ifPresent(block -> out.add(node, Arc.FILLS_BLOCK, ThingType.BUILDING_BLOCK.node(block)));
    out.text(node, Arc.LICENCE_KIND, technology.licence());
    technology.identifiers().purls().forEach(purl -> out.text(node, Arc.PURL, purl));
    technology.identifiers().cpes().forEach(cpe -> out.text(node, Arc.CPE, cpe));
    out.text(node, Arc.END_OF_LIFE_SLUG, technology.identifiers().endOfLife());
    out.wikidata(node, technology.identifiers().wikidata());
  }

  private void platform(Node node, Product.Platform platform) {
    if (data.isShared(platform)) {
      out.add(node, RDF.type, Arc.SHARED_PLATFORM);
    }
    out.text(node, Arc.PLATFORM_KIND, platform.kind());
    platform
        .operator()
        .office()
        .ifPresent(code -> out.add(node, Arc.IS_OPERATED_BY, Ids.office(code)));
    out.text(node, Arc.OPERATOR_NAME, platform.operator().name());
    out.text(node, DCTerms.description.asNode(), platform.purpose());
    out.each(node, Arc.REALISES_CAPABILITY, ThingType.CAPABILITY, platform.capabilities());
    out.each(node, Arc.SERVES_RIGHT, ThingType.RIGHT, platform.rights());
    out.each(node, Arc.REPLACES, ThingType.PRODUCT, platform.replaces());
    out.text(node, SKOS.note.asNode(), platform.note());
    out.address(node, FOAF.homepage.asNode(), platform.website());
  }

  private void release(Release release) {
    Node node = release.node();
    Optional<Product> product = Optional.ofNullable(products.get(release.product()));
    out.add(node, RDF.type, Arc.RELEASE);
    out.add(node, Arc.IS_RELEASE_OF, Ids.product(release.product()));
    out.text(node, Arc.CYCLE, release.cycle());
    String name = product.map(Product::name).orElse(release.product());
    out.text(node, SKOS.prefLabel.asNode(), name + " " + release.label().orElse(release.cycle()));
    out.text(node, Arc.LATEST_VERSION, release.latest());
    release
        .latestReleased()
        .ifPresent(day -> out.day(node, Arc.LATEST_VERSION_DATE, day.toString()));
    if (release.longTermSupport()) {
      out.add(node, Arc.LONG_TERM_SUPPORT, Triples.TRUE);
    }
    for (Release.Milestone milestone : release.milestones()) {
      milestone(node, release, milestone, product);
    }
  }

  private void milestone(
      Node release, Release row, Release.Milestone milestone, Optional<Product> product) {
    Node node = NodeFactory.createURI(release.getURI() + "/milestone/" + milestone.kind());
    out.add(node, RDF.type, Arc.VENDOR_MILESTONE);
    out.add(node, Arc.IS_MILESTONE_OF, release);
    out.add(node, Arc.HAS_MILESTONE_KIND, Ids.node("milestone-kind", milestone.kind()));
    milestone
        .date()
        .ifPresentOrElse(
            day -> out.day(node, Arc.DATE, day.toString()),
            () -> out.add(node, Arc.IS_PAST, Triples.TRUE));
    row.asOf().ifPresent(date -> out.add(node, Arc.AS_OF, date.toNode()));
    product.flatMap(ReferenceStatements::lifecyclePage).ifPresent(page -> out.source(node, page));
  }

  private static Optional<String> lifecyclePage(Product product) {
    if (product instanceof Product.Technology technology
        && technology.identifiers().endOfLife().isPresent()) {
      return technology.identifiers().endOfLife().map(slug -> "https://endoflife.date/" + slug);
    }
    return product.origin().sources().stream().findFirst();
  }
}
