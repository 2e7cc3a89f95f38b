package org.archipel.reader.architecture;

import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;

/** Reads models in the ArchiMate Model Exchange File Format, 2.1 and 3.x. */
public final class ArchimateReader implements FormatReader {

  /** The versions of the format, by the namespace of its elements. */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "http://www.opengroup.org/xsd/archimate", "2.1",
          "http://www.opengroup.org/xsd/archimate/3.0/", "3.x");

  /** What Archi, the most used of the tools, keeps its own models in. */
  private static final String ARCHI = "http://www.archimatetool.com/archimate";

  @Override
  public String name() {
    return "ArchiMate exchange file";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return opening
        .root()
        .filter(root -> root.name().equals("model"))
        .map(root -> root.namespace().equals(ARCHI) ? "of Archi" : VERSIONS.get(root.namespace()))
        .map("its first element is a model in the ArchiMate format %s"::formatted);
  }

  @Override
  public Document read(Intake intake) throws Refused {
    if (Opening.of(intake.file()).root().filter(r -> r.namespace().equals(ARCHI)).isPresent()) {
      throw new Refused(
          ProblemCode.UNKNOWN_FORMAT,
          Position.whole(intake.file().name()),
          "This is a file of Archi's own: export it (File, Export, Model to Open Exchange File) and send that.");
    }
    ArchimateModel model = ArchimateModel.of(intake.xml(Limits.FOREIGN));
    ModelDraft draft = new ModelDraft(intake, model.name());
    return new ArchimateStack(model, draft).document();
  }
}
