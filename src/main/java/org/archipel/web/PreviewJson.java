package org.archipel.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archipel.catalog.Preview;
import org.archipel.ledger.ItemDifference;

/**
 * A preview as JSON.
 *
 * <pre>{@code {"summary": "1 system changed.", "warning": "…", "stood": 12, "otherThings": 0,
 *  "groups": [{"kind": "systems", "title": "systems", "added": 0, "changed": 1, "removed": 0,
 *   "items": [{"change": "changed", "name": "Grant", "thing": "https://…", "claimant": "AU",
 *     "fields": [{"field": "status", "before": ["in-use"], "after": ["retiring"]}]}]}]}}</pre>
 */
final class PreviewJson {

  /** Most items of a kind that are told (a count); the counts are those of all. */
  private static final int MOST_ITEMS = 1_000;

  private PreviewJson() {}

  static Map<String, Object> of(Preview preview) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("summary", preview.summary());
    preview.warning().ifPresent(text -> json.put("warning", text));
    json.put("stood", preview.stood());
    json.put("otherThings", preview.others());
    json.put("groups", preview.groups().stream().map(PreviewJson::group).toList());
    return json;
  }

  private static Map<String, Object> group(Preview.Group group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", group.kind().list());
    json.put("title", group.kind().many());
    for (ItemDifference.Kind change : ItemDifference.Kind.values()) {
      json.put(word(change), group.count(change));
    }
    json.put("items", group.items().stream().limit(MOST_ITEMS).map(PreviewJson::item).toList());
    return json;
  }

  private static Map<String, Object> item(Preview.Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", word(item.change()));
    json.put("name", item.name());
    json.put("thing", item.thing());
    json.put("claimant", item.claimant());
    List<Map<String, Object>> fields = item.fields().stream().map(PreviewJson::field).toList();
    if (!fields.isEmpty()) {
      json.put("fields", fields);
    }
    return json;
  }

  private static Map<String, Object> field(Preview.FieldChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", change.name());
    json.put("before", change.before());
    json.put("after", change.after());
    return json;
  }

  private static String word(ItemDifference.Kind change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
