package org.archipel.reader.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.Ids;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.Tree;
import org.archipel.stack.Texts;

/**
 * Reads Compose files (the Compose Specification): the images of services. Environments, secrets,
 * commands, ports and volumes are passed over unread; nothing is interpolated or included.
 */
public final class ComposeReader implements FormatReader {

  private static final Pattern SERVICE =
      Pattern.compile("[\\s{,][\"']?(?:image|build|extends)[\"']?[ \\t]*:");

  @Override
  public String name() {
    return "Compose file";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    boolean yaml = opening.kind() == Opening.Kind.YAML && !opening.has("archipel");
    return yaml && opening.has("services") && SERVICE.matcher(opening.text()).find()
        ? Optional.of("it has 'services' with images")
        : Optional.empty();
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Tree tree = intake.yaml(Limits.FOREIGN);
    Images images = new Images(intake);
    List<String> built = new ArrayList<>();
    Located services = field(tree.root(), "services");
    if (!(services instanceof Located.Fields group)) {
      throw new Refused(
          ProblemCode.WRONG_TYPE,
          tree.position(services),
          "'services' must be a group of services, found %s.".formatted(services.description()));
    }
    group
        .fields()
        .forEach(
            (name, service) -> {
              if (!(service.value() instanceof Located.Fields one)) {
                return;
              }
              Located.Field image = one.fields().get("image");
              if (image == null || one.fields().containsKey("build")) {
                built.add(name);
              } else {
                images.add(image.value(), tree.position(image.value()));
              }
            });
    if (!built.isEmpty()) {
      intake
          .problems()
          .warning(
              ProblemCode.UNKNOWN_PRODUCT,
              tree.position(services),
              "%,d %s built here or taken from another file, and left out: %s."
                  .formatted(
                      built.size(),
                      built.size() == 1 ? "service is" : "services are",
                      Texts.quote(String.join(", ", built))));
    }
    return images.document("compose/" + project(tree, intake));
  }

  private static Located field(Located value, String name) {
    return value instanceof Located.Fields group && group.fields().containsKey(name)
        ? group.fields().get(name).value()
        : value;
  }

  /** A project that does not name itself is named by its file. */
  private static String project(Tree tree, Intake intake) {
    return field(tree.root(), "name") instanceof Located.Text name && !name.value().isBlank()
        ? Ids.slug(name.value())
        : stem(intake.file().name());
  }

  static String stem(String file) {
    return Ids.slug(file.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", ""));
  }
}
