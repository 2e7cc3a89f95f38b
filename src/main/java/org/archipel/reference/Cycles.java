package org.archipel.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The release cycles of one product, and the rule by which a version belongs to one of them. Never
 * the nearest: a version belongs to the cycle or label that is written the same, else to the cycle
 * that begins it, else to none. Filled by one thread, then thread-safe.
 */
final class Cycles {

  /** Java 8 called itself 1.8. */
  private static final Pattern OLD_JAVA = Pattern.compile("^1\\.([2-9])(?:\\.[0-9]+)?(?=$|[_ +-])");

  private static final Pattern JAVA = Pattern.compile(".*(?:java|jdk|corretto|temurin).*");

  private final boolean java;
  private final Map<String, Release> byText = new LinkedHashMap<>();
  private final Set<String> sharedLabels = new HashSet<>();
  private final List<Numbered> numbered = new ArrayList<>();

  /** A cycle that is a number. */
  private record Numbered(VersionNumber number, Release release) {}

  Cycles(String product) {
    this.java = JAVA.matcher(product).matches();
  }

  void add(Release release) {
    byText.put(Names.fold(release.cycle()), release);
    release.label().ifPresent(label -> addLabel(Names.fold(label), release));
    VersionNumber.parse(Names.fold(release.cycle()))
        .ifPresent(number -> numbered.add(new Numbered(number, release)));
  }

  /** Adds a label; one that two cycles bear finds neither. */
  private void addLabel(String label, Release release) {
    Release other = byText.get(label);
    if (sharedLabels.contains(label)) {
      return;
    }
    if (other == null) {
      byText.put(label, release);
    } else if (!Names.fold(other.cycle()).equals(label)) {
      byText.remove(label);
      sharedLabels.add(label);
    }
  }

  /** Returns the cycles as they are written, in the order of the table. */
  List<String> written() {
    return byText.values().stream().map(Release::cycle).distinct().toList();
  }

  /** Returns the release that a version belongs to. */
  Optional<Release> find(String version) {
    String folded = Names.fold(version);
    return exact(folded)
        .or(() -> VersionRange.parse(folded).map(this::only).orElseGet(() -> byForms(folded)));
  }

  /** Whether a version belongs to a release, or begins the cycles or labels of some. */
  boolean know(String version) {
    return find(version).isPresent() || begins(VersionText.of(Names.fold(version)).number());
  }

  private boolean begins(String number) {
    return !number.isEmpty()
        && byText.keySet().stream()
            .filter(cycle -> cycle.startsWith(number))
            .anyMatch(cycle -> cycle.substring(number.length()).matches("[ .-].*"));
  }

  private Optional<Release> exact(String folded) {
    return Optional.ofNullable(byText.get(folded))
        .or(() -> Optional.ofNullable(byText.get(folded.replace(' ', '-'))))
        .or(() -> Optional.ofNullable(byText.get(folded.replace('-', ' '))));
  }

  private Optional<Release> byForms(String version) {
    String now = java ? OLD_JAVA.matcher(version).replaceFirst("$1") : version;
    for (VersionText text = VersionText.of(now); ; text = text.shorter().orElseThrow()) {
      Optional<Release> release = exact(text.toString());
      if (release.isPresent()) {
        return release;
      }
      if (text.isNumber()) {
        return byNumber(text.number());
      }
      if (text.shorter().isEmpty() || isDistinguished(text)) {
        return Optional.empty();
      }
    }
  }

  /** Whether some cycle differs from others by just what a shorter text would leave out. */
  private boolean isDistinguished(VersionText text) {
    String shorter = text.shorter().orElseThrow().toString();
    Release release = byText.get(shorter);
    return text.mayDistinguish()
        && byText.entrySet().stream()
            .filter(cycle -> cycle.getKey().matches(Pattern.quote(shorter) + "[ -].*"))
            .anyMatch(cycle -> !cycle.getValue().equals(release));
  }

  /** The cycle that is the longest beginning of a number, else the only one that it begins. */
  private Optional<Release> byNumber(String number) {
    for (int dot = number.length(); dot > 0; dot = number.lastIndexOf('.', dot - 1)) {
      String cycle = number.substring(0, dot);
      Release release = byText.get(cycle);
      if (release != null) {
        // Of 13.0 and 13.0-sp3, either may be meant by 13.0.6500.
        boolean sure =
            dot == number.length()
                || byText.keySet().stream().noneMatch(c -> c.startsWith(cycle + "-"));
        return sure ? Optional.of(release) : Optional.empty();
      }
    }
    Release same = byText.get(number + ".0");
    return same == null
        ? Optional.empty()
        : VersionNumber.parse(number).map(VersionNumber::all).flatMap(this::only);
  }

  /** Returns the one cycle of which versions lie in a range; the range may be open. */
  private Optional<Release> only(VersionRange range) {
    if (range.isOpen()) {
      return Optional.empty();
    }
    Set<Release> within = new LinkedHashSet<>();
    for (Numbered cycle : numbered) {
      if (range.meets(cycle.number().all())) {
        within.add(cycle.release());
      }
    }
    return within.size() == 1 ? Optional.of(within.iterator().next()) : Optional.empty();
  }
}
