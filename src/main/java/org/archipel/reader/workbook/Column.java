package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.ValueKind;

/**
 * A column of a sheet.
 *
 * @param key what the hidden first row says: the name of a field, or one of the constants
 * @param field the field of an item that it holds, if it holds one
 */
record Column(String key, Optional<Field> field) {

  /** Tells the kinds of items of one sheet apart. */
  static final String ITEM = "item";

  /** The item that another one stands within. */
  static final String WITHIN = "within";

  static final String AUDIENCE = "audience";
  static final String AS_OF = "claim.asOf";
  static final String SOURCE = "claim.source";
  static final String SAYS = "claim.says";
  static final String GRADE = "claim.grade";
  static final String CLAIMANT = "claim.claimant";
  static final String STATUS = "claim.status";

  /** The office's word on what somebody else says. */
  static final String REVIEW = "review";

  /** Since when the office says so. */
  static final String REVIEW_AS_OF = "review.asOf";

  private static final List<String> CLAIM = List.of(AS_OF, SOURCE, SAYS, GRADE, CLAIMANT, STATUS);

  private Column(String key) {
    this(key, Optional.empty());
  }

  private static final Map<Tab, List<Column>> ALL = new EnumMap<>(Tab.class);

  static {
    for (Tab tab : Tab.values()) {
      ALL.put(tab, List.copyOf(make(tab)));
    }
  }

  /** Returns every column that a sheet can have after that of its row keys, in their order. */
  static List<Column> of(Tab tab) {
    return Objects.requireNonNull(ALL.get(tab));
  }

  private static List<Column> make(Tab tab) {
    ItemKind first = tab.kinds().getFirst();
    List<Column> columns = new ArrayList<>();
    if (first.hasClaim()) {
      columns.add(new Column(REVIEW));
    }
    if (tab.kinds().size() > 1 || tab == Tab.OFFICE) {
      columns.add(new Column(ITEM));
    }
    if (owner(first).isPresent()) {
      columns.add(new Column(WITHIN));
    }
    first.fields().forEach(field -> columns.add(new Column(field.name(), Optional.of(field))));
    if (!first.isStep()) {
      columns.add(new Column(AUDIENCE));
    }
    if (first.hasClaim()) {
      CLAIM.forEach(key -> columns.add(new Column(key)));
      columns.add(new Column(REVIEW_AS_OF));
    }
    return columns;
  }

  /** Returns the kind of the items that items of a kind may stand within. */
  static Optional<ItemKind> owner(ItemKind kind) {
    return Arrays.stream(ItemKind.values())
        .filter(owner -> owner.parts().contains(kind))
        .findFirst();
  }

  /** Returns the list of words that its cells are taken from, if there is one. */
  Optional<String> list() {
    return switch (key) {
      case REVIEW -> Optional.of(WordLists.REVIEW);
      case AUDIENCE -> Optional.of(WordLists.code("audience"));
      case GRADE -> Optional.of(WordLists.code("grade"));
      case STATUS -> Optional.of(WordLists.code("claim-status"));
      case CLAIMANT -> Optional.of("known:claimant");
      default -> field.flatMap(field -> WordLists.key(field.value()));
    };
  }

  /** Whether a cell may hold several values. */
  boolean isList() {
    return key.equals(SOURCE) || field.map(Field::isList).orElse(false);
  }

  /** Whether the text counts as it stands, with space at its ends. */
  boolean isProse() {
    return key.equals(SAYS) || field.map(f -> f.value() instanceof ValueKind.Text).orElse(false);
  }

  /** Whether it belongs to what is said by somebody else and the office's word on it. */
  boolean isReview() {
    return key.equals(REVIEW) || key.equals(REVIEW_AS_OF);
  }
}
