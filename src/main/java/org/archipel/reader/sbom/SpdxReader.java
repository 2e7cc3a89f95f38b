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

/** Reads SPDX documents: 2.2 and 2.3 in JSON, 3.0 in JSON-LD. */
public final class SpdxReader implements FormatReader {

  /** What the address of the context of every 3.x begins with. */
  static final String CONTEXT = "https://spdx.org/rdf/3.";

  private static final List<String> VERSIONS = List.of("SPDX-2.2", "SPDX-2.3");
  private static final List<String> VERSIONS_3 = List.of("3.0.0", "3.0.1");

  @Override
  public String name() {
    return "SPDX bill of materials (2.x JSON or 3.0 JSON-LD)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() != Opening.Kind.JSON) {
      return Optional.empty();
    }
    if (opening.has("spdxVersion")) {
      return Optional.of("it has the field 'spdxVersion'");
    }
    if (!opening.has("@graph")) {
      return Optional.empty();
    }
    if (opening.text().contains("\"" + CONTEXT)) {
      return Optional.of("its context is that of SPDX 3");
    }
    return opening.text().contains("\"spdxId\"")
        ? Optional.of("the things in its graph have the field 'spdxId'")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Oddities oddities = new Oddities();
    Json root =
        Json.root(intake.json(Limits.FOREIGN), oddities)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemCode.WRONG_TYPE,
                        Position.whole(intake.file().name()),
                        "Expected a group of fields as the whole document."));
    Sbom sbom = root.has("spdxVersion") ? Spdx2.read(root, oddities) : Spdx3.read(root, oddities);
    return SbomDraft.document(sbom, intake, oddities);
  }

  static void version(String version, Position place) throws Refused {
    hold(version, VERSIONS, place);
  }

  static void version3(String version, Position place) throws Refused {
    hold(version, VERSIONS_3, place);
  }

  private static void hold(String version, List<String> known, Position place) throws Refused {
    if (!known.contains(version)) {
      throw new Refused(
          ProblemCode.UNKNOWN_CODE,
          place,
          "The version of SPDX is %s: expected one of %s.%s"
              .formatted(
                  version.isEmpty() ? "missing" : Texts.quote(version),
                  String.join(", ", known),
                  Nearest.hint(version, known)));
    }
  }
}
