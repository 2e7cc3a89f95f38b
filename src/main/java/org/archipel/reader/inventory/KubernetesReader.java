package org.archipel.reader.inventory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.Tree;
import org.archipel.reader.source.YamlTree;

/**
 * Reads Kubernetes manifests, one or several documents: the images of containers. Nothing else of
 * them is read, least of all environments, config maps and secrets.
 */
public final class KubernetesReader implements FormatReader {

  private static final Pattern VERSION =
      Pattern.compile(
          "(?:(?:apps|batch|extensions|autoscaling|policy|[a-z0-9.-]+\\.k8s\\.io)/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?");

  private static final Pattern CONTAINERS =
      Pattern.compile("[\"']?(?:initContainers|containers|ephemeralContainers)[\"']?\\s*:");

  @Override
  public String name() {
    return "Kubernetes manifest";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    return opening
        .field("apiVersion")
        .filter(version -> VERSION.matcher(version).matches())
        .filter(version -> opening.has("kind"))
        .filter(version -> CONTAINERS.matcher(opening.text()).find())
        .map("it has 'containers', and its 'apiVersion' is '%s'"::formatted);
  }

  @Override
  public Document read(Intake intake) throws Refused {
    Images images = new Images(intake);
    if (Opening.of(intake.file()).kind() == Opening.Kind.JSON) {
      walk(intake.json(Limits.FOREIGN), images);
    } else {
      for (Tree tree :
          YamlTree.readAll(intake.text(Limits.FOREIGN), Limits.FOREIGN, intake.problems())) {
        walk(tree, images);
      }
    }
    return images.document("kubernetes/" + ComposeReader.stem(intake.file().name()));
  }

  private static void walk(Tree tree, Images images) {
    walk(tree, tree.root(), images);
  }

  private static void walk(Tree tree, Located value, Images images) {
    if (value instanceof Located.Items list) {
      list.items().forEach(item -> walk(tree, item, images));
    }
    if (!(value instanceof Located.Fields group)) {
      return;
    }
    group
        .fields()
        .forEach(
            (name, field) -> {
              if (name.matches("(?:init|ephemeral)?[cC]ontainers")) {
                containers(tree, field.value(), images);
              } else if (!name.matches("data|stringData|binaryData|env|envFrom")) {
                walk(tree, field.value(), images);
              }
            });
  }

  private static void containers(Tree tree, Located value, Images images) {
    if (!(value instanceof Located.Items list)) {
      return;
    }
    for (Located container : list.items()) {
      if (container instanceof Located.Fields group && group.fields().containsKey("image")) {
        Located image = group.fields().get("image").value();
        images.add(image, tree.position(image));
      }
    }
  }
}
