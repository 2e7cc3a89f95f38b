package org.archipel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version that is nothing but a number with dots. Immutable. */
record VersionNumber(List<Integer> parts) implements Comparable<VersionNumber> {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){0,5}");

  VersionNumber {
    parts = List.copyOf(parts);
  }

  static Optional<VersionNumber> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      parts.add(Integer.valueOf(part));
    }
    return Optional.of(new VersionNumber(parts));
  }

  /** Returns the first number behind all that begin with so many of its parts, at least one. */
  VersionNumber after(int kept) {
    List<Integer> next =
        new ArrayList<>(parts.subList(0, Math.max(1, Math.min(kept, parts.size()))));
    next.set(next.size() - 1, next.getLast() + 1);
    return new VersionNumber(next);
  }

  /** Returns the range of all versions that begin with it. */
  VersionRange all() {
    return new VersionRange(this, after(parts.size()));
  }

  /** Compares part by part; what is missing is zero. */
  @Override
  public int compareTo(VersionNumber other) {
    for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
      int order = Integer.compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  int part(int place) {
    return place < parts.size() ? parts.get(place) : 0;
  }
}
