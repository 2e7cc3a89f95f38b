package org.archipel.reader.sbom;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Texts;

/** Reads CycloneDX bills of materials in JSON and XML. */
public final class CycloneDxReader implements FormatReader {

  /** What the namespace of every version begins with. */
  static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

  /** What the names of properties on milestones begin with, in the taxonomy of CycloneDX. */
  static final String MILESTONE = "cdx:lifecycle:milestone:";

  private static final List<String> VERSIONS = List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

  @Override
  public String name() {
    return "CycloneDX bill of materials (JSON or XML)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() == Opening.Kind.XML) {
      return opening
          .root()
          .map(Opening.XmlName::namespace)
          .filter(namespace -> namespace.startsWith(NAMESPACE))
          .map("its namespace is '%s'"::formatted);
    }
    return opening.kind() == Opening.Kind.JSON && opening.has("bomFormat")
        ? Optional.of("it has the field 'bomFormat'")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Oddities oddities = new Oddities();
    Sbom sbom =
        Opening.of(intake.file()).kind() == Opening.Kind.XML
            ? CycloneDxXml.read(intake.xml(Limits.FOREIGN), oddities)
            : CycloneDxJson.read(intake.json(Limits.FOREIGN), oddities);
    return SbomDraft.document(sbom, intake, oddities);
  }

  /**
   * Holds a version against those that are read: a later one may mean something else by the same
   * word.
   *
   * @param where it stands, as the subject of a sentence
   */
  static void version(String version, Position place, String where) throws Refused {
    if (!VERSIONS.contains(version)) {
      throw new Refused(
          ProblemCode.UNKNOWN_CODE,
          place,
          "The version of CycloneDX in %s is %s: expected one of %s.%s"
              .formatted(
                  where,
                  version.isEmpty() ? "missing" : Texts.quote(version),
                  String.join(", ", VERSIONS),
                  Nearest.hint(version, VERSIONS)));
    }
  }
}
