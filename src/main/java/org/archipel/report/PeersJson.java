package org.archipel.report;

import static org.archipel.report.ReportJson.object;

import java.util.List;
import java.util.Map;

/** What is known of other offices, for programs. */
final class PeersJson {

  private PeersJson() {}

  static Map<String, Object> of(Peers peers) {
    return switch (peers) {
      case Peers.NotAsked asked ->
          object(
              "asked", false,
              "audience", null,
              "note", asked.why(),
              "users", List.of(),
              "alike", List.of(),
              "moves", List.of(),
              "retirements", List.of());
      case Peers.Known known ->
          object(
              "asked", true,
              "audience", known.audience(),
              "note", note(known),
              "users", known.users().stream().map(PeersJson::users).toList(),
              "alike", Summary.alike(known).stream().map(PeersJson::alike).toList(),
              "moves", known.moves().stream().map(PeersJson::move).toList(),
              "retirements", known.retirements().stream().map(PeersJson::retirement).toList());
    };
  }

  private static String note(Peers.Known known) {
    return String.join(
            " ", known.whyNoUsers(), known.whyNoMoves(), known.whyNoRetirements(), known.cut())
        .replaceAll(" +", " ")
        .strip();
  }

  private static Map<String, Object> users(Peers.Users users) {
    long attributed = users.offices().stream().filter(Peers.Peer::attributed).count();
    return object(
        "product", users.product(),
        "name", users.name(),
        "stated", users.offices().size() - attributed,
        "attributed", attributed,
        "offices",
            users.offices().stream()
                .map(
                    peer ->
                        object(
                            "office", peer.code(),
                            "name", peer.name(),
                            "attributed", peer.attributed(),
                            "runs", peer.runs(),
                            "words", peer.words()))
                .toList());
  }

  private static Map<String, Object> alike(Summary.Alike office) {
    return object(
        "office", office.code(),
        "name", office.name(),
        "products", office.products(),
        "ownWord", office.own());
  }

  private static Map<String, Object> move(Peers.Move move) {
    return object(
        "from", move.left(),
        "to", move.taken(),
        "planned", move.planned(),
        "happened", move.happened(),
        "withdrawn", move.withdrawn(),
        "recorded", move.recorded(),
        "attributed", move.attributed());
  }

  private static Map<String, Object> retirement(Peers.Retirement retirement) {
    return object(
        "office", retirement.code(),
        "name", retirement.office(),
        "retires", retirement.retires(),
        "when", retirement.when(),
        "successor", retirement.successor().orElse(null),
        "words", retirement.words());
  }
}
