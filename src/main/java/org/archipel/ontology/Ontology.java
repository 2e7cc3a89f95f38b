package org.archipel.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.archipel.problem.Trouble;

/** The files of the installation's folder {@code ontology}. */
public final class Ontology {

  /** The terms. */
  public static final String TERMS = "archipel.ttl";

  /** What statements must look like. */
  public static final String SHAPES = "shapes.ttl";

  private Ontology() {}

  /**
   * Returns the terms as statements, for the graph {@code ontology}.
   *
   * @param folder the installation's folder {@code ontology}
   * @throws Trouble if the file cannot be read, or is not Turtle
   */
  public static Statements terms(Path folder) {
    return Statements.of(graph(folder));
  }

  /**
   * Returns the terms as a graph with its prefixes.
   *
   * @param folder the installation's folder {@code ontology}
   * @throws Trouble if the file cannot be read, or is not Turtle
   */
  public static Graph graph(Path folder) {
    return read(folder.resolve(TERMS));
  }

  /**
   * Reads a Turtle file of ours, with its prefixes.
   *
   * @throws Trouble if the file cannot be read, or is not Turtle
   */
  static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .base(Ids.BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (IOException | RiotException e) {
      throw Trouble.environment("Cannot read " + file + ": " + e.getMessage(), e);
    }
    return graph;
  }
}
