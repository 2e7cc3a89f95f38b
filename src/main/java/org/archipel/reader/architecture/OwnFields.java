package org.archipel.reader.architecture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDraft;

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

  private OwnFields() {}

  /** Sets the field that a property means, if it means one. */
  public static void set(
      ModelDraft draft, StackDraft.Item item, String property, String value, Position at) {
    field(item.kind(), property)
        .filter(name -> !item.has(name))
        .ifPresent(name -> draft.set(item, name, value, at));
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

  /** Returns a name as it counts: case, spaces, hyphens and underscores do not. */
  public static String fold(String property) {
    return property.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
