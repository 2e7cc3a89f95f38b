package org.archipel.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The data, the parameters and the expected rows of one question, from {@code
 * src/test/resources/query/<id>/}.
 */
record Fixture(Path folder) {

  static final Path ROOT = Path.of("src/test/resources/query");
  static final Stamp STAMP = new Stamp(1, Map.of("public", "test"));

  static Fixture of(String id) {
    return new Fixture(ROOT.resolve(id));
  }

  Path expected() {
    return folder.resolve("expected.csv");
  }

  LocalDate asOf() {
    return LocalDate.parse((String) params().get("asOf"));
  }

  Map<String, List<String>> given() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    ((Map<?, ?>) params().get("parameters"))
        .forEach(
            (name, value) ->
                given.put(
                    (String) name,
                    value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(value.toString())));
    return given;
  }

  /** Returns a TDB2 database in memory with the fixture and the reference data. */
  DatasetGraph dataset() {
    return dataset(quads());
  }

  /** Returns the same from the same statements in the reverse order. */
  DatasetGraph datasetBackwards() {
    List<Quad> quads = new ArrayList<>(quads());
    Collections.reverse(quads);
    return dataset(quads);
  }

  /** Builds a store in a folder. */
  Store store(Path at) {
    Store store = Store.open(at);
    store.build(
        STAMP,
        sink -> quads().forEach(quad -> sink.triples(quad.getGraph(), List.of(quad.asTriple()))));
    return store;
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
    return dataset;
  }

  List<Quad> quads() {
    List<Quad> quads = new ArrayList<>();
    for (Path file : List.of(ROOT.resolve("reference.trig"), folder.resolve("data.trig"))) {
      RDFParser.source(file)
          .lang(Lang.TRIG)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  quads.add(quad);
                }
              });
    }
    return quads;
  }

  private Map<?, ?> params() {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    try {
      return (Map<?, ?>)
          new Load(settings).loadFromString(Files.readString(folder.resolve("params.yaml"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
