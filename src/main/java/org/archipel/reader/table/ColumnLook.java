package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column as it looks to somebody who has to say what it means. Immutable.
 *
 * @param meaning by its header, if that is known
 * @param values how often each of its values stands there, as first written, in the order of the
 *     rows; the first thousand
 */
record ColumnLook(String header, Optional<WordList.Meaning> meaning, Map<String, Integer> values) {

  private static final int MOST = 1_000;
  private static final Set<String> NOTHING =
      Set.of("", "-", "--", "–", "—", "n/a", "n.a.", "na", "null", "#n/a", "tbd", "tbc");

  static List<ColumnLook> of(Grid.Row header, List<Grid.Row> rows) {
    List<ColumnLook> looks = new ArrayList<>();
    for (int i = 0; i < header.cells().size(); i++) {
      if (header.cell(i).isEmpty()) {
        continue;
      }
      Map<String, Integer> values = new LinkedHashMap<>();
      for (Grid.Row row : rows) {
        String cell = row.cell(i);
        if (!NOTHING.contains(Words.fold(cell))
            && (values.size() < MOST || values.containsKey(cell))) {
          values.merge(cell, 1, Integer::sum);
        }
      }
      looks.add(new ColumnLook(header.cell(i), WordList.HEADERS.find(header.cell(i)), values));
    }
    return looks;
  }

  boolean means(String name) {
    return meaning.filter(found -> found.name().equals(name)).isPresent();
  }

  int rank() {
    return meaning.map(WordList.Meaning::rank).orElse(Integer.MAX_VALUE);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Whether it holds e-mail addresses, and so persons. */
  boolean hasAddresses() {
    return values.keySet().stream().anyMatch(value -> value.indexOf('@') > 0);
  }

  /** Returns what separates several values in its cells, if anything does. */
  Optional<String> separator() {
    for (String sign : List.of(";", "\n", "|", ",")) {
      boolean some = values.keySet().stream().anyMatch(value -> value.contains(sign));
      boolean isShort =
          values.keySet().stream()
              .flatMap(
                  value -> List.of(value.split(java.util.regex.Pattern.quote(sign), -1)).stream())
              .allMatch(part -> part.length() <= 60);
      if (some && isShort) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  /** Returns its values, cut where its cells hold several. */
  List<String> parts() {
    Optional<String> sign = separator();
    if (sign.isEmpty()) {
      return List.copyOf(values.keySet());
    }
    return values.keySet().stream()
        .flatMap(
            value -> List.of(value.split(java.util.regex.Pattern.quote(sign.get()), -1)).stream())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** Returns the only form in which all its dates are written; none when there are several. */
  List<DateForm> dateForms() {
    return List.of(DateForm.values()).stream()
        .filter(form -> values.keySet().stream().allMatch(value -> form.read(value).isPresent()))
        .toList();
  }
}
