package org.archipel.web.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.office.OfficeClaims.Said;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.Words;

/** Tells in a few figures what an office says itself, what others say, and how old that is. */
final class Voices {

  private static final String NOTHING = "Nothing yet";
  private static final int YEAR = "2026".length();
  private static final int DAY = "2026-11-22".length();

  private final ClaimReader claims;
  private final OfficeClaims said;
  private final OfficeSections sections;

  Voices(ClaimReader claims, OfficeClaims said) {
    this.claims = claims;
    this.said = said;
    this.sections = new OfficeSections(claims);
  }

  Voice own(Node office) {
    List<Fact> figures = new ArrayList<>();
    if (!said.own().isEmpty()) {
      figures.add(new Fact("What", "", List.of(Cell.text(Kinds.count(claims, said.own())))));
    }
    if (said.confirmed() > 0) {
      String text = Words.count(said.confirmed(), "claim", "claims") + " of others";
      figures.add(new Fact("Confirmed", "", List.of(Cell.text(text))));
    }
    return new Voice(
        "own",
        "✓",
        "Said by the office itself",
        said.own().isEmpty() ? NOTHING : amount(said.own().size()) + newest(office),
        figures,
        "The office’s own word, as of the day given.",
        sections.of("own-", said.own(), List.of()));
  }

  Voice others() {
    List<Said> all = new ArrayList<>(said.others());
    all.addAll(said.denied());
    return new Voice(
        "others",
        "◦",
        "Said by others",
        all.isEmpty() ? NOTHING : amount(all.size()) + Ages.of(all),
        all.isEmpty() ? List.of() : figures(all),
        "Attributed: public sources said so at the time given. Unless it is marked as confirmed, the"
            + " office has not said it here, and it may no longer hold.",
        sections.of("others-", said.others(), said.denied()));
  }

  private List<Fact> figures(List<Said> all) {
    List<Fact> figures = new ArrayList<>();
    figures.add(new Fact("What", "", List.of(Cell.text(Kinds.count(claims, all)))));
    long old = all.stream().filter(one -> one.words().isOld()).count();
    if (old > 0) {
      String text =
          Words.number(old)
              + " older than three years: "
              + (old == 1 ? "it reads" : "they read")
              + " “last seen”";
      figures.add(new Fact("Age", "", List.of(Cell.text(text))));
    }
    figures.add(counted("Evidence", all, Arc.HAS_EVIDENCE_GRADE));
    figures.add(counted("By", all, Arc.HAS_CLAIMANT));
    figures.add(new Fact("The office’s word", "", List.of(Cell.text(answered(all.size())))));
    return figures;
  }

  private String answered(int all) {
    long open = all - said.confirmed() - said.denied().size();
    return Words.number(said.confirmed())
        + " confirmed, "
        + Words.number(said.denied().size())
        + " denied, "
        + Words.number(open)
        + " not answered";
  }

  /** Counts by the value of a property, most first. */
  private Fact counted(String name, List<Said> all, Node property) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    all.stream()
        .flatMap(one -> claims.graph().object(one.item(), property).stream())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    List<Cell> cells =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Node, Integer>>comparingInt(entry -> -entry.getValue())
                    .thenComparing(entry -> claims.cells().labels().apply(entry.getKey())))
            .map(entry -> counted(entry.getKey(), entry.getValue()))
            .toList();
    return new Fact(name, "", cells.isEmpty() ? List.of(Cell.EMPTY) : cells);
  }

  private Cell counted(Node value, int count) {
    Cell cell = claims.cells().of(value);
    return cell.withText(cell.text() + ": " + Words.number(count));
  }

  private static String amount(int count) {
    return Words.count(count, "claim", "claims");
  }

  /** Returns the day of the newest statement, else the day on which the office last sent any. */
  private String newest(Node office) {
    return said.own().stream()
        .map(one -> one.words().asOf())
        .filter(date -> !date.isEmpty())
        .max(Comparator.naturalOrder())
        .map(date -> ", newest " + date)
        .or(() -> received(office).map(date -> ", received " + date))
        .orElse(", undated");
  }

  private Optional<String> received(Node office) {
    Function<Node, String> recorded =
        contribution -> claims.graph().text(contribution, Arc.RECORDED);
    return claims.graph().subjects(Arc.IS_CONTRIBUTION_ABOUT, office).stream()
        .filter(by -> claims.graph().objects(by, Arc.HAS_CLAIMANT).contains(office))
        .map(recorded)
        .filter(time -> time.length() >= DAY)
        .map(time -> time.substring(0, DAY))
        .max(Comparator.naturalOrder());
  }

  /** How old claims are, in words. */
  private static final class Ages {

    static String of(List<Said> all) {
      List<String> years =
          all.stream()
              .map(Said::words)
              .map(ClaimWords::asOf)
              .filter(date -> date.length() >= YEAR)
              .map(date -> date.substring(0, YEAR))
              .sorted()
              .toList();
      int undated = all.size() - years.size();
      if (years.isEmpty()) {
        return ", undated";
      }
      return undated == 0
          ? span(years, "them")
          : span(years, "those dated") + "; " + Words.number(undated) + " undated";
    }

    private static String span(List<String> years, String which) {
      String first = years.getFirst();
      String last = years.getLast();
      if (first.equals(last)) {
        return (years.size() == 1 ? ", from " : ", all from ") + first;
      }
      String half = years.get((years.size() - 1) / 2);
      String span = ", from " + first + " to " + last;
      if (years.size() < 3) {
        return span;
      }
      return years.stream().filter(half::equals).count() * 2 > years.size()
          ? span + ", most of " + which + " from " + half
          : span + ", half of " + which + " from " + half + " or earlier";
    }
  }
}
