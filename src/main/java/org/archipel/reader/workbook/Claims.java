package org.archipel.reader.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/** Shows on every row of others what their document, or the item around it, says once for all. */
final class Claims {

  private Claims() {}

  /** Returns items with the claim above them filled in where their own says nothing. */
  static Map<ItemKind, List<Entry>> under(
      Map<ItemKind, List<Entry>> entries, @Nullable ClaimFields above, String who) {
    Map<ItemKind, List<Entry>> filled = new EnumMap<>(ItemKind.class);
    entries.forEach(
        (kind, list) ->
            filled.put(kind, list.stream().map(entry -> under(entry, above, who)).toList()));
    return filled;
  }

  private static Entry under(Entry entry, @Nullable ClaimFields above, String who) {
    ClaimFields claim = merged(entry.claim(), above, who);
    return new Entry(
        entry.id(), entry.audience(), claim, entry.values(), under(entry.parts(), claim, who));
  }

  private static ClaimFields merged(
      @Nullable ClaimFields own, @Nullable ClaimFields above, String who) {
    ClaimFields all =
        above == null ? new ClaimFields(who, null, null, null, List.of(), null) : above;
    if (own == null) {
      return new ClaimFields(who, all.status(), all.grade(), all.asOf(), all.sources(), all.says());
    }
    return new ClaimFields(
        who,
        own.status() == null ? all.status() : own.status(),
        own.grade() == null ? all.grade() : own.grade(),
        own.asOf() == null ? all.asOf() : own.asOf(),
        own.sources().isEmpty() ? all.sources() : own.sources(),
        own.says() == null ? all.says() : own.says());
  }
}
