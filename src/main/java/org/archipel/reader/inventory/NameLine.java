package org.archipel.reader.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.reader.source.VersionedName;

/**
 * A line of a list of technologies. Immutable.
 *
 * @param version as written; empty when the line has none
 * @param text of the line without its bullet
 * @param column of the name, from 1
 */
record NameLine(String name, Optional<String> version, String text, int column, Form form) {

  /** How a line is written. */
  enum Form {
    /** By a person. */
    WORDS,
    /** By a package manager, for everything that is installed. */
    PACKAGE
  }

  private static final int LONGEST = 120;

  /** Package managers write descriptions behind the version. */
  private static final int LONGEST_LISTED = 500;

  private static final int MOST_WORDS = 9;

  private static final Pattern BULLET = Pattern.compile("(?:[-*+•‣◦–·▪]|\\d{1,3}[.)])[ \\t]+");

  /** {@code name==1.2}, {@code name@1.2}, {@code nginx/1.24.0}, {@code name: 1.2}. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<name>[^=@:/\\s][^=@:]*?)[ ]?(?:===?|@|:|/)[ ]?(?<version>[vV]?\\d[\\w.+~-]*)");

  /** {@code name, 1.2}, {@code name; 1.2}, name TAB 1.2. */
  private static final Pattern CELLS =
      Pattern.compile(
          "\"?(?<name>[^,;\\t\"]+)\"?[ ]*[,;\\t][ ]*\"?(?<version>[vV]?\\d[^,;\\t\"]{0,40})?\"?");

  private static final Pattern DPKG =
      Pattern.compile(
          "[a-z]{2,3}\\s+(?<name>[a-z0-9][a-z0-9.+-]*)(?::\\w+)?\\s+(?<version>\\d\\S*)\\s+\\S+.*");

  private static final Pattern RPM =
      Pattern.compile(
          "(?<name>[A-Za-z][\\w.+-]*?)-(?<version>\\d[\\w.+~^]*)-[\\w.+~^]+\\.(?:x86_64|noarch|aarch64|i[3-6]86|ppc64le|s390x)");

  /** What stands above such lists. */
  private static final Pattern DPKG_HEAD =
      Pattern.compile("Desired=Unknown/.*|\\|.*|\\+\\+\\+-.*|-{3,}.*");

  private static final Set<String> NAMES =
      Set.of(
          "name",
          "technology",
          "product",
          "software",
          "component",
          "nom",
          "technologie",
          "logiciel",
          "produit",
          "nombre",
          "tecnología",
          "producto",
          "название",
          "продукт",
          "名称",
          "产品",
          "الاسم",
          "المنتج");
  private static final Set<String> VERSIONS =
      Set.of("version", "release", "versión", "версия", "版本", "الإصدار");

  /** A sentence, an address or code. */
  private static final Pattern PROSE =
      Pattern.compile(".*[.!?…]|.*[{}<>|\\\\`$].*|.*://.*|.*, .*, .*");

  /** Whether a line says nothing of its own: blank, a comment, what stands above a list. */
  static boolean isSilent(String line) {
    return line.isBlank() || line.startsWith("#") || DPKG_HEAD.matcher(line).matches();
  }

  /** Whether a line only says what stands in the columns below it. */
  static boolean isHeader(String line) {
    List<String> cells =
        List.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("[,;\\t]", -1)).stream()
            .map(String::strip)
            .toList();
    return NAMES.contains(cells.getFirst())
        && (cells.size() == 1 || (cells.size() == 2 && VERSIONS.contains(cells.get(1))));
  }

  /** Whether a line is cut into columns, and so may be the header of a table. */
  static boolean isCut(String line) {
    return line.matches(".*[,;\\t|].*");
  }

  /** Returns what a line names; nothing when it is no line of such a list. */
  static Optional<NameLine> of(String line) {
    if (line.length() > LONGEST_LISTED) {
      return Optional.empty();
    }
    int start = line.length() - line.stripLeading().length();
    Matcher bullet = BULLET.matcher(line).region(start, line.length());
    int from = bullet.lookingAt() ? bullet.end() : start;
    String text = line.substring(from).strip();
    for (Pattern form : List.of(DPKG, RPM)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return Optional.of(
            new NameLine(
                matcher.group("name"),
                Optional.of(matcher.group("version")),
                text,
                from + matcher.start("name") + 1,
                Form.PACKAGE));
      }
    }
    if (text.isEmpty() || text.length() > LONGEST || text.split("\\s+").length > MOST_WORDS) {
      return Optional.empty();
    }
    return words(text, from + 1);
  }

  private static Optional<NameLine> words(String text, int column) {
    for (Pattern form : List.of(JOINED, CELLS)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches() && Character.isLetterOrDigit(matcher.group("name").charAt(0))) {
        return Optional.of(
            new NameLine(
                matcher.group("name").strip(),
                Optional.ofNullable(matcher.group("version"))
                    .map(version -> VersionedName.withoutSign(version.strip())),
                text,
                column,
                Form.WORDS));
      }
    }
    Optional<VersionedName> versioned = VersionedName.of(text);
    if (versioned.isPresent() && Character.isLetterOrDigit(text.charAt(0))) {
      return versioned.map(
          v -> new NameLine(v.name(), Optional.of(v.version()), text, column, Form.WORDS));
    }
    return PROSE.matcher(text).matches() || !Character.isLetterOrDigit(text.charAt(0))
        ? Optional.empty()
        : Optional.of(new NameLine(text, Optional.empty(), text, column, Form.WORDS));
  }
}
