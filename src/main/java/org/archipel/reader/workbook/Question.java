package org.archipel.reader.workbook;

import java.util.List;
import java.util.Locale;
import org.archipel.stack.ItemKind;

/** The questions of the short workbook, those first whose answers others ask for most. */
enum Question {
  PATENTS(ItemKind.SYSTEM, "rights=patent", "capabilities=case-management"),
  TRADE_MARKS(ItemKind.SYSTEM, "rights=trade-mark", "capabilities=case-management"),
  DESIGNS(ItemKind.SYSTEM, "rights=design", "capabilities=case-management"),
  FILING(ItemKind.SYSTEM, "capabilities=e-filing"),
  SEARCH(ItemKind.SYSTEM, "capabilities=search"),
  DATABASE(ItemKind.USE),
  PLAN(ItemKind.PLAN),
  STANDARDS(ItemKind.STANDARD_USE),
  API(ItemKind.API),
  AI(ItemKind.AI_USE),
  SIZE(ItemKind.PROFILE),
  CONTACT(ItemKind.CONTACT);

  private final ItemKind kind;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of texts
  private final List<String> implied;

  Question(ItemKind kind, String... implied) {
    this.kind = kind;
    this.implied = List.of(implied);
  }

  /** Returns what an answer becomes. */
  ItemKind kind() {
    return kind;
  }

  /** Returns what the question itself says of the answer, as {@code field=value}. */
  List<String> implied() {
    return implied;
  }

  /** Returns what stands in the hidden first cell of its row. */
  String key() {
    return "starter/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the list that its kind is chosen from, if it asks for one. */
  String kinds() {
    return switch (this) {
      case PLAN -> WordLists.code("plan-kind");
      case AI -> WordLists.code("task");
      case SIZE -> WordLists.code("size-band");
      default -> "";
    };
  }
}
