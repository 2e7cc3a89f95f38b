package org.archipel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archipel.ledger.ItemDifference;
import org.archipel.stack.ItemKind;

/** Tells a preview in words. */
final class PreviewWords {

  private PreviewWords() {}

  static String summary(Preview preview) {
    List<String> parts = new ArrayList<>();
    preview.groups().forEach(group -> parts.add(counts(group)));
    if (preview.others() > 0) {
      parts.add(preview.others() == 1 ? "1 other thing" : preview.others() + " other things");
    }
    return parts.isEmpty() ? "No item changes." : String.join("; ", parts) + ".";
  }

  private static String counts(Preview.Group group) {
    StringBuilder text = new StringBuilder();
    for (ItemDifference.Kind change : ItemDifference.Kind.values()) {
      long count = group.count(change);
      if (count > 0) {
        String noun = text.isEmpty() ? " " + noun(group.kind(), count) : "";
        text.append(text.isEmpty() ? "" : ", ")
            .append("%,d".formatted(count))
            .append(noun)
            .append(' ')
            .append(change.name().toLowerCase(Locale.ROOT));
      }
    }
    return text.toString();
  }

  private static String noun(ItemKind kind, long count) {
    return count == 1 ? kind.what().replaceFirst("^(an|a|the) ", "") : kind.many();
  }
}
