package org.archipel.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.archipel.catalog.release.ReleaseName;
import org.archipel.demonstration.Watermark;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.jspecify.annotations.Nullable;

/** Writes a release to a file, or to a folder in every form. */
final class ReleaseDump {

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE_PRETTY,
          "jsonld", RDFFormat.JSONLD11_PRETTY,
          "nt", RDFFormat.NTRIPLES_UTF8);

  private final boolean isDemonstration;

  private final @Nullable Path target;
  private final String suffix;

  /**
   * @param output as it was typed; nothing writes nothing
   * @param isDemonstration whether what is written is to be marked
   * @throws Trouble wrong usage, if a file's ending names no form
   */
  ReleaseDump(Path directory, @Nullable String output, boolean isDemonstration) {
    this.isDemonstration = isDemonstration;
    this.target = output == null ? null : directory.resolve(output);
    String name = output == null ? "" : String.valueOf(directory.resolve(output).getFileName());
    this.suffix = name.substring(name.lastIndexOf('.') + 1);
    boolean isFolder =
        output != null && (output.endsWith("/") || Files.isDirectory(directory.resolve(output)));
    if (output != null && !isFolder && !FORMATS.containsKey(suffix)) {
      throw Trouble.usage(
          "'"
              + output
              + "' is no folder, and does not end in .ttl, .jsonld or .nt; a new folder ends in a"
              + " slash.");
    }
  }

  void write(ReleaseName release, Statements edition, Audience audience, Console console) {
    Path path = target;
    if (path == null) {
      return;
    }
    Graph graph = graph(edition);
    Optional<RDFFormat> one =
        Optional.ofNullable(Files.isDirectory(path) ? null : FORMATS.get(suffix));
    if (one.isPresent()) {
      write(graph, one.get(), path, console);
      return;
    }
    String name = release + (audience.equals(Audience.PUBLIC) ? "" : "-members");
    for (String form : List.of("jsonld", "nt", "ttl")) {
      RDFFormat format = java.util.Objects.requireNonNull(FORMATS.get(form));
      write(graph, format, path.resolve(name + "." + form), console);
    }
  }

  private static Graph graph(Statements edition) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefix("arc", Arc.NS)
        .setNsPrefix("skos", SKOS.getURI())
        .setNsPrefix("dcterms", DCTerms.getURI())
        .setNsPrefix("xsd", XSD.getURI());
    edition.forEach(graph::add);
    return graph;
  }

  private void write(Graph graph, RDFFormat format, Path file, Console console) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format).output(bytes);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      byte[] content = bytes.toByteArray();
      String type = format.getLang().getHeaderString();
      Files.write(file, isDemonstration ? Watermark.stamp(type, content) : content);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + file + ": " + e.getMessage(), e);
    }
    console.err().println("Wrote " + file);
  }
}
