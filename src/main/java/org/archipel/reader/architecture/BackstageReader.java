package org.archipel.reader.architecture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.Tree;
import org.archipel.reader.source.YamlTree;

/** Reads entities of a Backstage software catalogue, in YAML or JSON, one or many. */
public final class BackstageReader implements FormatReader {

  private static final Pattern VERSION = Pattern.compile("(?:[a-z0-9-]+\\.)*backstage\\.io/v1.*");

  /** A list of entities, as the catalogue's API gives it. */
  private static final Pattern LIST =
      Pattern.compile(
          "\\[\\s*\\{[^\\[\\]]{0,2000}\"apiVersion\"\\s*:\\s*\"backstage\\.io/v1.*",
          Pattern.DOTALL);

  @Override
  public String name() {
    return "Backstage catalogue (YAML or JSON)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    boolean versioned =
        opening.field("apiVersion").filter(v -> VERSION.matcher(v).matches()).isPresent();
    if (versioned && opening.has("kind")) {
      return Optional.of("its field 'apiVersion' is one of Backstage");
    }
    return opening.kind() == Opening.Kind.JSON && LIST.matcher(opening.text()).lookingAt()
        ? Optional.of("it is a list of groups whose 'apiVersion' is one of Backstage")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    List<Tree> trees =
        Opening.of(intake.file()).kind() == Opening.Kind.JSON
            ? List.of(intake.json(Limits.FOREIGN))
            : YamlTree.readAll(intake.text(Limits.FOREIGN), Limits.FOREIGN, intake.problems());
    BackstageEntities entities = new BackstageEntities(trees);
    return new BackstageStack(entities, new ModelDraft(intake, entities.name())).document();
  }
}
