package org.archipel.catalog.release;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ledger.Entry;
import org.archipel.ontology.Audience;
import org.archipel.store.Store;

/**
 * What releases need of a catalogue. Immutable.
 *
 * @param store an audience's store, at the head of the ledger
 * @param past what an audience saw at commits
 * @param append puts entries into the ledger under a title, in one
 * @param writing held by whoever writes
 */
public record Doors(
    Function<Audience, Store> store,
    BiFunction<Audience, Map<Audience, String>, DatasetGraph> past,
    BiConsumer<String, List<Entry>> append,
    Lock writing) {}
