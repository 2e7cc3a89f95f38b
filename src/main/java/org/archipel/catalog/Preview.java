package org.archipel.catalog;

import java.util.List;
import java.util.Optional;
import org.archipel.ledger.ItemDifference;
import org.archipel.stack.ItemKind;

/**
 * What a contribution changes, as people say it: which systems, uses, plans come, change and go.
 * Immutable.
 *
 * @param groups by kind in the order of the table; none is empty
 * @param others how many addresses change that are no items of a document; RDF may hold such
 * @param stood how many items stood there before, of all kinds
 */
public record Preview(List<Group> groups, int others, int stood) {

  /** What a contribution that was refused changes. */
  static final Preview NOTHING = new Preview(List.of(), 0, 0);

  public Preview {
    groups = List.copyOf(groups);
  }

  /**
   * The items of one kind.
   *
   * @param items added, then changed, then removed ones, each by name
   */
  public record Group(ItemKind kind, List<Item> items) {

    public Group {
      items = List.copyOf(items);
    }

    public long count(ItemDifference.Kind change) {
      return items.stream().filter(item -> item.change() == change).count();
    }
  }

  /**
   * An item that differs.
   *
   * @param thing its address
   * @param name in a few words, with the item that it lies within
   * @param claimant slug or office code of whoever says it
   * @param fields what differs of a changed one, in the order of a document; none of the others
   */
  public record Item(
      String thing,
      ItemDifference.Kind change,
      String name,
      String claimant,
      List<FieldChange> fields) {}

  /**
   * A field that differs.
   *
   * @param name as documents call it; fields of the claim are {@code claim.asOf}
   * @param before in the words of a document; none when it was not said
   * @param after likewise
   */
  public record FieldChange(String name, List<String> before, List<String> after) {}

  public long count(ItemDifference.Kind change) {
    return groups.stream().mapToLong(group -> group.count(change)).sum();
  }

  public boolean isEmpty() {
    return groups.isEmpty() && others == 0;
  }

  /** Returns a warning if more than half of what stood there goes: a file may be cut short. */
  public Optional<String> warning() {
    long removed = count(ItemDifference.Kind.REMOVED);
    return removed > 1 && removed * 2 > stood
        ? Optional.of(
            "This takes away %,d of the %,d items that stand there: is the file whole?"
                .formatted(removed, stood))
        : Optional.empty();
  }

  /** Returns the counts in one line: {@code 2 systems added, 1 changed; 3 plans removed}. */
  public String summary() {
    return PreviewWords.summary(this);
  }
}
