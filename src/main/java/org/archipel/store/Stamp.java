package org.archipel.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archipel.ontology.Digests;

/**
 * What a generation stands for: the form of the projection, one commit per ledger repository, and
 * what was derived from what they say. Immutable.
 *
 * @param projection a number that grows whenever the same commits are projected to other statements
 * @param commits repository name, such as {@code public}, to commit id; sorted by name
 * @param derived names what was derived and stands beside the projection, perhaps from earlier
 *     commits; empty when nothing was
 */
public record Stamp(int projection, Map<String, String> commits, String derived) {

  private static final String PROJECTION = "projection";
  private static final String DERIVED = "derived";

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:_./-]{1,100}");

  /**
   * @throws IllegalArgumentException if a name or an id has a character outside letters, digits and
   *     {@code : _ . / -}, or what was derived has one
   */
  public Stamp {
    commits = Collections.unmodifiableMap(new TreeMap<>(commits));
    for (Map.Entry<String, String> entry : commits.entrySet()) {
      if (!WORD.matcher(entry.getKey()).matches() || !WORD.matcher(entry.getValue()).matches()) {
        throw new IllegalArgumentException("not a repository and a commit: " + entry);
      }
    }
    if (!derived.isEmpty() && !WORD.matcher(derived).matches()) {
      throw new IllegalArgumentException("not the name of what was derived: " + derived);
    }
  }

  /** Makes a stamp of commits beside which nothing was derived. */
  public Stamp(int projection, Map<String, String> commits) {
    this(projection, commits, "");
  }

  /** Returns the same commits with something else derived; with nothing for an empty text. */
  public Stamp withDerived(String derived) {
    return new Stamp(projection, commits, derived);
  }

  /** Whether it stands for the same commits in the same form, whatever was derived. */
  public boolean isOfSameCommits(Stamp other) {
    return projection == other.projection && commits.equals(other.commits);
  }

  /** Returns 16 hexadecimal digits that differ when the stamp does; stands in ETags. */
  public String version() {
    return Digests.sha256(toString()).substring(0, 16);
  }

  /** Returns {@code projection=1 members=0a1b… public=2c3d… derived=4e5f…}. */
  @Override
  public String toString() {
    return PROJECTION
        + "="
        + projection
        + commits.entrySet().stream()
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining())
        + (derived.isEmpty() ? "" : " " + DERIVED + "=" + derived);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Stamp parse(String text) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : text.split(" ", -1)) {
      int equals = field.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("not a stamp: '" + text + "'");
      }
      fields.put(field.substring(0, equals), field.substring(equals + 1));
    }
    String projection = fields.remove(PROJECTION);
    String derived = fields.remove(DERIVED);
    if (projection == null) {
      throw new IllegalArgumentException("not a stamp: '" + text + "'");
    }
    return new Stamp(Integer.parseInt(projection), fields, derived == null ? "" : derived);
  }
}
