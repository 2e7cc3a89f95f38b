package org.archipel.reader;

import java.io.StringReader;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/** Reads Turtle, and with it N-Triples, which is a part of it. */
final class TurtleReader {

  private TurtleReader() {}

  static Statements read(SourceText source, RdfIntake.Owner owner, Problems problems) {
    RdfPlaces places = new RdfPlaces(source.file(), owner.namespace(), problems);
    RdfIntake intake = new RdfIntake(owner, problems, places::of);
    try {
      RDFParserRegistry.getFactory(Lang.TURTLE)
          .create(Lang.TURTLE, places)
          .read(
              new StringReader(source.text()),
              owner.namespace(),
              Lang.TURTLE.getContentType(),
              intake,
              org.apache.jena.riot.RIOT.getContext().copy());
    } catch (RdfPlaces.RdfStopped e) {
      return Statements.none();
    } catch (StackOverflowError e) { // the parser descends into lists before it makes a node
      problems.error(
          ProblemCode.TOO_LARGE,
          Position.whole(source.file()),
          "Brackets lie within each other too deeply.");
      return Statements.none();
    }
    return intake.statements();
  }
}
