package org.archipel.reader.sbom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.sbom.Sbom.Component;
import org.archipel.reader.sbom.Sbom.Data;
import org.archipel.reader.sbom.Sbom.Model;
import org.archipel.reader.sbom.Sbom.Service;
import org.archipel.reader.sbom.Sbom.Written;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.Tree;
import org.archipel.stack.Texts;

/** Reads CycloneDX in JSON; the fields are those of its schemas 1.2 to 1.7. One thread. */
final class CycloneDxJson {

  private final Oddities oddities;
  private final Words words;
  private final SbomBuilder builder;

  private CycloneDxJson(Tree tree, Oddities oddities) {
    this.oddities = oddities;
    this.words = new Words(oddities);
    this.builder = new SbomBuilder(tree.position(tree.root()), oddities);
  }

  /**
   * Reads a document.
   *
   * @throws Refused if its version is unknown, or it lists too much
   */
  static Sbom read(Tree tree, Oddities oddities) throws Refused {
    return new CycloneDxJson(tree, oddities).document(tree);
  }

  private Sbom document(Tree tree) throws Refused {
    Optional<Json> root = Json.root(tree, oddities);
    if (root.isPresent()) {
      Json bom = root.get();
      format(bom);
      CycloneDxReader.version(
          bom.text("specVersion").orElse(""), bom.place("specVersion"), "'specVersion'");
      Optional<Json> metadata = bom.group("metadata");
      if (metadata.isPresent()) {
        metadata(metadata.get());
      }
      components(bom);
      services(bom);
      for (Json dependency : bom.groups("dependencies")) {
        dependency(dependency);
      }
    }
    return builder.sbom();
  }

  private static void format(Json bom) throws Refused {
    String format = bom.text("bomFormat").orElse("");
    if (!format.equals("CycloneDX")) {
      throw new Refused(
          ProblemCode.UNKNOWN_CODE,
          bom.place("bomFormat"),
          "'bomFormat' is %s: expected 'CycloneDX'.".formatted(Texts.quote(format)));
    }
  }

  private void metadata(Json metadata) throws Refused {
    metadata.text("timestamp").ifPresent(time -> builder.said(time, metadata.place("timestamp")));
    metadata
        .groups("lifecycles")
        .forEach(lifecycle -> lifecycle.text("phase").ifPresent(builder::phase));
    Optional<Json> described = metadata.group("component");
    if (described.isPresent()) {
      component(described.get()).ifPresent(builder::described);
      components(described.get());
    }
  }

  private void components(Json owner) throws Refused {
    for (Json json : owner.groups("components")) {
      Optional<Component> component = component(json);
      if (component.isPresent()) {
        builder.add(component.get());
      }
      components(json);
    }
  }

  private Optional<Component> component(Json json) {
    Optional<String> name = json.text("name");
    String ref = json.text("bom-ref").orElse("");
    if (name.isEmpty()) {
      oddities.add(Oddity.NO_NAME, json.place(), "");
      return Optional.empty();
    }
    return Optional.of(
        new Component(
            json.place(),
            ref,
            json.text("type").orElse("library"),
            name.get(),
            json.text("group"),
            json.text("version"),
            json.text("scope").flatMap(scope -> words.scope(scope, json.place("scope"))),
            json.text("purl").flatMap(purl -> words.purl(purl, json.place("purl"))),
            json.text("cpe"),
            licence(json),
            milestones(json),
            json.group("modelCard").map(CycloneDxJson::model)));
  }

  private static Optional<String> licence(Json component) {
    String all =
        component.groups("licenses").stream()
            .flatMap(
                choice ->
                    Stream.concat(
                        choice.text("expression").stream(),
                        choice.group("license").stream()
                            .flatMap(l -> l.text("id").or(() -> l.text("name")).stream())))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(all).filter(text -> !text.isEmpty());
  }

  private static Map<String, Written> milestones(Json component) {
    Map<String, Written> milestones = new LinkedHashMap<>();
    for (Json property : component.groups("properties")) {
      String name = property.text("name").orElse("");
      if (name.startsWith(CycloneDxReader.MILESTONE)) {
        property
            .text("value")
            .ifPresent(
                value ->
                    milestones.put(
                        name.substring(CycloneDxReader.MILESTONE.length()),
                        new Written(value, property.place("value"))));
      }
    }
    return milestones;
  }

  private static Model model(Json card) {
    Optional<Json> parameters = card.group("modelParameters");
    List<String> kinds = new ArrayList<>();
    parameters.flatMap(p -> p.text("architectureFamily")).ifPresent(kinds::add);
    parameters.flatMap(p -> p.text("modelArchitecture")).ifPresent(kinds::add);
    return new Model(parameters.flatMap(p -> p.text("task")), kinds);
  }

  private void services(Json owner) throws Refused {
    for (Json json : owner.groups("services")) {
      Optional<String> name = json.text("name");
      if (name.isPresent()) {
        builder.add(service(json, name.get()));
      } else {
        oddities.add(Oddity.NO_SERVICE_NAME, json.place(), "");
      }
      services(json);
    }
  }

  private static Service service(Json json, String name) {
    return new Service(
        json.place(),
        json.text("bom-ref").orElse(""),
        name,
        json.text("group"),
        json.text("version"),
        json.text("description"),
        json.group("provider").flatMap(provider -> provider.text("name")),
        json.texts("endpoints"),
        json.truth("authenticated"),
        json.groups("externalReferences").stream()
            .filter(link -> link.text("type").orElse("").equals("documentation"))
            .flatMap(link -> link.text("url").stream())
            .findFirst(),
        json.groups("data").stream().flatMap(data -> data(data).stream()).toList());
  }

  private static Optional<Data> data(Json json) {
    return json.text("classification")
        .map(
            classification ->
                new Data(
                    json.place(),
                    json.text("name"),
                    json.text("description"),
                    classification,
                    json.text("flow").orElse("unknown")));
  }

  private void dependency(Json dependency) {
    String from = dependency.text("ref").orElse("");
    for (String on : dependency.texts("dependsOn")) {
      builder.depends(from, on, dependency.place("dependsOn"));
    }
  }
}
