package org.archipel.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.query.Answer;
import org.archipel.query.AnswerView;
import org.archipel.query.Arguments;
import org.archipel.query.ClaimWords;
import org.archipel.query.Labels;
import org.archipel.query.Question;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.report.Peers.Move;
import org.archipel.report.Peers.Peer;
import org.archipel.report.Peers.Retirement;
import org.archipel.report.Peers.Users;
import org.archipel.report.StackReport.Technology;
import org.jspecify.annotations.Nullable;

/**
 * Asks the catalogue's own questions about the products of a report. No answer is remembered: what
 * was asked together would tell what somebody's files hold.
 *
 * @param audience for whom to read
 * @param time how long asking may take before the rest is left out
 */
public record PeerQuestions(Catalog catalog, Audience audience, Duration time)
    implements StackReports.PeerSource {

  private static final String WHO_RUNS = "product/who-runs";
  private static final String MOVES = "lifecycle/from-what-to-what";
  private static final String RETIREMENTS = "lifecycle/what-retires";
  private static final String MONTHS = "36";

  /** What a list parameter takes at most. */
  private static final int MOST_PRODUCTS = 300;

  @Override
  public Peers of(List<Technology> technologies, Set<String> own, LocalDate asOf) {
    return new Asking(own, asOf, System.nanoTime() + time.toNanos()).about(technologies);
  }

  /** The questions of one report. One thread. */
  private final class Asking {
    private final Resolver resolver = catalog.checker().resolver();
    private final Set<String> own;
    private final LocalDate asOf;
    private final long until;

    Asking(Set<String> own, LocalDate asOf, long until) {
      this.own = own;
      this.asOf = asOf;
      this.until = until;
    }

    Peers about(List<Technology> technologies) {
      List<String> slugs = technologies.stream().map(Technology::slug).distinct().toList();
      if (slugs.isEmpty()) {
        return new Peers.NotAsked("No known product is named, so nobody can be found who runs it.");
      }
      List<String> some = slugs.subList(0, Math.min(slugs.size(), MOST_PRODUCTS));
      Answer moves = ask(MOVES, Map.of("product", some));
      Answer retirements = ask(RETIREMENTS, Map.of("product", some, "months", List.of(MONTHS)));
      List<Users> users = new ArrayList<>();
      String why = "";
      for (String slug : slugs) {
        if (System.nanoTime() > until) {
          break;
        }
        Answer answer = ask(WHO_RUNS, Map.of("product", List.of(slug)));
        why = why.isEmpty() ? answer.empty() : why;
        users.add(new Users(slug, name(slug), peers(answer)));
      }
      boolean any = users.stream().anyMatch(known -> !known.offices().isEmpty());
      return new Peers.Known(
          audience.name(),
          users,
          moves.rows().stream().map(row -> move(moves, row)).toList(),
          retirements(retirements),
          any ? "" : why,
          moves.empty(),
          retirements.empty(),
          cut(slugs.size() - users.size()));
    }

    private Answer ask(String id, Map<String, List<String>> given) {
      Question question = catalog.questions().get(id);
      Arguments arguments = Arguments.of(question, given, catalog.names());
      return catalog.askUnremembered(question, arguments, asOf, audience);
    }

    private List<Peer> peers(Answer answer) {
      AnswerView view = new AnswerView(answer);
      Map<String, ClaimWords> best = new HashMap<>();
      for (List<@Nullable Node> row : answer.rows()) {
        String code = local(node(answer, row, "office"));
        if (!own.contains(code)) {
          best.merge(code, view.words(row), Asking::better);
        }
      }
      return best.entrySet().stream()
          .map(entry -> peer(entry.getKey(), entry.getValue()))
          .sorted(
              Comparator.comparing(Peer::attributed)
                  .thenComparing(peer -> !peer.runs())
                  .thenComparing(Peer::name))
          .toList();
    }

    private Peer peer(String code, ClaimWords words) {
      return new Peer(code, office(code), words.isAttributed(), runs(words), words.phrase());
    }

    /** The office's own word goes before that of others, what runs before what does not. */
    private static ClaimWords better(ClaimWords one, ClaimWords other) {
      Comparator<ClaimWords> order =
          Comparator.comparing((ClaimWords words) -> !words.isAttributed())
              .thenComparing(Asking::runs)
              .thenComparing(ClaimWords::asOf)
              .thenComparing(ClaimWords::phrase);
      return order.compare(one, other) >= 0 ? one : other;
    }

    private static boolean runs(ClaimWords words) {
      return words.status().equals("in-use") || words.status().equals("retiring");
    }

    private Move move(Answer answer, List<@Nullable Node> row) {
      return new Move(
          name(local(node(answer, row, "left"))),
          name(local(node(answer, row, "taken"))),
          number(answer, row, "planned"),
          number(answer, row, "happened"),
          number(answer, row, "withdrawn"),
          number(answer, row, "recorded"),
          number(answer, row, "attributed"));
    }

    private List<Retirement> retirements(Answer answer) {
      AnswerView view = new AnswerView(answer);
      Labels labels = catalog.labels(answer, audience);
      return answer.rows().stream()
          .filter(row -> !own.contains(local(node(answer, row, "office"))))
          .map(row -> retirement(answer, row, view.words(row), labels))
          .toList();
    }

    private Retirement retirement(
        Answer answer, List<@Nullable Node> row, ClaimWords words, Labels labels) {
      String code = local(node(answer, row, "office"));
      String date = text(node(answer, row, "date"));
      Node successor = node(answer, row, "successor");
      return new Retirement(
          code,
          office(code),
          label(node(answer, row, "retires"), labels),
          date.isEmpty() ? text(node(answer, row, "due")) : date,
          successor == null ? Optional.empty() : Optional.of(label(successor, labels)),
          words.phrase());
    }

    private String office(String code) {
      return resolver.office(code).map(office -> office.names().english()).orElse(code);
    }

    private String name(String slug) {
      return resolver.product(slug).map(Product::name).orElse(slug);
    }

    private static String label(@Nullable Node node, Labels labels) {
      return node == null ? "" : labels.of(node);
    }

    private static String cut(int left) {
      return left <= 0
          ? ""
          : "For want of time, nobody was looked for who runs "
              + (left == 1 ? "the last product." : "the last " + left + " products.");
    }
  }

  private static @Nullable Node node(Answer answer, List<@Nullable Node> row, String column) {
    for (int i = 0; i < row.size(); i++) {
      if (answer.columns().get(i).name().equals(column)) {
        return row.get(i);
      }
    }
    return null;
  }

  private static int number(Answer answer, List<@Nullable Node> row, String column) {
    String text = text(node(answer, row, column));
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static String text(@Nullable Node node) {
    return node == null || !node.isLiteral() ? "" : node.getLiteralLexicalForm();
  }

  private static String local(@Nullable Node node) {
    return node == null || !node.isURI() ? "" : Ids.localName(node.getURI()).orElse("");
  }
}
