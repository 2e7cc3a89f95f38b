package org.archipel.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value of a field as a person would: slug, code, date, the id of an item of the same
 * document. The way back of {@link ValueCheck} and {@link UseFacts}. One thread.
 */
final class ValueText {

  private final Resolver resolver;

  /** The items that others may mention, by segment and id. */
  private final Map<String, Map<String, List<Said>>> items = new HashMap<>();

  ValueText(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Adds an item; all are added before any is mentioned. */
  void add(ItemKind kind, String id, Said item) {
    items
        .computeIfAbsent(kind.segment(), any -> new HashMap<>())
        .computeIfAbsent(id, any -> new ArrayList<>())
        .add(item);
  }

  /** Returns the texts of a field of an item; none when it says nothing, or nothing of its own. */
  List<String> of(Said item, ItemKind kind, Field field) {
    if (field.value() instanceof ValueKind.Cycle) {
      return release(item, field).stream().toList();
    }
    List<String> texts =
        item.values(field.property()).stream()
            .map(value -> text(item, field, value))
            .filter(text -> text != null)
            .map(String::valueOf)
            .limit(field.isList() ? Long.MAX_VALUE : 1)
            .toList();
    return follows(item, kind, field, texts) ? List.of() : texts;
  }

  /** Whether a use says it only because its product is known to fill that block. */
  private boolean follows(Said item, ItemKind kind, Field field, List<String> texts) {
    return kind == ItemKind.USE
        && field.name().equals("block")
        && product(item).flatMap(Product::block).stream().toList().equals(texts);
  }

  /** Returns the release unless it is the one that the version belongs to. */
  private Optional<String> release(Said item, Field field) {
    Optional<Product> product = product(item);
    List<Node> releases = item.values(field.property());
    if (product.isEmpty() || releases.isEmpty()) {
      return Optional.empty();
    }
    Node release = releases.getFirst();
    String slug = product.get().slug();
    boolean derived =
        item.values(ItemKind.USE.field("version").property()).stream()
            .filter(Node::isLiteral)
            .flatMap(version -> resolver.release(slug, version.getLiteralLexicalForm()).stream())
            .anyMatch(found -> found.node().equals(release));
    return derived
        ? Optional.empty()
        : resolver.cycles(slug).stream()
            .filter(cycle -> Ids.release(slug, cycle).equals(release))
            .findFirst()
            .or(() -> after(release, Ids.ID + "release/" + slug + "/"));
  }

  private Optional<Product> product(Said item) {
    return item.values(ItemKind.USE.field("product").property()).stream()
        .filter(Node::isURI)
        .flatMap(node -> resolver.product(node.getURI()).stream())
        .findFirst();
  }

  private @Nullable String text(Said item, Field field, Node value) {
    return switch (field.value()) {
      case ValueKind.Date date -> literal(value, PartialDate.DATATYPE.getURI());
      case ValueKind.PastDate date -> literal(value, PartialDate.DATATYPE.getURI());
      case ValueKind.Whole whole -> literal(value, XSDDatatype.XSDinteger.getURI());
      case ValueKind.PageText page -> literal(value, XSDDatatype.XSDanyURI.getURI());
      case ValueKind.Link link -> address(value);
      case ValueKind.OthersClaim claim -> address(value);
      case ValueKind.English words -> inEnglish(value);
      case ValueKind.Place place -> Slots.place(value).orElse(null);
      case ValueKind.Offered offered -> Slots.product(value).orElse(null);
      case ValueKind.Derivation release -> after(value, Ids.ID + "architecture/").orElse(null);
      case ValueKind.Code code -> after(value, Ids.ID + code.scheme() + "/").orElse(null);
      case ValueKind.Known known -> known(value, known.type());
      case ValueKind.Other other -> other(item, other.segment(), value);
      default -> literal(value, XSDDatatype.XSDstring.getURI());
    };
  }

  /** What an office runs lies behind its address, but is none of the known offices. */
  private static @Nullable String known(Node value, ThingType type) {
    return after(value, Ids.ID + type.segment() + "/")
        .filter(slug -> type != ThingType.OFFICE || slug.indexOf('/') < 0)
        .orElse(null);
  }

  /** Returns the id if the check would find the item by it, as {@link ItemLinks} does. */
  private @Nullable String other(Said from, String segment, Node value) {
    String address = address(value);
    String last = address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
    if (address == null || !address.endsWith("/" + segment + "/" + last)) {
      return null;
    }
    List<Said> others =
        items.getOrDefault(segment, Map.of()).getOrDefault(last, List.of()).stream()
            .filter(item -> !item.iri().equals(from.iri()))
            .toList();
    Optional<Said> meant =
        others.stream()
            .filter(item -> item.claimant().equals(from.claimant()))
            .findFirst()
            .or(() -> others.stream().findFirst().filter(only -> others.size() == 1));
    return meant.filter(item -> item.iri().equals(value)).isPresent() ? last : address;
  }

  private static @Nullable String literal(Node value, String datatype) {
    return value.isLiteral() && value.getLiteralDatatypeURI().equals(datatype)
        ? value.getLiteralLexicalForm()
        : null;
  }

  private static @Nullable String inEnglish(Node value) {
    return value.isLiteral() && value.getLiteralLanguage().equals("en")
        ? value.getLiteralLexicalForm()
        : null;
  }

  private static @Nullable String address(Node value) {
    return value.isURI() ? value.getURI() : null;
  }

  private static Optional<String> after(Node value, String prefix) {
    return value.isURI() && value.getURI().startsWith(prefix)
        ? Optional.of(value.getURI().substring(prefix.length()))
        : Optional.empty();
  }
}
