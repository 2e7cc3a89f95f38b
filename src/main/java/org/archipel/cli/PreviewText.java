package org.archipel.cli;

import java.util.List;
import java.util.Locale;
import org.archipel.catalog.Preview;
import org.archipel.ledger.ItemDifference;
import org.archipel.stack.ItemKind;

/** Prints what a contribution changes: counts first, then items by kind. */
final class PreviewText {

  /** Most items of a kind, added, changed or removed, that are named (a count). */
  private static final int MOST_NAMED = 50;

  /** Longest value that is printed whole (a count of characters). */
  private static final int LONGEST_VALUE = 100;

  private final StringBuilder text = new StringBuilder();

  private PreviewText() {}

  /** Returns lines that end with a line feed; nothing when no item changes. */
  static String of(Preview preview) {
    if (preview.isEmpty()) {
      return "";
    }
    PreviewText printing = new PreviewText();
    printing.text.append(preview.summary()).append("\n\n");
    preview.groups().forEach(printing::group);
    return printing.text.append('\n').toString();
  }

  private void group(Preview.Group group) {
    text.append(title(group.kind())).append('\n');
    for (ItemDifference.Kind change : ItemDifference.Kind.values()) {
      List<Preview.Item> items =
          group.items().stream().filter(item -> item.change() == change).toList();
      items.stream().limit(MOST_NAMED).forEach(this::item);
      if (items.size() > MOST_NAMED) {
        text.append("  %s … and %,d more%n".formatted(mark(change), items.size() - MOST_NAMED));
      }
    }
  }

  private void item(Preview.Item item) {
    text.append("  ").append(mark(item.change())).append(' ').append(item.name()).append('\n');
    for (Preview.FieldChange field : item.fields()) {
      text.append("      ")
          .append(field.name())
          .append(": ")
          .append(values(field.before()))
          .append(" → ")
          .append(values(field.after()))
          .append('\n');
    }
  }

  private static String values(List<String> values) {
    String joined = String.join(", ", values).replaceAll("\\s+", " ");
    if (joined.codePointCount(0, joined.length()) > LONGEST_VALUE) {
      joined = joined.substring(0, joined.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
    return values.isEmpty() ? "(nothing)" : joined;
  }

  private static String title(ItemKind kind) {
    return kind.many().substring(0, 1).toUpperCase(Locale.ROOT) + kind.many().substring(1);
  }

  private static char mark(ItemDifference.Kind change) {
    return switch (change) {
      case ADDED -> '+';
      case REMOVED -> '-';
      case CHANGED -> '~';
    };
  }
}
