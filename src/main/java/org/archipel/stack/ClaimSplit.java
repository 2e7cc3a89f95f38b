package org.archipel.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archipel.stack.StackDocument.ClaimFields;
import org.jspecify.annotations.Nullable;

/**
 * Says of a claim only what does not follow from the claim above it: the way back of {@link
 * ClaimMerge}. Immutable.
 *
 * @param office whose document it is
 * @param above what holds where nothing else is said; {@code null} fields say nothing
 */
record ClaimSplit(String office, ClaimFields above) {

  private static final ClaimFields NOTHING =
      new ClaimFields(null, null, null, null, List.of(), null);

  /**
   * Returns the split below the head of a document, which says what most of its items have in
   * common.
   *
   * @param claims of all items that have one
   */
  static ClaimSplit head(String office, List<ClaimFields> claims) {
    List<String> claimants = claims.stream().map(claim -> claimant(claim)).toList();
    String main = claimants.contains(office) ? office : most(claimants, 0).orElse(office);
    List<ClaimFields> own = claims.stream().filter(c -> claimant(c).equals(main)).toList();
    boolean alone = own.size() == claims.size();
    ClaimFields shared =
        new ClaimFields(
            alone && main.equals(office) ? null : main,
            null,
            shared(own, claim -> gradeBesideDefault(office, claim)).orElse(null),
            shared(own, ClaimFields::asOf).orElse(null),
            shared(own, claim -> claim.sources().isEmpty() ? null : claim.sources())
                .orElse(List.of()),
            null);
    return new ClaimSplit(office, shared);
  }

  /** Returns the claim at the head; none when it would say nothing. */
  @Nullable ClaimFields written() {
    boolean silent = above.grade() == null && above.asOf() == null && above.sources().isEmpty();
    return silent && (above.claimant() == null || above.claimant().equals(office)) ? null : above;
  }

  /** Returns what an item has to say of its claim itself; none when all of it follows. */
  @Nullable ClaimFields of(ClaimFields claim) {
    ClaimFields from = from(claim);
    String named = claimant(claim);
    boolean follows =
        above.claimant() == null ? named.equals(office) : named.equals(above.claimant());
    Choice.Grade grade =
        from.grade() == null
            ? gradeBesideDefault(office, claim)
            : differing(claim.grade(), from.grade());
    ClaimFields own =
        new ClaimFields(
            follows ? null : named,
            null,
            grade,
            differing(claim.asOf(), from.asOf()),
            claim.sources().equals(from.sources()) ? List.of() : claim.sources(),
            differing(claim.says(), from.says()));
    return own.equals(NOTHING) ? null : own;
  }

  /** Returns the split for what lies within an item. */
  ClaimSplit within(ClaimFields claim) {
    boolean unnamed = above.claimant() == null && claimant(claim).equals(office);
    return new ClaimSplit(
        office,
        new ClaimFields(
            unnamed ? null : claim.claimant(),
            null,
            from(claim).grade() == null ? gradeBesideDefault(office, claim) : claim.grade(),
            claim.asOf(),
            claim.sources(),
            claim.says()));
  }

  /** Another claimant takes over nothing. */
  private ClaimFields from(ClaimFields claim) {
    return above.claimant() == null || above.claimant().equals(claim.claimant()) ? above : NOTHING;
  }

  private static <T> @Nullable T differing(@Nullable T value, @Nullable T from) {
    return value == null || value.equals(from) ? null : value;
  }

  /** What an office says of itself is an office document unless it says otherwise. */
  private static Choice.@Nullable Grade gradeBesideDefault(String office, ClaimFields claim) {
    boolean byDefault =
        claimant(claim).equals(office) && claim.grade() == Choice.Grade.OFFICE_DOCUMENT;
    return byDefault ? null : claim.grade();
  }

  private static String claimant(ClaimFields claim) {
    return String.valueOf(claim.claimant());
  }

  /**
   * Returns the value that at least half of the claims have; none if one has no value, for an item
   * cannot take back what the head says.
   */
  private static <T> Optional<T> shared(
      List<ClaimFields> claims, Function<ClaimFields, @Nullable T> field) {
    List<T> values = claims.stream().map(field).filter(value -> value != null).toList();
    return values.size() < claims.size() ? Optional.empty() : most(values, (claims.size() + 1) / 2);
  }

  /** Returns the most frequent value that is there so often; of equally many the first by text. */
  private static <T> Optional<T> most(Collection<T> values, int least) {
    Map<String, List<T>> same =
        values.stream()
            .collect(Collectors.groupingBy(String::valueOf, TreeMap::new, Collectors.toList()));
    List<T> best = List.of();
    for (List<T> equal : same.values()) {
      best = equal.size() > best.size() ? equal : best;
    }
    return best.size() < least ? Optional.empty() : best.stream().findFirst();
  }
}
