package org.archipel.web.feed;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Ids;
import org.archipel.query.Answer;
import org.archipel.query.Labels;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;
import org.archipel.web.door.Here;
import org.archipel.web.feed.Calendar.Event;

/** Gives the dates ahead of used products, of standards, and of what offices retire. One thread. */
public final class DatesCalendar {

  public static final String TYPE = "text/calendar";

  private final String site;
  private final Here here;
  private final DatasetGraph dataset;
  private final Function<Node, String> labels;

  /**
   * @param site scheme, host and port
   * @param labels gives the name of a thing in the reader's language
   */
  public DatesCalendar(
      String site, Here here, DatasetGraph dataset, Function<Node, String> labels) {
    this.site = site;
    this.here = here;
    this.dataset = dataset;
    this.labels = labels;
  }

  /**
   * Writes every day that is ahead.
   *
   * @param ahead the answer of lifecycle/dates-ahead
   * @param standards the answer of standard/which-dates
   * @param retires the answer of lifecycle/what-retires; what has no date is left out
   */
  public byte[] of(Answer ahead, Answer standards, Answer retires) {
    List<Event> events = new ArrayList<>();
    Row.of(ahead).forEach(row -> events.add(vendor(row)));
    Row.of(standards).forEach(row -> events.add(standard(row)));
    List<Row> gone = Row.of(retires);
    Labels codes = Labels.of(dataset, Row.things(gone), here.tongues());
    gone.stream()
        .filter(row -> row.has("retires") && row.text("date").matches("\\d{4}(-\\d\\d){0,2}"))
        .forEach(row -> events.add(retirement(row, codes, retires.asOf())));
    return new Calendar(here.say("calendar.name"), here.language().tag(), ahead.asOf()).of(events);
  }

  private Event vendor(Row row) {
    String offices =
        here.say(
            "calendar.seen",
            here.number(row.count("stated")),
            here.number(row.count("attributed")));
    return event(
        row.text("release") + "/" + row.slug("kind"),
        row.text("day"),
        labels.apply(row.the("release")) + ": " + labels.apply(row.the("kind")),
        offices,
        row.text("product"));
  }

  private Event standard(Row row) {
    return event(
        row.text("standard") + "/" + row.slug("kind"),
        row.text("day"),
        labels.apply(row.the("standard")) + ": " + labels.apply(row.the("kind")),
        row.node("framework")
            .map(labels)
            .map(
                framework ->
                    here.say(
                        "home.bound",
                        here.number(row.count("bound")),
                        here.number(row.count("base")),
                        framework))
            .orElse(""),
        row.text("standard"));
  }

  private Event retirement(Row row, Labels codes, LocalDate today) {
    String thing = row.text("retires") + (row.has("successor") ? " " + row.text("successor") : "");
    return event(
        row.text("claim") + "/" + Integer.toHexString(thing.hashCode()),
        row.text("date"),
        here.say(
            "calendar.retires", labels.apply(row.the("office")), labels.apply(row.the("retires"))),
        Said.of(row, Words.of(here.language()), codes).evidence(today),
        row.text("claim"));
  }

  /**
   * @param name an address that is of this event alone
   * @param date a day, or a month or a year on an unknown day of which it is
   */
  private Event event(String name, String date, String summary, String description, String about) {
    LocalDate first;
    LocalDate after;
    if (date.length() == 4) {
      first = Year.parse(date).atDay(1);
      after = first.plusYears(1);
    } else if (date.length() == 7) {
      first = YearMonth.parse(date).atDay(1);
      after = first.plusMonths(1);
    } else {
      first = LocalDate.parse(date);
      after = first.plusDays(1);
    }
    return new Event(
        name.replace(Ids.ID, "") + "@w3id.org",
        first,
        after,
        summary,
        description,
        site + "/" + about.substring(Ids.BASE.length()));
  }
}
