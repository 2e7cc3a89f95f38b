package org.archipel.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
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
    document.put("archipel", form.isNetwork() ? "network/1" : "stack/1");
    document.put("office", form.isNetwork() ? null : form.office());
    document.values().removeIf(value -> value == null);
    document.put("part", form.part());
    document.put("items", form.items().stream().map(this::thing).toList());
    return document;
  }

  /** A thing of a narrower class is said to be of the wider one too. */
  private static Object type(ItemKind kind) {
    List<String> types =
        kind.classes().stream().map(type -> type.getURI().substring(Arc.NS.length())).toList();
    return types.size() == 1 ? types.getFirst() : types;
  }

  private Map<String, Object> thing(Thing thing) {
    Line line = new Line();
    line.put("iri", thing.head().iri());
    line.fields.put("type", type(thing.kind()));
    line.fields.put("id", thing.head().id());
    line.fields.put("key", thing.key(form).path());
    line.fields.put("audience", thing.head().audience().name());
    Node about = thing.kind().isOfNetwork() ? claimant(thing.head().claim().claimant()) : office;
    thing.kind().office().ifPresent(tie -> line.put(tie.name(), about));
    line.put(thing.kind().within().name(), thing.within());
    for (Field field : thing.kind().fields()) {
      List<String> values = thing.values(field.name());
      line.put(field.name(), field.isList() || values.isEmpty() ? values : values.getFirst());
    }
    if (thing.kind().hasClaim()) {
      line.put("claim", claim(thing.head().claim()));
    }
    return line.fields;
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
  }
}
