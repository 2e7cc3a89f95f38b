package org.archipel.reader.architecture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.reader.architecture.ArchimateModel.Property;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;
import org.archipel.stack.ValueKind;

/**
 * Properties that anybody may add to an element of a model, by the names that we understand: those
 * of our own fields, and few others. Immutable.
 */
public final class OwnFields {

  private static final Set<String> LIFE = Set.of("status", "since", "until");

  /** The fields that a property may give, by kind of item. */
  private static final Map<ItemKind, Set<String>> FIELDS =
      Map.of(
          ItemKind.SYSTEM,
              Set.of(
                  "platform",
                  "delivery",
                  "hosting",
                  "jurisdiction",
                  "informationClass",
                  "criticality",
                  "costBand",
                  "recoveryTime",
                  "recoveryPoint",
                  "accessibility",
                  "owner"),
          ItemKind.USE, Set.of("version", "role", "decision"),
          ItemKind.API,
              Set.of("protocol", "endpoint", "specification", "authentication", "version", "owner"),
          ItemKind.DATA_OBJECT, Set.of("informationClass"),
          ItemKind.FLOW, Set.of("transport", "frequency"),
          ItemKind.PLAN, Set.of("date", "status"),
          ItemKind.AI_USE, Set.of("task", "technique", "ownership", "humanCheck"));

  private static final Set<ItemKind> LIVING =
      Set.of(ItemKind.SYSTEM, ItemKind.USE, ItemKind.API, ItemKind.FLOW, ItemKind.AI_USE);

  /** Other names of fields. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "lifecycle", "status",
          "lifecyclestatus", "status",
          "rto", "recoveryTime",
          "rpo", "recoveryPoint",
          "plandate", "date",
          "planstatus", "status");

  /** Between the values of a list in a property of a file that we wrote. */
  private static final String LIST = "; ";

  private OwnFields() {}

  /** Sets the field that a property means, if it means one. */
  public static void set(
      ModelDraft draft, StackDraft.Item item, String property, String value, Position at) {
    field(item.kind(), property)
        .filter(name -> !item.has(name))
        .ifPresent(name -> draft.set(item, name, value, at));
  }

  /** Sets the field of this name, whichever it is, from a property of a file that we wrote. */
  static void restore(ModelDraft draft, StackDraft.Item item, Property property) {
    String folded = fold(property.name());
    String wanted = item.kind() == ItemKind.PLAN ? OTHERS.getOrDefault(folded, folded) : folded;
    item.kind().fields().stream()
        .filter(field -> !(field.value() instanceof ValueKind.Other))
        .filter(field -> fold(field.name()).equals(fold(wanted)) && !item.has(field.name()))
        .findFirst()
        .ifPresent(
            field -> {
              for (String value :
                  field.isList()
                      ? property.value().split(LIST, -1)
                      : new String[] {property.value()}) {
                draft.set(item, field.name(), value, property.at());
              }
            });
  }

  private static Optional<String> field(ItemKind kind, String property) {
    String folded = fold(property);
    String wanted = OTHERS.getOrDefault(folded, folded);
    if (LIFE.contains(wanted) && LIVING.contains(kind)) {
      return Optional.of(wanted);
    }
    return FIELDS.getOrDefault(kind, Set.of()).stream()
        .filter(name -> fold(name).equals(fold(wanted)))
        .findFirst();
  }

  /** Returns the id that an item has with us, which a file that we wrote tells. */
  static Optional<String> id(Iterable<Property> properties) {
    return text(properties, "archipelid").filter(Ids::isSlug);
  }

  /** Whether a file that we wrote tells that it is the claim of somebody else. */
  static boolean isOfOthers(Iterable<Property> properties) {
    return text(properties, "claimstatus").filter("attributed"::equals).isPresent();
  }

  /** Whether a file that we wrote tells that it is an office. */
  static boolean isOffice(Iterable<Property> properties) {
    return text(properties, "archipeladdress").flatMap(Ids::officeOf).isPresent();
  }

  private static Optional<String> text(Iterable<Property> properties, String folded) {
    for (Property property : properties) {
      if (fold(property.name()).equals(folded)) {
        return Optional.of(property.value().strip());
      }
    }
    return Optional.empty();
  }

  /** Returns a name as it counts: case, spaces, hyphens and underscores do not. */
  public static String fold(String property) {
    return property.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
