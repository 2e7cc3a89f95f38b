package org.archipel.reader.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/**
 * What of a Backstage catalogue becomes which item. One thread, used once.
 *
 * <p>{@code docs/formats/backstage.md} is the same in words.
 */
final class BackstageStack {

  private static final Map<String, String> PROTOCOLS =
      Map.of(
          "openapi", "rest",
          "graphql", "graphql",
          "grpc", "other",
          "trpc", "other",
          "soap", "soap",
          "wsdl", "soap",
          "mcp-server", "mcp");

  /** What a stage of life says of use; of an experiment it says nothing. */
  private static final Map<String, String> STATUSES =
      Map.of("production", "in-use", "deprecated", "retiring");

  private static final String OWN = "archipel/";

  private final BackstageEntities entities;
  private final ModelDraft draft;
  private final BackstageLinks links;
  private final Map<String, StackDraft.Item> systems = new HashMap<>();
  private final Map<String, StackDraft.Item> apis = new HashMap<>();

  BackstageStack(BackstageEntities entities, ModelDraft draft) {
    this.entities = entities;
    this.draft = draft;
    this.links = new BackstageLinks(entities, draft, systems, apis);
  }

  Document document() throws Refused {
    List<BackstageEntity> all = entities.all();
    for (BackstageEntity entity : all) {
      switch (entity.kind()) {
        case "System", "Component" -> system(entity);
        case "API" -> api(entity);
        case "AiResource" -> aiResource(entity);
        case "Resource" -> {} // read where something depends on it
        default -> other(entity);
      }
    }
    links.follow(all);
    entities.tell(draft.leftOut());
    return draft.document();
  }

  private void system(BackstageEntity entity) throws Refused {
    boolean own = entities.host(entity).filter(entity::equals).isPresent();
    if (!own) {
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_FIELD,
              new LeftOut.What(
                  "a component as a system of its own", "components as systems of their own"),
              entity.name(),
              "it is part of another entity of the file, and what it does counts for that one",
              entity.at());
      return;
    }
    item(ItemKind.SYSTEM, entity).ifPresent(system -> systems.put(entity.reference(), system));
  }

  private void api(BackstageEntity entity) throws Refused {
    Optional<StackDraft.Item> item = item(ItemKind.API, entity);
    if (item.isEmpty()) {
      return;
    }
    StackDraft.Item api = item.get();
    apis.put(entity.reference(), api);
    entity
        .spec("type")
        .text()
        .map(type -> PROTOCOLS.get(type.toLowerCase(java.util.Locale.ROOT)))
        .ifPresent(
            protocol -> draft.set(api, "protocol", protocol, entity.spec("type").position()));
    for (String pointer : List.of("$text", "$openapi", "$json", "$yaml")) {
      Loose definition = entity.spec("definition").at(pointer);
      definition
          .text()
          .filter(address -> address.startsWith("http"))
          .ifPresent(address -> draft.set(api, "specification", address, definition.position()));
    }
  }

  /** An AI use has a task, which Backstage does not ask for. */
  private void aiResource(BackstageEntity entity) throws Refused {
    if (entity.node().path("metadata", "annotations", OWN + "task").text().isEmpty()) {
      draft
          .leftOut()
          .add(
              ProblemCode.MISSING_FIELD,
              new LeftOut.What("an AI resource", "AI resources"),
              entity.name(),
              "its task is not said; an annotation 'archipel/task' says it",
              entity.at());
      return;
    }
    Optional<StackDraft.Item> use = item(ItemKind.AI_USE, entity);
    Optional<BackstageEntity> host = entities.host(entity);
    StackDraft.Item system = host.map(found -> systems.get(found.reference())).orElse(null);
    if (use.isPresent() && system != null) {
      use.get().set("system", draft.id(system));
    }
  }

  private void other(BackstageEntity entity) {
    boolean person = entity.is("User") || entity.is("Group");
    draft
        .leftOut()
        .add(
            ProblemCode.UNKNOWN_FIELD,
            new LeftOut.What("an entity", "entities"),
            person ? "" : entity.kind(),
            person
                ? "people and their groups are never taken"
                : "only System, Component, Resource, API and AiResource are read",
            entity.at());
  }

  private Optional<StackDraft.Item> item(ItemKind kind, BackstageEntity entity) throws Refused {
    Optional<StackDraft.Item> named =
        draft.named(kind, entity.identifier(), entity.title(), entity.at());
    if (named.isPresent()) {
      describe(named.get(), entity);
      life(named.get(), entity);
    }
    return named;
  }

  private void describe(StackDraft.Item item, BackstageEntity entity) {
    Loose description = entity.node().path("metadata", "description");
    draft.set(item, "description", description.text(), description.position());
    entity
        .node()
        .path("metadata", "annotations")
        .fields()
        .forEach(
            (name, value) -> {
              if (name.startsWith(OWN)) {
                OwnFields.set(
                    draft,
                    item,
                    name.substring(OWN.length()),
                    value.text().orElse(""),
                    value.position());
              }
            });
  }

  private void life(StackDraft.Item item, BackstageEntity entity) {
    Loose lifecycle = entity.spec("lifecycle");
    Optional<String> status = lifecycle.text().map(STATUSES::get);
    if (!item.has("status")) {
      draft.set(item, "status", status, lifecycle.position());
    }
    Loose owner = entity.spec("owner");
    if (item.kind() != ItemKind.AI_USE && !item.has("owner")) {
      owner
          .text()
          .flatMap(this::unit)
          .ifPresent(u -> draft.set(item, "owner", u, owner.position()));
    }
  }

  /** Returns the name of the unit that owns something; nothing if it is a person. */
  private Optional<String> unit(String owner) {
    Optional<String> reference =
        BackstageEntity.reference(owner, "group").filter(r -> r.startsWith("group:"));
    if (entities.find(owner, "user").isPresent() && entities.find(owner, "group").isEmpty()) {
      return Optional.empty();
    }
    return reference.map(
        r ->
            entities
                .find(owner, "group")
                .flatMap(group -> group.node().path("spec", "profile", "displayName").text())
                .orElse(owner.replaceFirst("(?i)^group:", "").replaceFirst("(?i)^default/", "")));
  }
}
