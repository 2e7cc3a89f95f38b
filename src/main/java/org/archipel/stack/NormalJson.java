package org.archipel.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.stack.NormalForm.Item;
import org.archipel.stack.NormalForm.Life;
import org.archipel.stack.NormalForm.Review;
import org.archipel.stack.NormalForm.RunSystem;
import org.archipel.stack.NormalForm.SameSystem;
import org.archipel.stack.NormalForm.StandardUse;
import org.archipel.stack.NormalForm.TechnologyUse;
import org.archipel.stack.NormalForm.Thing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a normal form as JSON-LD: with the published context, any JSON-LD processor makes the same
 * statements from it as {@link Mapping} does.
 */
public final class NormalJson {

  /** The published context, {@code ontology/context/stack.jsonld}. */
  public static final String CONTEXT = "https://w3id.org/archipel/context/stack.jsonld";

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private final NormalForm form;
  private final Node office;

  private NormalJson(NormalForm form) {
    this.form = form;
    this.office = Ids.office(form.office());
  }

  /** Returns the text, indented, ended by a line feed. */
  public static String write(NormalForm form) {
    return WRITER.writeValueAsString(new NormalJson(form).document()) + "\n";
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", CONTEXT);
    document.put("archipel", "stack/1");
    document.put("office", form.office());
    document.put("part", form.part());
    document.put("items", form.items().stream().map(this::item).toList());
    return document;
  }

  private Map<String, Object> item(Item item) {
    Line line = new Line();
    line.put("iri", item.head().iri());
    line.fields.put("type", type(item));
    line.fields.put("id", item.head().id());
    line.fields.put("key", item.key(form).path());
    line.fields.put("audience", item.head().audience().name());
    switch (item) {
      case RunSystem system -> system(line, system);
      case TechnologyUse use -> use(line, use);
      case StandardUse use -> standardUse(line, use);
      case Review review -> review(line, review);
      case Thing thing -> thing(line, thing);
    }
    return line.fields;
  }

  private static Object type(Item item) {
    return switch (item) {
      case RunSystem system -> "System";
      case TechnologyUse use -> "TechnologyUse";
      case StandardUse use -> "StandardUse";
      case Review review -> "ClaimReview";
      case Thing thing -> type(thing.kind());
    };
  }

  private void system(Line line, RunSystem system) {
    line.put("name", system.name());
    line.put("description", system.description());
    line.put("runBy", office);
    line.put("capabilities", system.capabilities());
    line.put("rights", system.rights());
    line.put("delivery", system.delivery());
    line.put("hosting", system.hosting());
    line.put(system.life());
    line.put("sameSystem", system.sameSystem().stream().map(SameSystem::iri).toList());
    line.put("claim", claim(system.head().claim()));
  }

  private void use(Line line, TechnologyUse use) {
    line.put("useAt", office);
    line.put("system", use.system());
    line.put("product", use.product());
    line.put("technology", use.technology());
    line.put("kind", use.kind());
    line.put("release", use.release());
    line.put("version", use.version());
    line.put("block", use.block());
    line.put("role", use.role());
    line.put(use.life());
    line.put("claim", claim(use.head().claim()));
  }

  private void standardUse(Line line, StandardUse use) {
    line.put("useAt", office);
    line.put("system", use.system());
    line.put("standard", use.standard());
    line.put("version", use.version());
    line.put(use.life());
    line.put("claim", claim(use.head().claim()));
  }

  private void review(Line line, Review review) {
    line.put("reviewed", review.reviewed());
    line.put("verdict", review.verdict());
    line.put("claimant", office);
    line.put("asOf", review.head().claim().asOf());
  }

  /** A thing of a narrower class is said to be of the wider one too. */
  private static Object type(ItemKind kind) {
    List<String> types =
        kind.classes().stream().map(type -> type.getURI().substring(Arc.NS.length())).toList();
    return types.size() == 1 ? types.getFirst() : types;
  }

  private void thing(Line line, Thing thing) {
    line.put(thing.within() == null ? "concerns" : "eventOf", within(thing));
    for (Field field : thing.kind().fields()) {
      List<Object> values =
          thing.facts().stream()
              .filter(fact -> fact.field().equals(field))
              .map(fact -> written(fact.value()))
              .toList();
      line.put(field.name(), field.isList() || values.isEmpty() ? values : values.getFirst());
    }
    if (thing.within() == null) {
      line.put("claim", claim(thing.head().claim()));
    }
  }

  private Node within(Thing thing) {
    return thing.within() == null ? office : thing.within();
  }

  private static Object written(Node value) {
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  private Map<String, Object> claim(NormalForm.Claim claim) {
    Line line = new Line();
    line.put("claimant", claimant(claim.claimant()));
    line.put("claimStatus", claim.status());
    line.put("grade", claim.grade());
    line.put("asOf", claim.asOf());
    line.put("source", claim.sources());
    line.put("says", claim.says());
    return line.fields;
  }

  private Node claimant(String claimant) {
    return claimant.equals(form.office()) ? office : Ids.node("claimant", claimant);
  }

  /** The fields of one item. What is {@code null} or empty is not written. */
  private static final class Line {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    void put(String name, @Nullable Object value) {
      Object written =
          switch (value) {
            case Node node -> node.getURI();
            case Choice choice -> choice.node().getURI();
            case PartialDate date -> date.text();
            case List<?> list ->
                list.stream().map(v -> v instanceof Node node ? node.getURI() : v).toList();
            case null -> null;
            default -> value;
          };
      if (written != null && !written.equals(List.of())) {
        fields.put(name, written);
      }
    }

    void put(Life life) {
      put("status", life.status());
      put("since", life.since());
      put("until", life.until());
    }
  }
}
