package org.archipel.reader.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archipel.stack.ItemKind;

/** The sheets of the workbook that hold items, in their order. Every kind of item is in one. */
enum Tab {
  OFFICE("Office and profile", ItemKind.PROFILE),
  SYSTEMS("Systems", ItemKind.SYSTEM),
  TECHNOLOGIES("Technologies", ItemKind.USE),
  APIS("APIs", ItemKind.API),
  DATA_OBJECTS("Data objects", ItemKind.DATA_OBJECT),
  FLOWS("Flows", ItemKind.FLOW),
  ROADMAP("Roadmap and contracts", ItemKind.PLAN),
  ROADMAP_EVENTS("Roadmap events", ItemKind.PLAN_EVENT),
  STANDARDS("Standards", ItemKind.STANDARD_USE),
  AI("AI and emerging technology", ItemKind.AI_USE, ItemKind.EMERGING_TECHNOLOGY_USE),
  RECOMMENDATIONS("Recommendations", ItemKind.RECOMMENDATION),
  MATURITY("Maturity", ItemKind.MATURITY),
  DELIVERY("Delivery", ItemKind.EXPERIENCE),
  DOCUMENTS("Documents", ItemKind.DOCUMENT),
  CONTACTS("Contacts", ItemKind.CONTACT),
  WILLINGNESS("Willingness", ItemKind.WILLINGNESS),
  COMPONENTS("Components", ItemKind.COMPONENT),
  REVIEWS("Reviews", ItemKind.REVIEW);

  /** What stands before the key of a sheet in its first cell. */
  static final String MARK = "archipel.";

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of an enum
  private final List<ItemKind> kinds;

  Tab(String title, ItemKind... kinds) {
    this.title = title;
    this.kinds = List.of(kinds);
  }

  /** Returns what its tab says in English. */
  String title() {
    return title;
  }

  List<ItemKind> kinds() {
    return kinds;
  }

  /** Returns what its first cell says, whatever the language: {@code archipel.systems}. */
  String mark() {
    return MARK + key();
  }

  /** Returns what its CSV file is called. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is written only where it has rows: people seldom fill it in by hand. */
  boolean isOnlyWithRows() {
    return this == COMPONENTS || this == REVIEWS || this == ROADMAP_EVENTS;
  }

  static Optional<Tab> ofMark(String cell) {
    return Arrays.stream(values()).filter(tab -> tab.mark().equals(cell.strip())).findFirst();
  }

  static Tab of(ItemKind kind) {
    return Arrays.stream(values())
        .filter(tab -> tab.kinds.contains(kind))
        .findFirst()
        .orElseThrow();
  }
}
