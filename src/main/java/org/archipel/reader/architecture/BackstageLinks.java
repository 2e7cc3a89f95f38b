package org.archipel.reader.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Refused;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/** What the entities of a Backstage catalogue say of each other. One thread, used once. */
final class BackstageLinks {

  /** Types of resources that hold data, and are no technology. */
  private static final Set<String> DATA = Set.of("data", "dataset", "data-set", "data-product");

  private static final LeftOut.What REFERENCES = new LeftOut.What("a reference", "references");

  private final BackstageEntities entities;
  private final ModelDraft draft;
  private final Map<String, StackDraft.Item> systems;
  private final Map<String, StackDraft.Item> apis;
  private final Map<String, BackstageEntity> providers = new HashMap<>();
  private final Set<String> data = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  BackstageLinks(
      BackstageEntities entities,
      ModelDraft draft,
      Map<String, StackDraft.Item> systems,
      Map<String, StackDraft.Item> apis) {
    this.entities = entities;
    this.draft = draft;
    this.systems = systems;
    this.apis = apis;
  }

  void follow(List<BackstageEntity> all) throws Refused {
    for (BackstageEntity entity : all) {
      provided(entity);
    }
    for (BackstageEntity entity : all) {
      for (Loose word : entity.spec("dependsOn").items()) {
        dependsOn(entity, word, Optional.empty());
      }
      for (Loose word : entity.spec("dependencyOf").items()) {
        Optional<BackstageEntity> other = find(word, "component");
        if (other.isPresent()) {
          dependsOn(other.get(), word, Optional.of(entity));
        }
      }
      for (Loose word : entity.spec("consumesApis").items()) {
        consumes(entity, word);
      }
      if (entity.is("Resource")) {
        resource(entity);
      }
    }
  }

  /** Ties an API to the system that it is said to be of, else to the one that provides it. */
  private void provided(BackstageEntity entity) {
    Optional<BackstageEntity> host = entities.host(entity);
    if (entity.is("API")) {
      host.ifPresent(system -> provide(entity, system));
    }
    for (Loose word : entity.spec("providesApis").items()) {
      Optional<BackstageEntity> api = find(word, "api");
      if (api.isPresent() && host.isPresent()) {
        provide(api.get(), host.get());
      }
    }
  }

  private void provide(BackstageEntity api, BackstageEntity host) {
    StackDraft.Item item = apis.get(api.reference());
    StackDraft.Item system = systems.get(host.reference());
    if (item != null && system != null && providers.putIfAbsent(api.reference(), host) == null) {
      item.set("system", draft.id(system));
    }
  }

  private void dependsOn(BackstageEntity entity, Loose word, Optional<BackstageEntity> known)
      throws Refused {
    Optional<BackstageEntity> other = known.isPresent() ? known : find(word, "component");
    Optional<StackDraft.Item> from = system(entity);
    if (other.isEmpty() || from.isEmpty()) {
      return;
    }
    if (other.get().is("Resource")) {
      uses(from.get(), other.get());
      return;
    }
    Optional<StackDraft.Item> to = system(other.get());
    if (to.isPresent() && to.get() != from.get() && isNew(from.get(), "on", to.get())) {
      from.get().set("dependsOn", draft.id(to.get()), word.position());
    }
  }

  /** A resource that is part of a system is used by it. */
  private void resource(BackstageEntity entity) throws Refused {
    Optional<StackDraft.Item> host = system(entity);
    if (host.isPresent()) {
      uses(host.get(), entity);
    }
    if (isData(entity) && data.add(entity.reference())) {
      Loose description = entity.node().path("metadata", "description");
      draft
          .named(ItemKind.DATA_OBJECT, entity.identifier(), entity.title(), entity.at())
          .ifPresent(
              item -> draft.set(item, "description", description.text(), description.position()));
    }
  }

  private void uses(StackDraft.Item system, BackstageEntity resource) throws Refused {
    if (!isData(resource)) {
      Technologies.Technology technology =
          draft.technologies().one(resource.title(), Optional.empty());
      StackDraft.Item use = draft.use(system, technology, "description", resource.at());
      if (!use.has("role")) {
        Loose type = resource.spec("type");
        draft.set(use, "role", type.text(), type.position());
      }
    }
  }

  private static boolean isData(BackstageEntity resource) {
    return DATA.contains(resource.spec("type").text().orElse("").toLowerCase(Locale.ROOT));
  }

  private void consumes(BackstageEntity entity, Loose word) throws Refused {
    Optional<BackstageEntity> api = find(word, "api");
    Optional<StackDraft.Item> to = system(entity);
    if (api.isEmpty() || to.isEmpty()) {
      return;
    }
    StackDraft.Item item = apis.get(api.get().reference());
    BackstageEntity provider = providers.get(api.get().reference());
    if (item == null || provider == null) {
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_REFERENCE,
              new LeftOut.What("a flow over an API", "flows over APIs"),
              api.get().name(),
              "the file does not say which system provides the API",
              word.position());
      return;
    }
    StackDraft.Item from = systems.get(provider.reference());
    if (from != null && from != to.get() && isNew(from, draft.id(item), to.get())) {
      String id = draft.id(from) + "-" + draft.id(to.get()) + "-" + draft.id(item);
      StackDraft.Item flow = draft.add(ItemKind.FLOW, id, word.position());
      flow.set("from", draft.id(from)).set("to", draft.id(to.get()));
      flow.set("api", draft.id(item)).set("transport", "api");
    }
  }

  private boolean isNew(StackDraft.Item from, String what, StackDraft.Item to) {
    return said.add(draft.id(from) + "\n" + what + "\n" + draft.id(to));
  }

  private Optional<StackDraft.Item> system(BackstageEntity entity) {
    return entities.host(entity).map(host -> systems.get(host.reference()));
  }

  private Optional<BackstageEntity> find(Loose word, String kind) {
    String written = word.text().orElse("");
    Optional<BackstageEntity> found = entities.find(written, kind);
    if (found.isEmpty()) {
      draft
          .leftOut()
          .add(
              ProblemCode.UNKNOWN_REFERENCE,
              REFERENCES,
              written,
              "no entity of this file bears the name",
              word.position());
    }
    return found;
  }
}
