package org.archipel.reader.document;

import java.util.Optional;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.Tree;

/** Reads stack documents in YAML and JSON: the catalogue's own format. */
public final class StackReader implements FormatReader {

  @Override
  public String name() {
    return "stack document (YAML or JSON)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() != Opening.Kind.JSON && opening.kind() != Opening.Kind.YAML) {
      return Optional.empty();
    }
    if (opening.fields().isEmpty()) {
      return Optional.of("it is written like one and shows no field of another format");
    }
    if (opening.has("network")) {
      return Optional.of("its field 'network' is one of a network document");
    }
    return StackDocumentReader.DOCUMENT.stream()
        .filter(opening::has)
        .findFirst()
        .map("its field '%s' is one of a stack document"::formatted);
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Tree tree = intake.jsonOrYaml(Limits.STACK);
    return new Document.Stack(StackDocumentReader.read(tree, intake.problems()));
  }
}
