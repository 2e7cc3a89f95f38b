package org.archipel.view.kind.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Box;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;
import org.archipel.view.kind.stack.SupportDates.Life;
import org.jspecify.annotations.Nullable;

/** The bars of a roadmap: lives of releases, uses, plans and contracts. One thread. */
final class RoadmapBars {

  private final Sources sources;
  private final Words words;
  private final Labels labels;
  private final Moves moves;
  private final LocalDate asked;

  RoadmapBars(Sources sources, Words words, Labels labels, Moves moves) {
    this.sources = sources;
    this.words = words;
    this.labels = labels;
    this.moves = moves;
    this.asked = sources.stand().asOf();
  }

  /** Returns a bar for each release in use whose life is known: the vendor's clock. */
  List<Bar> vendor(List<Row> uses, SupportDates dates) {
    Map<Node, List<Row>> byRelease =
        uses.stream()
            .filter(row -> row.has("release"))
            .collect(
                Collectors.groupingBy(
                    row -> row.the("release"), LinkedHashMap::new, Collectors.toList()));
    List<Bar> bars = new ArrayList<>();
    byRelease.forEach(
        (release, rows) ->
            dates
                .of(release)
                .ifPresent(
                    life -> {
                      boolean own =
                          rows.stream()
                              .anyMatch(row -> !Said.of(row, words, labels).isAttributed());
                      bars.add(life(life, own && life.isOver() ? Tone.PAST_SUPPORT : ends(life)));
                    }));
    return bars;
  }

  /** Returns a bar for the life of a release, whoever uses it. */
  Bar life(Life life) {
    return life(life, ends(life));
  }

  /** Returns a bar for each use or system: the office's clock. */
  List<Bar> uses(List<Row> rows) {
    Map<String, Bar> bars = new LinkedHashMap<>();
    for (Row row : rows) {
      Said said = Said.of(row, words, labels);
      if (said.isRetired()) {
        continue;
      }
      String where = row.node("system").map(labels::of).orElse("");
      String status = row.node("status").map(labels::of).orElse("");
      String standing = said.isAttributed() ? said.standing(asked) : status;
      String label = where.isEmpty() ? standing : standing + " · " + where;
      Box box =
          new Box(
              row.text("claim"),
              row.text("claim"),
              label,
              Kind.PLATEAU,
              said.tone(),
              List.of(),
              List.of(said.evidence(asked)));
      bars.putIfAbsent(box.id(), bar(box, begin(row, said), end(row, said)));
    }
    return List.copyOf(bars.values());
  }

  /** What others saw is drawn for when they saw it, not for ever. */
  private static @Nullable LocalDate begin(Row row, Said said) {
    boolean seen = said.isAttributed() && !row.has("since");
    return Days.first(row.text(seen ? "claimAsOf" : "since"));
  }

  private static @Nullable LocalDate end(Row row, Said said) {
    boolean seen = said.isAttributed() && !row.has("until");
    return Days.last(row.text(seen ? "claimAsOf" : "until"));
  }

  /** Returns bars for plans; and for ends of contracts, which only members see. */
  List<Bar> plans(List<Row> rows) {
    Map<String, List<Row>> byPlan =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("claim"), LinkedHashMap::new, Collectors.toList()));
    List<Bar> bars = new ArrayList<>();
    for (List<Row> plan : byPlan.values()) {
      Row row = plan.getFirst();
      boolean contract = row.slug("kind").equals("contract");
      if (!contract || row.has("planned")) {
        bars.add(plan(plan));
      }
      if (!sources.stand().audience().equals(Audience.PUBLIC)) {
        day(row, "contractEnd").ifPresent(bars::add);
        day(row, "noticeDate").ifPresent(bars::add);
      }
    }
    return bars;
  }

  private Bar life(Life life, Tone tone) {
    String release = labels.of(life.release());
    String label =
        life.end() != null
            ? words.get("roadmap.support-until", release, life.end())
            : words.get(
                life.isOver() ? "roadmap.support-over" : "roadmap.support-unknown", release);
    Box box =
        new Box(
            life.release().getURI() + "#support",
            life.release().getURI(),
            label,
            Kind.TECHNOLOGY_SERVICE,
            tone,
            List.of(),
            List.of(words.get("roadmap.vendor")));
    // That it is over is all that is known of its end: it is not drawn beyond the day of asking.
    return bar(box, life.begin(), life.end() == null && life.isOver() ? asked : life.end());
  }

  private static Tone ends(Life life) {
    return life.end() == null && !life.isOver() ? Tone.UNKNOWN : Tone.PLAIN;
  }

  private Bar plan(List<Row> plan) {
    Row row = plan.getFirst();
    Said said = Said.of(row, words, labels);
    Optional<Moves.Move> move = moves.of(row);
    LocalDate day = Days.last(row.has("happened") ? row.text("happened") : row.text("planned"));
    LocalDate first = move.map(moved -> Days.last(moved.first())).orElse(day);
    List<String> details = new ArrayList<>();
    details.add(said.evidence(asked));
    move.ifPresent(moved -> details.add(words.get("roadmap.moved", moved.first(), moved.times())));
    Box box =
        new Box(
            row.text("claim"),
            row.text("claim"),
            label(plan, said, move),
            Kind.WORK_PACKAGE,
            tone(said),
            List.of(),
            details);
    if (day == null) {
      return new Bar(box, asked, null);
    }
    boolean slipped = first != null && first.isBefore(day);
    return new Bar(box, slipped ? first : day, day);
  }

  private static Tone tone(Said said) {
    return said.status().equals("happened") ? Tone.SAME : said.tone();
  }

  private String label(List<Row> plan, Said said, Optional<Moves.Move> move) {
    Row row = plan.getFirst();
    StringBuilder label = new StringBuilder(labels.of(row.the("kind")));
    String successors =
        plan.stream()
            .flatMap(one -> one.node("successor").stream())
            .map(labels::of)
            .distinct()
            .collect(Collectors.joining(words.get("list.separator")));
    if (!successors.isEmpty()) {
      label.append(" → ").append(successors);
    }
    String date = row.has("happened") ? row.text("happened") : row.text("planned");
    label.append(" · ").append(date.isEmpty() ? words.get("roadmap.no-date") : date);
    row.node("status").ifPresent(status -> label.append(" · ").append(labels.of(status)));
    move.ifPresent(
        moved ->
            label.append(" · ").append(words.get("roadmap.moved", moved.first(), moved.times())));
    if (said.isAttributed()) {
      label.append(" · ").append(words.tone(Tone.ATTRIBUTED));
    }
    return label.toString();
  }

  private Optional<Bar> day(Row row, String column) {
    LocalDate day = Days.last(row.text(column));
    if (day == null) {
      return Optional.empty();
    }
    String key = column.equals("contractEnd") ? "roadmap.contract-end" : "roadmap.notice";
    Box box =
        new Box(
            row.text("claim") + "#" + column,
            row.text("claim"),
            words.get(key, row.text(column)),
            Kind.WORK_PACKAGE,
            Tone.PLAIN,
            List.of(),
            List.of(Said.of(row, words, labels).evidence(asked)));
    return Optional.of(new Bar(box, day, day));
  }

  /** What ends before it begins, by what was said, begins where nobody knows. */
  private static Bar bar(Box box, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean backwards = from != null && to != null && from.isAfter(to);
    return new Bar(box, backwards ? null : from, to);
  }
}
