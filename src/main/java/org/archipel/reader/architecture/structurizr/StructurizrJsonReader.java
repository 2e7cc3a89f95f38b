package org.archipel.reader.architecture.structurizr;

import java.util.Optional;
import org.archipel.reader.architecture.Loose;
import org.archipel.reader.architecture.ModelDraft;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;

/** Reads workspaces that Structurizr has written as JSON. */
public final class StructurizrJsonReader implements FormatReader {

  @Override
  public String name() {
    return "Structurizr workspace (JSON)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    boolean workspace =
        opening.kind() == Opening.Kind.JSON
            && opening.has("model")
            && (opening.has("views") || opening.has("documentation"))
            && opening.text().matches("(?s).{0,60000}\"(?:softwareSystems|people|views)\".*");
    return workspace
        ? Optional.of("its fields 'model' and 'views' are those of a Structurizr workspace")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    SoftwareModel model = new JsonWorkspace(Loose.root(intake.json(Limits.FOREIGN))).model();
    return new StructurizrStack(model, new ModelDraft(intake, model.name())).document();
  }
}
