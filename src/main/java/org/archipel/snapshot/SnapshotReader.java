package org.archipel.snapshot;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.snapshot.fact.Facts;
import org.archipel.snapshot.fact.LongIndex;

/** Reads a snapshot property by property. One thread, used once. */
final class SnapshotReader {

  private final Sources sources;
  private final Dictionaries kinds;

  private SnapshotReader(Sources sources) {
    this.sources = sources;
    this.kinds = sources.kinds();
  }

  static Snapshot read(Facts facts) {
    return new SnapshotReader(Sources.of(facts)).read();
  }

  private Snapshot read() {
    ProductRows products = ProductRows.read(sources);
    SystemRows systems = systems(products);
    UseReader uses = new UseReader(sources, systems, products);
    int[] supportEnds = new SupportEnds(sources, kinds.releases()).days();
    return new Snapshot(
        kinds.offices().things(),
        kinds.systems().things(),
        withBroader(kinds.capabilities()),
        withBroader(kinds.blocks()),
        kinds.products().things(),
        uses.names(),
        kinds.releases().things(),
        kinds.standards().things(),
        withBroader(kinds.rights()),
        kinds.codes().things(),
        uses.read(),
        new StandardReader(sources, systems).read(),
        systems,
        profiles(),
        products.usualBlock(),
        one(kinds.releases(), Arc.IS_RELEASE_OF, kinds.products()),
        products.platforms(),
        supportEnds);
  }

  private Things withBroader(Dictionary dictionary) {
    return dictionary.things(one(dictionary, SKOS.broader.asNode(), dictionary));
  }

  private SystemRows systems(ProductRows products) {
    Dictionary systems = kinds.systems();
    int[] product = one(systems, Arc.IS_INSTANCE_OF_PRODUCT, kinds.products());
    return new SystemRows(
        one(systems, Arc.IS_RUN_BY, kinds.offices()),
        Arrays.stream(product).map(products::platform).toArray(),
        product,
        one(systems, Arc.HAS_DELIVERY, kinds.codes()),
        one(systems, Arc.HAS_HOSTING, kinds.codes()),
        sources.columns().statuses(systems.size(), systems::number, Arc.HAS_STATUS),
        sources.attributed(systems.size(), systems::fact),
        many(systems, Arc.REALISES_CAPABILITY, kinds.capabilities()),
        many(systems, Arc.SERVES_RIGHT, kinds.rights()),
        protocols());
  }

  /** Returns the protocols of the interfaces of each system. */
  private int[][] protocols() {
    Dictionary systems = kinds.systems();
    LongIndex apis = kinds.apis();
    int[] system =
        sources.columns().one(apis.size(), apis::number, Arc.IS_PART_OF_SYSTEM, systems::number);
    int[][] ofApi =
        sources.columns().many(apis.size(), apis::number, Arc.HAS_PROTOCOL, kinds.codes()::number);
    int[][] protocols = new int[systems.size()][0];
    for (int api = 0; api < ofApi.length; api++) {
      if (system[api] != Things.NONE) {
        for (int protocol : ofApi[api]) {
          protocols[system[api]] = ColumnReader.with(protocols[system[api]], protocol);
        }
      }
    }
    return protocols;
  }

  /** Of several profiles of an office the last by address counts. */
  private Profiles profiles() {
    Dictionary profiles =
        Dictionary.of(
            sources.columns().instances(Arc.OFFICE_PROFILE, sources.standing()::isNotRejected),
            sources.facts());
    int[] office = one(profiles, Arc.CONCERNS_OFFICE, kinds.offices());
    int[] band = one(profiles, Arc.HAS_SIZE_BAND, kinds.codes());
    int[][] examination = many(profiles, Arc.HAS_EXAMINATION_TYPE, kinds.codes());
    int[][] rights = many(profiles, Arc.ADMINISTERS_RIGHT, kinds.rights());
    int n = kinds.offices().size();
    int[] bands = new int[n];
    Arrays.fill(bands, Things.NONE);
    int[][] examinations = new int[n][0];
    int[][] administered = new int[n][0];
    for (int profile = 0; profile < office.length; profile++) {
      int at = office[profile];
      if (at != Things.NONE) {
        bands[at] = band[profile];
        examinations[at] = examination[profile];
        administered[at] = rights[profile];
      }
    }
    return new Profiles(bands, examinations, administered);
  }

  private int[] one(Dictionary rows, Node property, Dictionary values) {
    return sources.columns().one(rows.size(), rows::number, property, values::number);
  }

  private int[][] many(Dictionary rows, Node property, Dictionary values) {
    return sources.columns().many(rows.size(), rows::number, property, values::number);
  }
}
