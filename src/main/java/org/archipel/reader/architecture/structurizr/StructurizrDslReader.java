package org.archipel.reader.architecture.structurizr;

import com.structurizr.Workspace;
import com.structurizr.dsl.Features;
import com.structurizr.dsl.StructurizrDslParser;
import com.structurizr.dsl.StructurizrDslParserException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.LeftOut;
import org.archipel.reader.architecture.ModelDraft;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.stack.Texts;

/** Reads workspaces in the Structurizr DSL, by Structurizr's own library. */
public final class StructurizrDslReader implements FormatReader {

  private static final Limits LIMITS = new Limits(4 * 1024 * 1024, 20_000, Texts.LONGEST);

  private static final Pattern WORKSPACE =
      Pattern.compile(
          "(?:\\s++|(?://|#|!)[^\\n]*+(?:\\n|$)|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+"
              + "(?i:workspace)(?:[ \\t][^\\n{]*+)?\\{");

  /** What the library would read, fetch or run. */
  private static final List<String> SWITCHED_OFF =
      List.of(
          Features.PLUGINS,
          Features.SCRIPTS,
          Features.COMPONENT_FINDER,
          Features.INCLUDE,
          Features.DOCUMENTATION,
          Features.DECISIONS,
          Features.ENVIRONMENT,
          Features.FILE_SYSTEM,
          Features.HTTP,
          Features.HTTPS);

  /** What the library puts behind its message: its view of the place. */
  private static final Pattern PLACE = Pattern.compile("(?s) at line [0-9]+.*");

  @Override
  public String name() {
    return "Structurizr DSL";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return WORKSPACE.matcher(opening.text()).lookingAt()
        ? Optional.of("it begins with a workspace of the Structurizr DSL")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    SourceText text = intake.text(LIMITS);
    LeftOut leftOut = new LeftOut();
    DslSource source = DslSource.of(text, leftOut);
    StructurizrDslParser parser = parser();
    Workspace workspace = parse(parser, source, text);
    SoftwareModel model = new DslWorkspace(workspace, source.places(), text.file()).model();
    leftOut.tell(intake.problems());
    return new StructurizrStack(model, new ModelDraft(intake, model.name())).document();
  }

  /** Returns a parser that reaches nothing, whatever it is given. */
  static StructurizrDslParser parser() {
    StructurizrDslParser parser = new StructurizrDslParser();
    SWITCHED_OFF.forEach(parser.getFeatures()::disable);
    return parser;
  }

  private static Workspace parse(StructurizrDslParser parser, DslSource source, SourceText text)
      throws Refused {
    try {
      parser.parse(source.text(), new File("workspace.dsl"));
    } catch (StructurizrDslParserException e) {
      String message = PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
      throw new Refused(
          ProblemCode.SYNTAX,
          e.getLineNumber() > 0 ? source.at(e.getLineNumber()) : Position.whole(text.file()),
          "The file is not Structurizr DSL: %s."
              .formatted(
                  message.lines().findFirst().orElse("unreadable").replaceFirst("[.?]$", "")));
    }
    Workspace workspace = parser.getWorkspace();
    if (workspace == null) {
      throw new Refused(ProblemCode.SYNTAX, text.at(1, 1), "The file holds no workspace.");
    }
    return workspace;
  }
}
