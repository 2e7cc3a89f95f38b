package org.archipel.web.home;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.catalog.Counts;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.door.Here;
import org.archipel.web.home.HomePage.Asking;
import org.archipel.web.home.HomePage.Count;
import org.archipel.web.home.HomePage.VendorDate;
import org.archipel.web.show.Cells;
import org.archipel.web.show.PageLabels;

/** Makes the start page. One thread, one transaction. */
public final class HomePages {

  private static final int MOST_DATES = 8;
  private static final int MOST_RETIREMENTS = 5;

  private static final List<Asking> ASKINGS =
      List.of(
          new Asking("home.ask.platform", "/questions/platform/who-uses?platform=wipo-ipas"),
          new Asking("home.ask.product", "/questions/product/who-runs?product=postgresql"),
          new Asking("home.ask.past", "/questions/lifecycle/last-seen-past-support"));

  /**
   * The answers behind the parts of the page.
   *
   * @param dates of lifecycle/dates-ahead
   * @param standards of standard/which-dates
   * @param retirements of lifecycle/what-retires
   * @param whoseWord of trust/whose-word
   */
  public record Answers(
      Answer dates, Answer standards, Answer retirements, Answer whoseWord, Counts counts) {}

  private final Answers answers;
  private final DatasetGraph dataset;
  private final Here here;
  private final Cells cells;

  public HomePages(Answers answers, DatasetGraph dataset, Here here) {
    this.answers = answers;
    this.dataset = dataset;
    this.here = here;
    this.cells = new Cells(new PageLabels(dataset, here.tongues()));
  }

  /**
   * Makes the page.
   *
   * @param site scheme, host and port as the reader used them
   */
  public HomePage page(String site) {
    List<VendorDate> dates = new VendorDates(cells, here.say("home.separator")).of(answers.dates());
    return new HomePage(
        counts(answers.counts()),
        dates.stream().limit(MOST_DATES).toList(),
        Math.max(0, dates.size() - MOST_DATES),
        Row.of(answers.dates()).stream().findFirst().map(row -> row.count("base")).orElse(0),
        new StandardDates(cells, answers.standards().asOf()).of(answers.standards()),
        new Retirements(answers.retirements(), dataset, cells, here).latest(MOST_RETIREMENTS),
        answers.retirements().rows().size(),
        SharingMap.of(answers.whoseWord(), cells.labels()),
        ASKINGS,
        DataDescription.of(site, here, answers.counts()));
  }

  private static List<Count> counts(Counts counts) {
    return List.of(
        new Count("home.count.offices", counts.offices()),
        new Count("home.count.spoken", counts.officesWithClaims()),
        new Count("home.count.systems", counts.systems()),
        new Count("home.count.uses", counts.technologyUses()),
        new Count("home.count.products", counts.products()),
        new Count("home.count.releases", counts.releases()),
        new Count("home.count.claims", counts.claims()),
        new Count("home.count.stated", counts.stated()));
  }
}
