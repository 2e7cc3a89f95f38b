package org.archipel.reader.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reader.source.Located;
import org.archipel.stack.Texts;

/**
 * Reads cycles. A day that is no day of the calendar is left out with a warning; {@code true} for
 * an end means that it is over and becomes {@code past}, {@code false} becomes nothing: it is still
 * to come, or never. One thread.
 */
final class Cycles {

  /** Most cycles of a product (a count, inclusive). */
  private static final int MOST = 2_000;

  private static final int LONGEST = 200;

  private final Problems problems;
  private final CycleFields fields;

  Cycles(Problems problems, CycleFields fields) {
    this.problems = problems;
    this.fields = fields;
  }

  List<Lifecycle.Cycle> of(Branch releases) {
    Map<String, Lifecycle.Cycle> cycles = new LinkedHashMap<>();
    if (releases.items().size() > MOST) {
      problems.error(
          ProblemCode.QUOTA,
          releases.position(),
          "The product has %,d cycles; at most %,d are taken."
              .formatted(releases.items().size(), MOST));
      return List.of();
    }
    for (Branch release : releases.items()) {
      Optional<String> name = name(release);
      if (name.isPresent()) {
        Lifecycle.Cycle cycle =
            new Lifecycle.Cycle(release.position(), name.get(), cells(release, name.get()));
        if (cycles.putIfAbsent(name.get(), cycle) != null) {
          problems.error(
              ProblemCode.DUPLICATE_KEY,
              release.position(),
              "The cycle %s stands here twice.".formatted(Texts.quote(name.get())));
        }
      }
    }
    return new ArrayList<>(cycles.values());
  }

  private Optional<String> name(Branch release) {
    Branch field = release.get(fields.cycle());
    Optional<String> name =
        field.text(fields.cycle(), problems).filter(text -> text.length() <= LONGEST);
    if (name.isEmpty()) {
      problems.error(
          ProblemCode.MISSING_FIELD,
          release.position(),
          "A cycle needs a short text in '%s'.".formatted(fields.cycle()));
    }
    return name;
  }

  private Map<String, String> cells(Branch release, String cycle) {
    Map<String, String> cells = new HashMap<>();
    put(cells, "label", label(release, cycle));
    put(cells, "released", day(release.get("releaseDate"), "releaseDate"));
    CycleFields.ENDS.forEach((column, field) -> put(cells, column, end(release, field)));
    put(cells, "lts", longTerm(release));
    boolean nested = fields == CycleFields.API_1;
    Branch latest = nested ? release.get("latest").get("name") : release.get("latest");
    Branch on = nested ? release.get("latest").get("date") : release.get("latestReleaseDate");
    put(cells, "latest", latest.isTrue() ? Optional.empty() : latest.text("latest", problems));
    put(cells, "latest_released", day(on, "latestReleaseDate"));
    return cells;
  }

  private static void put(Map<String, String> cells, String column, Optional<String> value) {
    value.ifPresent(text -> cells.put(column, text));
  }

  private Optional<String> end(Branch release, String field) {
    if (fields == CycleFields.API_1) {
      Optional<String> from = day(release.get(field + "From"), field + "From");
      return from.isPresent() ? from : past(release.get("is" + Texts.capital(field)));
    }
    if (release.get(field).exists()) {
      return dayOrPast(release.get(field), field);
    }
    // Formerly these said until when there is support: true was "still".
    return switch (field) {
      case "eoas" -> former(release.get("support"), "support");
      case "eoes" -> former(release.get("extendedSupport"), "extendedSupport");
      default -> Optional.empty();
    };
  }

  private Optional<String> former(Branch value, String field) {
    if (!(value.value() instanceof Located.Truth)) {
      return day(value, field);
    }
    // No extended support may mean that there never was any.
    return value.isTrue() || field.equals("extendedSupport")
        ? Optional.empty()
        : Optional.of("past");
  }

  private Optional<String> longTerm(Branch release) {
    if (fields == CycleFields.API_1) {
      Optional<String> from = day(release.get("ltsFrom"), "ltsFrom");
      return from.isPresent() || !release.get("isLts").isTrue() ? from : Optional.of("true");
    }
    Branch lts = release.get("lts");
    return lts.isTrue() ? Optional.of("true") : day(lts, "lts");
  }

  private Optional<String> dayOrPast(Branch value, String field) {
    return value.value() instanceof Located.Truth ? past(value) : day(value, field);
  }

  private static Optional<String> past(Branch truth) {
    return truth.isTrue() ? Optional.of("past") : Optional.empty();
  }

  private Optional<String> day(Branch value, String field) {
    if (!value.exists() || value.value() instanceof Located.Truth) {
      return Optional.empty();
    }
    Optional<String> day =
        value
            .text()
            .map(
                text -> text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)
            .filter(text -> text.length() == 10 && PartialDate.parse(text).isPresent());
    if (day.isEmpty()) {
      problems.warning(
          ProblemCode.BAD_DATE,
          value.position(),
          "'%s' is %s, which is no day: expected YYYY-MM-DD; it is left out."
              .formatted(field, value.text().map(Texts::quote).orElse(value.description())));
    }
    return day;
  }

  /** Returns what people call the cycle, without templates and code names; none when it is it. */
  private Optional<String> label(Branch release, String cycle) {
    String code = release.get("codename").text().orElse("");
    return release
        .get(fields.label())
        .text(fields.label(), problems)
        .map(text -> text.replace("__RELEASE_CYCLE__", cycle))
        .map(text -> fields == CycleFields.API_1 ? withoutSupportNote(release, text) : text)
        .map(text -> code.isEmpty() ? text : text.replace("'" + code + "'", ""))
        .map(
            text -> text.replaceAll("'?__[A-Z_]+__'?|<[^<>]*>", "").replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST && !text.equals(cycle));
  }

  /** The interface adds to a label what the long-term support is called: {@code (LTS)}. */
  private static String withoutSupportNote(Branch release, String label) {
    boolean noted = release.get("isLts").isTrue() || release.get("ltsFrom").exists();
    return noted ? label.replaceFirst("\\s*\\([^()]*\\)$", "") : label;
  }
}
