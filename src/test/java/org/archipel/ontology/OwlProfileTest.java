package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.RDFParserMetaData;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** Reads the terms with the library that Protégé is built on, and asks it for its objections. */
class OwlProfileTest {

  private static final Path TERMS = Path.of("ontology").resolve(Ontology.TERMS);

  @Test
  void loadsWithoutAWarningAGuessOrALeftover() throws Exception {
    PrintStream error = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    OWLOntology terms;
    try {
      terms = load(Files.readString(TERMS));
    } finally {
      System.setErr(error);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    RDFParserMetaData found = (RDFParserMetaData) loaderData(terms);
    assertThat(found.getUnparsedTriples()).isEmpty();
    assertThat(found.getGuessedDeclarations().asMap()).isEmpty();
    assertThat(terms.getAxiomCount()).isGreaterThan(3_000);
  }

  @Test
  void isInOwl2DlWithoutException() throws Exception {
    assertThat(objections(Files.readString(TERMS), Profiles.OWL2_DL)).isEmpty();
  }

  /** EDTF is no datatype of the three small profiles; nothing else is outside them. */
  @Test
  void isInTheThreeSmallProfilesButForThePartialDate() throws Exception {
    for (Profiles profile : List.of(Profiles.OWL2_EL, Profiles.OWL2_QL, Profiles.OWL2_RL)) {
      assertThat(objections(Files.readString(TERMS), profile))
          .as(profile.toString())
          .hasSize(1)
          .first()
          .asString()
          .contains("Declaration(Datatype(<http://id.loc.gov/datatypes/edtf>))");
    }
  }

  @Test
  void wouldObjectToATermOfOthersThatIsNotDeclared() throws Exception {
    String without =
        Files.readString(TERMS)
            .replace("schema:category\n  a owl:AnnotationProperty .", "")
            .replace("org:Organization\n  a owl:Class .", "");

    assertThat(objections(without, Profiles.OWL2_DL))
        .extracting(Object::toString)
        .anyMatch(objection -> objection.contains("schema.org/category"))
        .anyMatch(objection -> objection.contains("ns/org#Organization"));
  }

  private static List<OWLProfileViolation> objections(String turtle, Profiles profile)
      throws Exception {
    return profile.checkOntology(load(turtle)).getViolations();
  }

  private static Object loaderData(OWLOntology terms) {
    return terms.getNonnullFormat().getOntologyLoaderMetaData().orElseThrow();
  }

  private static OWLOntology load(String turtle) throws Exception {
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(
            new StringDocumentSource(
                turtle, IRI.create("urn:terms"), new TurtleDocumentFormat(), null),
            new OWLOntologyLoaderConfiguration()
                .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.THROW_EXCEPTION));
  }
}
