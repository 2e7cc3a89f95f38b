package org.archipel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.report.Peers.Peer;
import org.archipel.report.Peers.Users;
import org.archipel.report.StackReport.Technology;
import org.archipel.report.Support.State;

/** The three sentences on top of a report, and which offices are most like its sender. */
final class Summary {

  /** How many products make an office alike. */
  static final int ALIKE = 3;

  private static final int MOST_NAMED = 3;

  private Summary() {}

  /**
   * An office that runs several of the same products.
   *
   * @param own whether it says all of them itself
   */
  record Alike(String code, String name, List<String> products, boolean own) {}

  static List<String> of(StackReport report) {
    return List.of(recognised(report), support(report), peers(report));
  }

  private static String recognised(StackReport report) {
    if (report.named() == 0) {
      return "No technology is named"
          + (report.apis().isEmpty()
              ? "."
              : "; " + count(report.apis().size(), "interface is.", "interfaces are."));
    }
    String named = report.named() == report.recognised() ? "" : " of " + number(report.named());
    String rest =
        report.unknown().isEmpty()
            ? "."
            : "; " + count(report.unknown().size(), "name is", "names are") + " not known here.";
    return count(report.recognised(), "technology", "technologies") + " recognised" + named + rest;
  }

  private static String support(StackReport report) {
    if (report.technologies().isEmpty()) {
      return "So nothing can be said of vendor support.";
    }
    int past = report.of(State.PAST).size();
    int ending = report.of(State.ENDING).size();
    int unknown = report.of(State.UNKNOWN).size();
    return versions(report)
        + (past == 0 ? "none is known to be past" : number(past) + past(past))
        + " vendor support"
        + named(report.of(State.PAST))
        + ", "
        + (ending == 0 ? "none ends" : number(ending) + (ending == 1 ? " ends" : " end"))
        + " within "
        + StackReport.MONTHS_AHEAD
        + " months"
        + (unknown == 0
            ? "."
            : "; of " + number(unknown) + " the end is unknown, which is not the same as healthy.");
  }

  /** Names a few; more would hide the number. */
  private static String named(List<Technology> technologies) {
    if (technologies.isEmpty() || technologies.size() > MOST_NAMED) {
      return "";
    }
    return technologies.stream()
        .map(known -> String.join(" ", known.name(), String.join("/", known.versions())).strip())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  /** A product may be there in several versions: then these are what is counted. */
  private static String versions(StackReport report) {
    return "Of the " + count(report.technologies().size(), "version, ", "versions, ");
  }

  private static String past(int number) {
    return number == 1 ? " is past" : " are past";
  }

  private static String peers(StackReport report) {
    return switch (report.peers()) {
      case Peers.NotAsked asked -> asked.why();
      case Peers.Known known -> peers(known);
    };
  }

  private static String peers(Peers.Known known) {
    List<Alike> alike = alike(known);
    if (!alike.isEmpty()) {
      long own = alike.stream().filter(Alike::own).count();
      return count(alike.size(), "other office is", "other offices are")
          + " known to run at least three of the same: "
          + number(own)
          + " by their own word, "
          + number(alike.size() - own)
          + " at least partly by what others saw.";
    }
    long any =
        known.users().stream()
            .flatMap(users -> users.offices().stream())
            .map(Peer::code)
            .distinct()
            .count();
    return any == 0
        ? "Of no other office is it known that it runs any of them. " + known.whyNoUsers()
        : count(any, "other office is", "other offices are")
            + " known for at least one of them, none for three.";
  }

  /** Returns the offices that run at least three of the products, those with most first. */
  static List<Alike> alike(Peers.Known known) {
    Map<String, Alike> byCode = new LinkedHashMap<>();
    for (Users users : known.users()) {
      for (Peer peer : users.offices()) {
        if (peer.runs()) {
          Alike one =
              new Alike(peer.code(), peer.name(), List.of(users.name()), !peer.attributed());
          byCode.merge(peer.code(), one, Summary::both);
        }
      }
    }
    return byCode.values().stream()
        .filter(office -> office.products().size() >= ALIKE)
        .sorted(
            Comparator.comparingInt((Alike office) -> -office.products().size())
                .thenComparing(Alike::name))
        .toList();
  }

  private static Alike both(Alike one, Alike other) {
    List<String> products = new ArrayList<>(one.products());
    products.addAll(other.products());
    return new Alike(one.code(), one.name(), products, one.own() && other.own());
  }

  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String number(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }
}
