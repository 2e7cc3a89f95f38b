package org.archipel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.report.Peers.Move;
import org.archipel.report.Peers.Peer;
import org.archipel.report.Peers.Retirement;
import org.archipel.report.Peers.Users;
import org.archipel.report.ReportText.Cell;
import org.archipel.report.ReportText.Section;
import org.archipel.report.ReportText.Tone;
import org.archipel.report.Summary.Alike;

/** Puts what is known of other offices into words; what is empty says why. */
record PeerSections(Peers peers) {

  private static final int MOST_NAMED = 6;

  void addTo(List<Section> sections) {
    switch (peers) {
      case Peers.NotAsked asked ->
          sections.add(Section.empty("peers", "Who else runs it", asked.why()));
      case Peers.Known known -> {
        sections.add(users(known));
        alike(known, sections);
        sections.add(moves(known));
        sections.add(retirements(known));
      }
    }
  }

  private static Section users(Peers.Known known) {
    String title = "Who else runs it";
    List<Users> some = known.users().stream().filter(users -> !users.offices().isEmpty()).toList();
    if (some.isEmpty()) {
      return Section.empty("peers", title, known.whyNoUsers() + " " + known.cut());
    }
    List<List<Cell>> rows =
        some.stream()
            .sorted(java.util.Comparator.comparingInt(users -> -users.offices().size()))
            .map(
                users ->
                    List.of(
                        new Cell(users.name(), "/id/product/" + users.product()),
                        Cell.of(offices(users, false)),
                        Cell.of(offices(users, true))))
            .toList();
    String lead =
        "As far as the "
            + (known.audience().equals("public") ? "public" : known.audience())
            + " may know. What others saw was so at the time; the office has not said it. "
            + "An office that is not named has not said no.";
    return Sections.cut(
        "peers",
        title + " (" + some.size() + " of " + known.users().size() + " products)",
        Tone.PLAIN,
        known.cut().isEmpty() ? lead : lead + " " + known.cut(),
        List.of("technology", "the office says so", "others saw it"),
        rows);
  }

  private static String offices(Users users, boolean attributed) {
    List<Peer> peers =
        users.offices().stream().filter(peer -> peer.attributed() == attributed).toList();
    if (peers.isEmpty()) {
      return "–";
    }
    String named =
        peers.stream()
            .limit(MOST_NAMED)
            .map(peer -> peer.code() + " " + peer.words())
            .collect(Collectors.joining(", "));
    int more = peers.size() - MOST_NAMED;
    return peers.size() + ": " + named + (more > 0 ? " and " + more + " more" : "");
  }

  private static void alike(Peers.Known known, List<Section> sections) {
    List<Alike> alike = Summary.alike(known);
    if (!alike.isEmpty()) {
      sections.add(
          Sections.cut(
              "alike",
              "Offices most like this one (" + alike.size() + ")",
              Tone.PLAIN,
              "They are known to run at least three of the same: whom to ask.",
              List.of("office", "shares", "whose word"),
              alike.stream().map(PeerSections::row).toList()));
    }
  }

  private static List<Cell> row(Alike office) {
    return List.of(
        new Cell(office.name() + " (" + office.code() + ")", "/id/office/" + office.code()),
        Cell.of(office.products().size() + ": " + String.join(", ", office.products())),
        Cell.of(office.own() ? "its own" : "others, at least partly"));
  }

  private static Section moves(Peers.Known known) {
    String title = "What peers moved to";
    if (known.moves().isEmpty()) {
      return Section.empty("moves", title, known.whyNoMoves());
    }
    return Sections.cut(
        "moves",
        title + " (" + known.moves().size() + ")",
        Tone.PLAIN,
        "Counts of offices.",
        List.of("from", "to", "how many"),
        known.moves().stream()
            .map(
                move -> List.of(Cell.of(move.left()), Cell.of(move.taken()), Cell.of(counts(move))))
            .toList());
  }

  private static String counts(Move move) {
    List<String> counts = new ArrayList<>();
    count(counts, move.happened(), "did it");
    count(counts, move.recorded(), "by their record");
    count(counts, move.planned(), "plan it");
    count(counts, move.withdrawn(), "gave it up");
    count(counts, move.attributed(), "as others say");
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, int number, String words) {
    if (number > 0) {
      counts.add(number + " " + words);
    }
  }

  private static Section retirements(Peers.Known known) {
    String title = "What peers retire within three years";
    if (known.retirements().isEmpty()) {
      return Section.empty("retirements", title, known.whyNoRetirements());
    }
    return Sections.cut(
        "retirements",
        title + " (" + known.retirements().size() + ")",
        Tone.PLAIN,
        "",
        List.of("technology", "office", "when", "then", "as it was said"),
        known.retirements().stream().map(PeerSections::row).toList());
  }

  private static List<Cell> row(Retirement retirement) {
    return List.of(
        Cell.of(retirement.retires()),
        new Cell(retirement.office(), "/id/office/" + retirement.code()),
        Cell.of(retirement.when()),
        Cell.of(retirement.successor().orElse("not said")),
        Cell.of(retirement.words()));
  }
}
