package org.archipel.reader.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.reference.Resolver;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which item a row is, as its hidden first cell says it: {@code system/grant}, {@code
 * system/grant/use/~oracle-database}. A wave before the last part means that the item has no id of
 * its own: it is called by what it says. An item of another claimant in the same document has that
 * claimant behind an at sign; the row of a claim in somebody else's document begins with {@code
 * by/<claimant>/}, and ends in a sum of what its cells said. Immutable.
 *
 * @param path without wave, claimant and sum
 */
record RowKey(String path, boolean made, String claimant, String sum) {

  /** The row of what holds for every item unless the item says otherwise. */
  static final String DOCUMENT = "document";

  private static final String OTHERS = "by/";
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._+~/@#-]{1,600}");

  /** Reads the first cell of a row; nothing when it is no key. */
  static Optional<RowKey> read(String cell) {
    String text = cell.strip();
    if (!SAFE.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] sum = text.split("#", 2);
    String[] by = sum[0].split("@", 2);
    int slash = by[0].lastIndexOf('/') + 1;
    boolean made = by[0].startsWith("~", slash);
    String path = made ? by[0].substring(0, slash) + by[0].substring(slash + 1) : by[0];
    return Optional.of(
        new RowKey(path, made, by.length > 1 ? by[1] : "", sum.length > 1 ? sum[1] : ""));
  }

  String write() {
    int slash = path.lastIndexOf('/') + 1;
    return path.substring(0, slash)
        + (made ? "~" : "")
        + path.substring(slash)
        + (claimant.isEmpty() ? "" : "@" + claimant)
        + (sum.isEmpty() ? "" : "#" + sum);
  }

  boolean isOthers() {
    return path.startsWith(OTHERS);
  }

  /** Returns the path of a row of others without who says it. */
  RowKey own() {
    int rest = path.indexOf('/', OTHERS.length()) + 1;
    return isOthers() ? new RowKey(path.substring(rest), made, "", "") : this;
  }

  RowKey withSum(String sum) {
    return new RowKey(path, made, claimant, sum);
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether the path ends like that of an item of this kind. */
  boolean isOf(ItemKind kind) {
    String rest = own().path;
    String segment = kind.segment();
    return kind.isSingle()
        ? rest.equals(segment)
        : rest.matches("(?:[^/]+/[^/]+/)?" + Pattern.quote(segment) + "/[^/]+");
  }

  /** Returns the id of an item: the one given, else the one that its fields make. */
  static String id(ItemKind kind, Entry entry, int index, Resolver resolver) {
    String id = entry.id();
    return id == null ? made(kind, entry, index, resolver) : id;
  }

  /**
   * Returns the id that the normal form makes of an item's fields: of its name, or of what names
   * its kind.
   */
  static String made(ItemKind kind, Entry entry, int index, Resolver resolver) {
    String name = value(entry, "name");
    String words =
        switch (kind) {
          case USE -> {
            String product = value(entry, "product");
            yield product == null
                ? name == null ? null : Ids.slug(name)
                : resolver.product(product).map(found -> found.slug()).orElse(product);
          }
          case STANDARD_USE -> {
            String standard = value(entry, "standard");
            yield standard == null
                ? null
                : resolver.standard(standard).map(found -> found.code()).orElse(standard);
          }
          case REVIEW -> value(entry, "claim");
          default -> name == null ? naming(kind, entry) : name;
        };
    if (words == null || words.isEmpty()) {
      return kind.isSingle() ? kind.segment() : String.valueOf(index + 1);
    }
    boolean known = kind == ItemKind.USE || kind == ItemKind.STANDARD_USE;
    return known && Ids.isSlug(words) ? words : Ids.slug(words);
  }

  /** Whether an item's id may be written down without changing what the item comes to. */
  static boolean isFixed(ItemKind kind, Entry entry) {
    return entry.id() != null
        || (kind.hasId()
            && kind != ItemKind.USE
            && kind != ItemKind.STANDARD_USE
            && value(entry, "name") != null);
  }

  /** Returns the address of the claim that a row of others holds. */
  Node address(String office) {
    return org.apache.jena.graph.NodeFactory.createURI(Ids.namespace(office, office) + path);
  }

  private static String naming(ItemKind kind, Entry entry) {
    return kind.naming().stream()
        .map(field -> value(entry, field))
        .filter(word -> word != null)
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .collect(Collectors.joining(" "));
  }

  static @Nullable String value(Entry entry, String field) {
    List<String> texts = entry.values().getOrDefault(field, List.of());
    return texts.isEmpty() || texts.getFirst().isEmpty() ? null : texts.getFirst();
  }
}
