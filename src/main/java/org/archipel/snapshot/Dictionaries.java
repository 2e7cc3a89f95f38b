package org.archipel.snapshot;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.snapshot.fact.Facts;
import org.archipel.snapshot.fact.LongIndex;

/**
 * Everything that rows of a snapshot can speak of. One thread.
 *
 * @param uses claims that something is used, which no table numbers: there are too many to sort
 * @param apis interfaces
 */
record Dictionaries(
    LongIndex uses,
    LongIndex apis,
    Dictionary systems,
    Dictionary offices,
    Dictionary capabilities,
    Dictionary blocks,
    Dictionary products,
    Dictionary releases,
    Dictionary standards,
    Dictionary rights,
    Dictionary codes) {

  private static final List<Node> CODES_OF_SYSTEMS = List.of(Arc.HAS_DELIVERY, Arc.HAS_HOSTING);
  private static final List<Node> CODES_OF_PROFILES =
      List.of(Arc.HAS_SIZE_BAND, Arc.HAS_EXAMINATION_TYPE);

  static Dictionaries read(Facts facts, ColumnReader columns, Standing standing) {
    LongIndex uses = columns.instances(Arc.TECHNOLOGY_USE, standing::isNotRejected);
    LongIndex systems = columns.instances(Arc.SYSTEM, standing::isNotRejected);
    LongIndex apis = columns.instances(Arc.API, standing::isNotRejected);
    LongIndex offices = all(Arc.OFFICE, columns);
    columns.addValues(uses::number, Arc.IS_USE_AT, offices);
    columns.addValues(systems::number, Arc.IS_RUN_BY, offices);
    LongIndex products = all(Arc.PRODUCT, columns);
    facts.subjects(RDF.Nodes.type, Arc.SHARED_PLATFORM, products::add);
    columns.addValues(uses::number, Arc.USES_PRODUCT, products);
    columns.addValues(systems::number, Arc.IS_INSTANCE_OF_PRODUCT, products);
    LongIndex releases = new LongIndex();
    facts.each(Arc.IS_RELEASE_OF, (release, product) -> releases.add(release));
    return new Dictionaries(
        uses,
        apis,
        Dictionary.of(systems, facts),
        Dictionary.of(offices, facts),
        Dictionary.of(all(Arc.CAPABILITY, columns), facts),
        Dictionary.of(all(Arc.BUILDING_BLOCK, columns), facts),
        Dictionary.of(products, facts),
        Dictionary.of(releases, facts),
        Dictionary.of(all(Arc.STANDARD, columns), facts),
        Dictionary.of(all(Arc.IP_RIGHT, columns), facts),
        Dictionary.of(codes(uses, systems, apis, columns), facts));
  }

  /** Of what rows speak: what was derived from them names codes too. */
  private static LongIndex codes(
      LongIndex uses, LongIndex systems, LongIndex apis, ColumnReader columns) {
    LongIndex codes = new LongIndex();
    LongIndex profiles = all(Arc.OFFICE_PROFILE, columns);
    columns.addValues(uses::number, Arc.HAS_USE_DECISION, codes);
    columns.addValues(apis::number, Arc.HAS_PROTOCOL, codes);
    CODES_OF_SYSTEMS.forEach(property -> columns.addValues(systems::number, property, codes));
    CODES_OF_PROFILES.forEach(property -> columns.addValues(profiles::number, property, codes));
    return codes;
  }

  private static LongIndex all(Node type, ColumnReader columns) {
    return columns.instances(type, any -> true);
  }
}
