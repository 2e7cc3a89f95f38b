package org.archipel.reader.api;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Branch;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.stack.Texts;

/** Reads descriptions of web interfaces in OpenAPI 3.0 to 3.2 and Swagger 2.0. */
public final class OpenApiReader implements FormatReader {

  private static final Pattern OPENAPI = Pattern.compile("3\\.[012](?:\\.[0-9]+)?(?:-[\\w.]+)?");

  /** What may stand on top of a description, apart from its version. */
  private static final Set<String> FIELDS =
      Set.of(
          "info",
          "servers",
          "paths",
          "webhooks",
          "components",
          "security",
          "tags",
          "externalDocs",
          "host",
          "basePath",
          "schemes",
          "consumes",
          "produces",
          "definitions",
          "parameters",
          "responses",
          "securityDefinitions",
          "jsonSchemaDialect");

  @Override
  public String name() {
    return "OpenAPI or Swagger description (JSON or YAML)";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    if (opening.kind() != Opening.Kind.JSON && opening.kind() != Opening.Kind.YAML) {
      return Optional.empty();
    }
    for (String field : new String[] {"openapi", "swagger"}) {
      if (opening.has(field)) {
        return Optional.of("it has the field '" + field + "'");
      }
    }
    // In a long YAML file the version may stand behind what is looked at.
    boolean alike =
        (opening.has("paths") || opening.has("components") || opening.has("definitions"))
            && opening.fields().keySet().stream()
                .allMatch(field -> FIELDS.contains(field) || field.startsWith("x-"));
    return alike ? Optional.of("its fields are those of an OpenAPI description") : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Branch root = Branch.root(intake.jsonOrYaml(Limits.FOREIGN));
    ApiDescription description = new ApiDescription(intake, root, edition(root));
    return description.document();
  }

  /**
   * Returns the edition of the specification that a description follows.
   *
   * @throws Refused if it is none that we know: its fields may mean something else
   */
  private static Edition edition(Branch root) throws Refused {
    if (!root.isGroup()) {
      throw new Refused(
          ProblemCode.WRONG_TYPE,
          root.position(),
          "Expected an API description as a group of fields, found %s."
              .formatted(root.description()));
    }
    boolean swagger = root.get("swagger").exists() && !root.get("openapi").exists();
    Branch version = root.get(swagger ? "swagger" : "openapi");
    if (!version.exists()) {
      throw new Refused(
          ProblemCode.MISSING_FIELD,
          root.position(),
          "An API description needs the field 'openapi', such as 3.1.0, or 'swagger', which is 2.0.");
    }
    String written = version.text().orElse("");
    if (swagger ? written.equals("2.0") : OPENAPI.matcher(written).matches()) {
      return swagger ? Edition.SWAGGER_2 : Edition.OPENAPI_3;
    }
    throw new Refused(
        ProblemCode.UNKNOWN_CODE,
        version.position(),
        "'%s' is %s: expected %s."
            .formatted(
                swagger ? "swagger" : "openapi",
                written.isEmpty() ? version.description() : Texts.quote(written),
                swagger ? "2.0" : "3.0, 3.1 or 3.2"));
  }

  /** The two shapes that descriptions have. */
  enum Edition {
    SWAGGER_2("openapi-2"),
    OPENAPI_3("openapi-3");

    private final String standard;

    Edition(String standard) {
      this.standard = standard;
    }

    /** Returns the code of the standard that a description of this edition follows. */
    String standard() {
      return standard;
    }
  }
}
