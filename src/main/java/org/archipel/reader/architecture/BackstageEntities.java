package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Tree;

/** The entities of a Backstage catalogue and what they are parts of. Immutable. */
final class BackstageEntities {

  /** Most wholes around a part (a count, inclusive). */
  private static final int MOST_STEPS = 100;

  private final Map<String, BackstageEntity> byReference = new LinkedHashMap<>();
  private final List<BackstageEntity> repeated = new ArrayList<>();
  private final List<Loose> nameless = new ArrayList<>();

  BackstageEntities(List<Tree> documents) {
    for (Tree document : documents) {
      Loose.root(document).items().forEach(this::add);
    }
  }

  private void add(Loose node) {
    Optional<BackstageEntity> entity = BackstageEntity.of(node);
    if (entity.isEmpty()) {
      nameless.add(node);
    } else if (byReference.putIfAbsent(entity.get().reference(), entity.get()) != null) {
      repeated.add(entity.get());
    }
  }

  List<BackstageEntity> all() {
    return List.copyOf(byReference.values());
  }

  /** Returns the name of the catalogue: that of its first system, else of its first entity. */
  String name() {
    return byReference.values().stream()
        .filter(entity -> entity.is("System"))
        .findFirst()
        .or(() -> byReference.values().stream().findFirst())
        .map(BackstageEntity::identifier)
        .orElse("");
  }

  /** Returns the entity that a word refers to, if it is in the file. */
  Optional<BackstageEntity> find(String word, String kind) {
    return BackstageEntity.reference(word, kind)
        .flatMap(reference -> Optional.ofNullable(byReference.get(reference)));
  }

  /** Returns the system that a component, resource or API is part of; it may be itself. */
  Optional<BackstageEntity> host(BackstageEntity entity) {
    Set<String> met = new HashSet<>();
    BackstageEntity here = entity;
    while (met.add(here.reference()) && met.size() <= MOST_STEPS) {
      Optional<BackstageEntity> whole = whole(here);
      if (whole.isEmpty()) {
        return Optional.of(here).filter(BackstageEntities::isSystem);
      }
      here = whole.get();
    }
    return Optional.of(entity).filter(BackstageEntities::isSystem);
  }

  private Optional<BackstageEntity> whole(BackstageEntity entity) {
    if (entity.is("System")) {
      return Optional.empty();
    }
    return entity
        .spec("system")
        .text()
        .flatMap(word -> find(word, "system"))
        .or(() -> entity.spec("subcomponentOf").text().flatMap(word -> find(word, "component")));
  }

  private static boolean isSystem(BackstageEntity entity) {
    return entity.is("System") || entity.is("Component");
  }

  /** Says what is no entity, or one for the second time. */
  void tell(LeftOut leftOut) {
    LeftOut.What documents = new LeftOut.What("a document", "documents");
    for (Loose node : nameless) {
      if (!(node.value() instanceof Located.Nothing)) {
        leftOut.add(
            ProblemCode.MISSING_FIELD,
            documents,
            "",
            "an entity has 'kind' and 'metadata: name'",
            node.position());
      }
    }
    for (BackstageEntity entity : repeated) {
      leftOut.add(
          ProblemCode.DUPLICATE_ID,
          new LeftOut.What("an entity", "entities"),
          entity.reference(),
          "one of this kind and name stands before",
          entity.at());
    }
  }
}
