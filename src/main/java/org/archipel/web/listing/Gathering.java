package org.archipel.web.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.query.Column;
import org.archipel.web.door.Here;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the rows of an answer by what they are about: a line per subject, with the offices that
 * say it of themselves apart from those of which only others say it. One thread.
 */
final class Gathering {

  /** More values than this in a cell are counted, not named. */
  private static final int NAMED = 3;

  private final Listing listing;
  private final List<Column> columns;
  private final Cells cells;
  private final Here here;
  private final int subject;
  private final int office;
  private final int claimStatus;

  Gathering(Listing listing, Answer answer, Cells cells, Here here) {
    this.listing = listing;
    this.columns = answer.columns();
    this.cells = cells;
    this.here = here;
    this.subject = position(listing.subject().orElseThrow());
    this.office = position("office");
    this.claimStatus = position("claimStatus");
  }

  /** One subject with the rows about it. */
  private record Line(Node subject, Set<Node> own, Set<Node> all, List<List<@Nullable Node>> rows) {

    int others() {
      return all.size() - own.size();
    }
  }

  private int position(String name) {
    return columns.stream().map(Column::name).toList().indexOf(name);
  }

  /** Returns of which line a row is; null if it is about nothing. */
  @Nullable Object line(List<@Nullable Node> row) {
    return row.get(subject);
  }

  /** Returns how many lines rows make; those about nothing make none. */
  int count(List<List<@Nullable Node>> rows) {
    return (int)
        rows.stream().map(row -> row.get(subject)).filter(n -> n != null).distinct().count();
  }

  /**
   * Returns some lines of the table, those at most offices first.
   *
   * @param from the first line, from 0
   */
  Table table(List<List<@Nullable Node>> rows, int from, int most) {
    List<Line> lines = lines(rows);
    List<Table.Head> heads = new ArrayList<>();
    heads.add(head(listing.subject().orElseThrow()));
    heads.add(head("offices"));
    listing.columns().forEach(column -> heads.add(head(column)));
    return new Table(
        "",
        heads,
        lines.stream().skip(from).limit(most).map(this::cells).toList(),
        here.say("listing.nothing"));
  }

  private Table.Head head(String column) {
    return new Table.Head(here.say("column." + column), "", column);
  }

  private List<Line> lines(List<List<@Nullable Node>> rows) {
    Map<Node, Line> lines = new LinkedHashMap<>();
    for (List<@Nullable Node> row : rows) {
      Node about = row.get(subject);
      Node at = row.get(office);
      if (about == null || at == null) {
        continue;
      }
      Line line =
          lines.computeIfAbsent(
              about,
              any ->
                  new Line(any, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
      line.all.add(at);
      line.rows.add(row);
      if (!isAttributed(row)) {
        line.own.add(at);
      }
    }
    return lines.values().stream()
        .sorted(
            Comparator.comparingInt((Line line) -> -line.all.size())
                .thenComparing(line -> line.subject.toString()))
        .toList();
  }

  private boolean isAttributed(List<@Nullable Node> row) {
    Node status = row.get(claimStatus);
    return status != null && status.isURI() && status.getURI().endsWith("/attributed");
  }

  private List<Cell> cells(Line line) {
    List<Cell> row = new ArrayList<>();
    row.add(cells.of(line.subject));
    row.add(offices(line));
    listing.columns().forEach(column -> row.add(values(line, position(column))));
    return row;
  }

  private Cell offices(Line line) {
    String text = here.number(line.all.size());
    if (line.own.isEmpty()) {
      text = here.say("listing.offices.attributed", text);
    } else if (line.others() > 0) {
      text = here.say("listing.offices.both", text, here.number(line.others()));
    }
    Cell cell = Cell.text(text);
    return line.own.isEmpty() ? cell.withTone(Cell.Tone.ATTRIBUTED) : cell;
  }

  private Cell values(Line line, int position) {
    Set<Node> values = new LinkedHashSet<>();
    for (List<@Nullable Node> row : line.rows) {
      Node value = row.get(position);
      if (value != null) {
        values.add(value);
      }
    }
    if (values.size() == 1) {
      return cells.of(values.iterator().next(), columns.get(position).type());
    }
    String named =
        values.stream()
            .limit(NAMED)
            .map(value -> cells.of(value).text())
            .collect(Collectors.joining(", "));
    return values.size() <= NAMED
        ? Cell.text(named)
        : Cell.text(here.say("listing.more", named, here.number(values.size() - NAMED)));
  }
}
