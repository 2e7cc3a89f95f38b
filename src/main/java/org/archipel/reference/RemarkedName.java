package org.archipel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with a remark in brackets behind it: {@code Amazon Web Services (account for tests)}.
 *
 * @param name what stands before the brackets
 * @param remark what stands in them
 */
record RemarkedName(String name, String remark) {

  private static final Pattern FORM = Pattern.compile("([^()]*[^()\\s])\\s*\\(([^()]+)\\)\\s*");
  private static final Pattern GAPS = Pattern.compile("[\\s,;/]+");

  static Optional<RemarkedName> of(String word) {
    Matcher matcher = FORM.matcher(word);
    return matcher.matches()
        ? Optional.of(new RemarkedName(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * Returns the other names that the writer may have meant: the remark, each of its words, and the
   * name with the beginning of the remark. {@code Windows (Server 2022)} may be Windows Server.
   */
  List<String> otherReadings() {
    List<String> readings = new ArrayList<>(List.of(remark));
    StringBuilder longer = new StringBuilder(name);
    GAPS.splitAsStream(remark.strip())
        .forEach(
            part -> {
              readings.add(part);
              readings.add(longer.append(' ').append(part).toString());
            });
    return readings;
  }
}
