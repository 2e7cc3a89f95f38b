package org.archipel.reader.rdf;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.rdfxml.rrx.ReaderRDFXML_SAX;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.XmlTree;

/** Reads RDF/XML. Any DOCTYPE is refused before an XML parser sees the file. */
public final class RdfXmlReader implements FormatReader {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  @Override
  public String name() {
    return "RDF (RDF/XML)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return opening
        .root()
        .filter(root -> root.namespace().equals(RDF) || opening.text().contains(RDF))
        .map(root -> "its XML names the namespace of RDF");
  }

  @Override
  public Document read(Intake intake) throws Refused {
    return new Document.Rdf(
        read(intake.text(RdfIntake.LIMITS), RdfIntake.Owner.of(intake), intake.problems()));
  }

  /**
   * @throws Refused if the file has a DOCTYPE or is declared to be of another encoding than UTF-8
   */
  static Statements read(SourceText source, RdfIntake.Owner owner, Problems problems)
      throws Refused {
    XmlTree.refuseDoctype(source);
    XmlTree.refuseEncoding(source);
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
}
