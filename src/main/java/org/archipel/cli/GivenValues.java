package org.archipel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.problem.Trouble;

/**
 * The values of parameters as they stand on a command line.
 *
 * @param pairs {@code NAME=VALUE}, in the order given
 */
record GivenValues(List<String> pairs) {

  /**
   * Returns the values by name; a name that comes more than once has all of them.
   *
   * @param example of a pair, for the message
   * @throws Trouble wrong usage, if one is no pair
   */
  Map<String, List<String>> byName(String example) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Trouble.usage("'" + pair + "' is not NAME=VALUE, such as " + example + ".");
      }
      given
          .computeIfAbsent(pair.substring(0, equals), any -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    return given;
  }
}
