package org.archipel.reader;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.rdfxml.rrx.ReaderRDFXML_SAX;
import org.archipel.ontology.Statements;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/** Reads RDF/XML. Any DOCTYPE is refused before an XML parser sees the file. */
final class RdfXmlReader {

  /** What may stand before the first element: space, comments, instructions, a document type. */
  private static final Pattern PROLOGUE =
      Pattern.compile("\\s++|<!--(?:[^-]|-(?!->))*+-->|<\\?(?:[^?]|\\?(?!>))*+\\?>");

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}\\sencoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");

  private RdfXmlReader() {}

  /**
   * @throws Refused if the file has a DOCTYPE or is declared to be of another encoding than UTF-8
   */
  static Statements read(SourceText source, RdfIntake.Owner owner, Problems problems)
      throws Refused {
    refuseDoctype(source);
    refuseEncoding(source);
    RdfPlaces places = new RdfPlaces(source.file(), owner.namespace(), problems);
    RdfIntake intake = new RdfIntake(owner, problems, places::of);
    try {
      ReaderRDFXML_SAX.factory
          .create(Lang.RDFXML, places)
          .read(
              new StringReader(source.text()),
              owner.namespace(),
              Lang.RDFXML.getContentType(),
              intake,
              RIOT.getContext().copy());
    } catch (RdfPlaces.RdfStopped e) {
      return Statements.none();
    }
    return intake.statements();
  }

  private static void refuseDoctype(SourceText source) throws Refused {
    String text = source.text();
    Matcher matcher = PROLOGUE.matcher(text);
    int here = 0;
    while (matcher.region(here, text.length()).lookingAt()) {
      here = matcher.end();
    }
    if (text.startsWith("<!", here)) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          source.at(here),
          "A DOCTYPE is refused: it can name files and blow up entities. Leave it out.");
    }
  }

  private static void refuseEncoding(SourceText source) throws Refused {
    Matcher matcher = ENCODING.matcher(source.text());
    if (matcher.lookingAt() && !matcher.group(1).equalsIgnoreCase("UTF-8")) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          source.at(matcher.start(1)),
          "The file says it is encoded in '%s'; expected UTF-8.".formatted(matcher.group(1)));
    }
  }
}
