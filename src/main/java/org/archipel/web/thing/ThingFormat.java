package org.archipel.web.thing;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.archipel.catalog.Thing;
import org.archipel.ontology.Arc;
import org.jspecify.annotations.Nullable;

/** The forms in which a thing can be had, in the order of preference when a client has none. */
public enum ThingFormat {
  HTML("html", "text/html", null),
  TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  private final String suffix;
  private final String type;

  @SuppressWarnings("ImmutableEnumChecker") // it is, but does not say so
  private final @Nullable RDFFormat format;

  ThingFormat(String suffix, String type, @Nullable RDFFormat format) {
    this.suffix = suffix;
    this.type = type;
    this.format = format;
  }

  public MediaType mediaType() {
    return MediaType.valueOf(type);
  }

  public static ThingFormat of(MediaType type) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType().isCompatible(type))
        .findFirst()
        .orElse(HTML);
  }

  /** Returns the format with a file suffix: {@code ttl}. */
  public static Optional<ThingFormat> named(String suffix) {
    return Arrays.stream(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
  }

  public String type() {
    return type + ";charset=UTF-8";
  }

  /** Returns the thing's own statements and those that point to it. */
  public byte[] write(Thing thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("arc", Arc.NS)
        .setNsPrefix("skos", SKOS.getURI())
        .setNsPrefix("dcterms", DCTerms.getURI())
        .setNsPrefix("rdf", RDF.getURI())
        .setNsPrefix("xsd", XSD.getURI());
    thing.own().forEach(graph::add);
    thing.inbound().forEach(graph::add);
    return write(graph);
  }

  /** Returns a graph with the prefixes that it has. */
  public byte[] write(Graph graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(java.util.Objects.requireNonNull(format)).output(bytes);
    return bytes.toByteArray();
  }
}
