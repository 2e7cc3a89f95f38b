package org.archipel.reader.rdf;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.stack.Texts;

/** Reads Turtle, and with it N-Triples, which is a part of it. */
public final class TurtleReader implements FormatReader {

  @Override
  public String name() {
    return "RDF (Turtle or N-Triples)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return opening.kind() == Opening.Kind.TURTLE
        ? Optional.of("it begins as Turtle does")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    return new Document.Rdf(
        read(intake.text(RdfIntake.LIMITS), RdfIntake.Owner.of(intake), intake.problems()));
  }

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
    } catch (IRIException e) { // a base that is none
      problems.error(
          ProblemCode.BAD_IRI,
          Position.whole(source.file()),
          "An address cannot be understood: %s."
              .formatted(Texts.quote(String.valueOf(e.getMessage()))));
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
