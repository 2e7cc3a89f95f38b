package org.archipel.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.Digests;
import org.archipel.stack.ContributionKey;

/** Where what belongs to a key lies in a repository. All names are ours. */
final class KeyPath {

  static final String STATEMENTS = "statements";
  static final String ORIGINALS = "originals";

  private static final String SUFFIX = ".nt";
  private static final Pattern COMPONENT =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._+~-]{0,98}[A-Za-z0-9+])?");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.]+");
  private static final int DEEPEST = 8;
  private static final int LONGEST_NAME = 40;
  private static final int DIGITS = 8;

  private KeyPath() {}

  /**
   * @throws IllegalArgumentException if a key's path could not be the name of a file
   */
  static void check(ContributionKey key) {
    String[] components = key.path().split("/", -1);
    boolean good = components.length <= DEEPEST;
    for (String component : components) {
      good &= COMPONENT.matcher(component).matches() && !component.endsWith(SUFFIX);
    }
    if (!good) {
      throw new IllegalArgumentException("not the path of a contribution key: " + key);
    }
  }

  /** Returns {@code statements/AU/press/stack.nt}. */
  static String statements(ContributionKey key) {
    return STATEMENTS + "/" + key.path() + SUFFIX;
  }

  /** Returns the key whose statements a file holds, if it is such a file. */
  static Optional<ContributionKey> keyOf(String path) {
    String folder = STATEMENTS + "/";
    return path.startsWith(folder) && path.endsWith(SUFFIX)
        ? Optional.of(
            new ContributionKey(path.substring(folder.length(), path.length() - SUFFIX.length())))
        : Optional.empty();
  }

  static String withoutSuffix(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** Returns the folder of a key's original: {@code originals/AU/press/stack}. */
  static String originals(ContributionKey key) {
    return ORIGINALS + "/" + key.path();
  }

  /**
   * Returns {@code originals/AU/press/stack/1a2b3c4d-au.yaml}: digits of the digest, then what is
   * safe of the sender's name.
   */
  static String original(ContributionKey key, Original original) {
    return originals(key)
        + "/"
        + Digests.sha256(original.bytes()).substring(0, DIGITS)
        + "-"
        + safe(original.name());
  }

  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = UNSAFE.matcher(last).replaceAll("-").toLowerCase(Locale.ROOT);
    safe = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    safe = safe.replaceAll("^[.-]+|[.-]+$", "");
    return safe.isEmpty() ? "file" : safe;
  }
}
