package org.archipel.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version as files write it, folded: a number and what stands behind it. Immutable.
 *
 * <p>What stands behind may be left out piece by piece, from the end, as long as it is known not to
 * lead to another cycle: support words, editions, cumulative updates, builds, and whatever a hyphen
 * or plus ties to a number, except marks of versions that are not released yet.
 *
 * @param number {@code 15.4}
 * @param rest {@code -1.pgdg110}, {@code cu 14}; may be empty
 */
record VersionText(String number, String rest) {

  private static final Pattern LEAD =
      Pattern.compile("^(?:(?:version|release|ver\\.?|v\\.?)\\s*|={1,3}\\s*)+(?=[0-9])");
  private static final Pattern EPOCH = Pattern.compile("^[0-9]{1,3}:(?=[0-9])");
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)(.*)");

  /** {@code 8u392}, {@code 8u392-b08}. */
  private static final Pattern UPDATE = Pattern.compile("^u[0-9]+(?:-b?[0-9]+)?");

  /** {@code 2012r2}, {@code 11gr2}, {@code 12c release 2}. */
  private static final Pattern RELEASE =
      Pattern.compile("([cgi]?)\\s*r(?:elease)?\\.?\\s*([0-9])(.*)");

  private static final Pattern UNRELEASED =
      Pattern.compile(
          ".*(?:^|[^a-z])(?:alpha|beta|rc|cr|m|milestone|snapshot|preview|pre|dev|nightly|ea|test"
              + "|canary|next)\\.?-?[0-9]*(?:[^a-z].*|$)|[ab][0-9]+.*");

  /** Words of editions and support that stand behind names and within versions alike. */
  static final Set<String> EDITIONS =
      Set.of(
          "lts",
          "ltsc",
          "ltsb",
          "esr",
          "ga",
          "release",
          "cu",
          "update",
          "edition",
          "standard",
          "enterprise",
          "datacenter",
          "express",
          "developer",
          "community",
          "professional",
          "pro",
          "web",
          "core",
          "x64",
          "x86",
          "64-bit",
          "32-bit");

  /** Words that do not lead to another cycle, alone or with a number. */
  private static final Set<String> WITHIN =
      with(
          "esm", "rtm", "final", "su", "ru", "ur", "gdr", "patch", "build", "hotfix", "fixpack",
          "fp", "psu", "bit");

  private static final Pattern LAST_WORD =
      Pattern.compile("(.*?)\\s*([a-z][a-z0-9-]*?|[0-9]+-bit)\\s*([0-9.]*)");
  private static final Pattern PACK = Pattern.compile("(.*?)\\s*(?:sp|service pack)\\s*([0-9]+)");
  private static final Pattern REMARK =
      Pattern.compile("(.*?)\\s*\\([^()0-9]*\\)|(.*?)\\s*\\((?:build|r?[0-9]+-bit)[^()]*\\)");

  /** Returns the words of editions and others. */
  static Set<String> with(String... others) {
    Set<String> words = new HashSet<>(EDITIONS);
    words.addAll(List.of(others));
    return Set.copyOf(words);
  }

  static VersionText of(String version) {
    String text = LEAD.matcher(Names.fold(version)).replaceFirst("");
    Matcher matcher = FORM.matcher(EPOCH.matcher(text).replaceFirst(""));
    if (!matcher.matches()) {
      return new VersionText("", text);
    }
    String rest = matcher.group(2);
    Matcher release = RELEASE.matcher(rest);
    if (release.matches()) {
      rest =
          release.group(1).isEmpty()
              ? " r" + release.group(2) + release.group(3)
              : release.group(1) + " release " + release.group(2) + release.group(3);
    }
    return new VersionText(matcher.group(1), UPDATE.matcher(rest).replaceFirst(""));
  }

  boolean isNumber() {
    return !number.isEmpty() && rest.isEmpty();
  }

  /** Whether the last piece is one that cycles of some products differ by. */
  boolean mayDistinguish() {
    return PACK.matcher(rest).matches() || rest.startsWith("-");
  }

  /** Returns the text without its last piece, if that may be left out. */
  Optional<VersionText> shorter() {
    if (number.isEmpty() || rest.isEmpty() || UNRELEASED.matcher(rest).matches()) {
      return Optional.empty();
    }
    if (rest.matches("[-+~_.].*")) {
      return rest.matches("[-_.]?(?:r|sp)[0-9].*")
          ? Optional.empty()
          : Optional.of(new VersionText(number, ""));
    }
    return remaining().map(shorter -> new VersionText(number, shorter));
  }

  private Optional<String> remaining() {
    Matcher remark = REMARK.matcher(rest);
    if (remark.matches()) {
      return Optional.of(remark.group(1) == null ? remark.group(2) : remark.group(1));
    }
    Matcher pack = PACK.matcher(rest);
    if (pack.matches()) {
      return Optional.of(pack.group(1));
    }
    Matcher word = LAST_WORD.matcher(rest);
    return word.matches() && WITHIN.contains(word.group(2))
        ? Optional.of(word.group(1))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return number + rest;
  }
}
