package org.archipel.reader.architecture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Refused;
import org.archipel.reference.Code;
import org.archipel.reference.Concept;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

/**
 * The stack document that a model becomes: gives items their ids, takes values only when they are
 * right, and says once what could not be taken. One thread.
 */
public final class ModelDraft {

  /** Most items of a document, of all kinds together (a count, inclusive). */
  static final int MOST_ITEMS = 20_000;

  /** Shorter identifiers are unique within one model only. */
  private static final int UNIQUE_LENGTH = 20;

  private final Intake intake;
  private final StackDraft draft;
  private final String model;
  private final FieldValues values;
  private final Technologies technologies;
  private final LeftOut leftOut = new LeftOut();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, StackDraft.Item> uses = new HashMap<>();
  private final Map<StackDraft.Item, String> ids = new HashMap<>();
  private int items;

  /**
   * @param name of the model; what it is called makes the part
   */
  public ModelDraft(Intake intake, String name) {
    this.intake = intake;
    this.draft = new StackDraft(Position.whole(intake.file().name()));
    this.model = Ids.slug(name.isBlank() ? "model" : name);
    this.technologies = new Technologies(intake.resolver());
    this.values = new FieldValues(intake.resolver(), intake.problems());
  }

  public Technologies technologies() {
    return technologies;
  }

  public LeftOut leftOut() {
    return leftOut;
  }

  /**
   * Adds an item under the id that its source gives it.
   *
   * @throws Refused if there are too many
   */
  public StackDraft.Item add(ItemKind kind, String identifier, Position at) throws Refused {
    return identified(draft.add(kind, at), kind.segment() + "/", identifier);
  }

  /**
   * Adds an item that others may refer to; none if its name cannot be taken, which is told.
   *
   * @throws Refused if there are too many
   */
  public Optional<StackDraft.Item> named(ItemKind kind, String identifier, String name, Position at)
      throws Refused {
    Optional<String> right = values.of(field(kind, "name"), name, at);
    if (right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(add(kind, identifier, at).set("name", right.get(), at));
  }

  /**
   * Adds the use of a technology by a system; one that was named before is the same.
   *
   * @param kind of what is unknown: {@code product}, {@code description}
   * @throws Refused if there are too many items
   */
  public StackDraft.Item use(
      StackDraft.Item system, Technologies.Technology technology, String kind, Position at)
      throws Refused {
    String word = technology.product().map(p -> p.slug()).orElse(technology.name());
    String key = id(system) + "\n" + Ids.slug(word) + "\n" + technology.version().orElse("");
    StackDraft.Item known = uses.get(key);
    if (known != null) {
      return known;
    }
    StackDraft.Item use = use(Optional.of(system), word, at);
    technology(use, technology, kind, at);
    uses.put(key, use);
    return use;
  }

  /**
   * Adds a use under the id that its source gives it.
   *
   * @param system none for a use of the office as a whole
   * @throws Refused if there are too many items
   */
  StackDraft.Item use(Optional<StackDraft.Item> system, String identifier, Position at)
      throws Refused {
    StackDraft.Item use =
        system
            .map(owner -> owner.part(ItemKind.USE, at))
            .orElseGet(() -> draft.add(ItemKind.USE, at));
    return identified(use, system.map(this::id).orElse("") + "/use/", identifier);
  }

  /** Says of a use which technology it is of; an unknown one keeps its name. */
  void technology(
      StackDraft.Item use, Technologies.Technology technology, String kind, Position at) {
    if (technology.product().isPresent()) {
      use.set("product", technology.product().get().slug());
    } else {
      set(use, "name", technology.name(), at);
      use.set("kind", kind);
      if (kind.equals("product") && use.has("name")) {
        technologies.unknown(technology.name(), at);
      }
    }
    technology.version().ifPresent(version -> set(use, "version", version, at));
  }

  /** Sets a field if the value is right; else says what is wrong and leaves it out. */
  public void set(StackDraft.Item item, String name, String value, Position at) {
    values.of(field(item.kind(), name), value, at).ifPresent(right -> item.set(name, right, at));
  }

  private static Field field(ItemKind kind, String name) {
    return kind.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " has no field " + name));
  }

  /** Sets a field if there is a value. */
  public void set(StackDraft.Item item, String name, Optional<String> value, Position at) {
    value.ifPresent(text -> set(item, name, text, at));
  }

  /** Returns the capability of this name, if there is one. */
  public Optional<Concept> capability(String name) {
    return intake.resolver().concept(ThingType.CAPABILITY, name);
  }

  /** Returns the code that a word is, if it is one. */
  public Optional<String> code(String scheme, String word) {
    return intake.resolver().code(scheme, word).map(Code::code);
  }

  public String id(StackDraft.Item item) {
    return String.valueOf(ids.get(item));
  }

  /** Returns the identifier of something so that it does not meet that of another model. */
  public String own(String identifier) {
    return identifier.length() < UNIQUE_LENGTH ? model + "-" + identifier : identifier;
  }

  /** Says what was left out, and returns the document. */
  public Document document() {
    technologies.tell(intake.problems());
    leftOut.tell(intake.problems());
    return new Document.Stack(
        draft.document(
            intake.context().office().orElse(null),
            intake.context().part().orElse("model/" + model),
            null));
  }

  private StackDraft.Item identified(StackDraft.Item item, String scope, String identifier)
      throws Refused {
    if (++items > MOST_ITEMS) {
      throw new Refused(
          ProblemCode.QUOTA,
          item.place(),
          "The model has more than %,d systems, uses, flows and other items that are taken: send it in parts."
              .formatted(MOST_ITEMS));
    }
    String slug = Ids.slug(identifier);
    String id = slug;
    for (int i = 2; !taken.add(scope + id); i++) {
      id = slug + "-" + i;
    }
    ids.put(item, id);
    return item.id(id);
  }
}
