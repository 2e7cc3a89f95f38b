package org.archipel.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Names;
import org.archipel.query.Questions;
import org.archipel.query.gate.QueryStopped;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;
import org.archipel.view.Language;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.View;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.kind.Views;
import org.archipel.view.layout.Layout;

/**
 * Every view with the parameters that give the most to draw, to the bytes of its SVG: the first
 * time in this process, and again with nothing remembered. One thread.
 */
final class ViewRounds {

  private static final int ROUNDS = 3;
  private static final int COMPARED = 8;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private record Order(View view, Map<String, List<String>> given) {}

  private final Store store;
  private final Questions questions = Questions.load(Path.of("queries"));
  private final List<String> offices;
  private final String capability;
  private final String product;
  private final List<String> lines = new ArrayList<>();

  private ViewRounds(Store store, Snapshot snapshot) {
    this.store = store;
    this.offices =
        most(
            snapshot.offices(),
            IntStream.range(0, snapshot.uses().size()).map(snapshot.uses()::office));
    this.capability =
        most(
                snapshot.capabilities(),
                IntStream.range(0, snapshot.uses().size())
                    .flatMap(
                        row ->
                            IntStream.of(snapshot.uses().capabilities(row))
                                .flatMap(
                                    one -> IntStream.of(snapshot.capabilities().upwards(one)))))
            .getFirst();
    this.product =
        most(
                snapshot.products(),
                IntStream.range(0, snapshot.uses().size()).map(snapshot.uses()::product))
            .getFirst();
  }

  /**
   * Returns a Markdown table.
   *
   * @param derived what follows from the store, which is written into it where it is not there
   */
  static String run(Store store, Snapshot snapshot, Statements derived) {
    write(store, derived);
    ViewRounds rounds = new ViewRounds(store, snapshot);
    rounds.orders().forEach(rounds::measure);
    return "| view | first ms | warm median ms | of it on the processor | SVG kB | shown |\n"
        + "|---|--:|--:|--:|--:|---|\n"
        + String.join("\n", rounds.lines);
  }

  /** In the form in which the catalogue names what it derived, so that it may read this home. */
  private static void write(Store store, Statements derived) {
    String name = "0000000000000000/" + derived.digest();
    if (!store.stamp().orElseThrow().derived().equals(name)) {
      var graph = Ids.graph("derived/current");
      Statements there =
          store.read(dataset -> Statements.of(dataset.getGraph(graph).find().toList()));
      store.apply(
          store.stamp().orElseThrow().withDerived(name),
          new StoreDelta(Map.of(graph, there.minus(derived)), Map.of(graph, derived.minus(there))));
    }
  }

  /** The things that most rows are of, most first. */
  private static List<String> most(Things things, IntStream rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.filter(number -> number != Things.NONE)
        .forEach(number -> counts.merge(number, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> things.node(entry.getKey()).getURI())
        .toList();
  }

  private List<Order> orders() {
    Map<String, List<String>> office = Map.of("office", List.of(offices.getFirst()));
    Map<String, List<String>> ofCapability = Map.of("capability", List.of(capability));
    List<Order> orders = new ArrayList<>();
    for (View view : Views.ALL) {
      switch (view.name()) {
        case "landscape", "office-on-reference", "roadmap", "integration" ->
            orders.add(new Order(view, needed(view, office)));
        case "comparison" ->
            orders.add(
                new Order(
                    view,
                    Map.of("office", offices.subList(0, Math.min(COMPARED, offices.size())))));
        case "standards" -> orders.add(new Order(view, Map.of()));
        default -> orders.add(new Order(view, ofCapability));
      }
    }
    orders.add(new Order(Views.get("technology"), office));
    orders.add(new Order(Views.get("roadmap"), Map.of("product", List.of(product))));
    orders.add(new Order(Views.get("integration"), Map.of()));
    return orders;
  }

  /** Some views need a capability beside an office. */
  private Map<String, List<String>> needed(View view, Map<String, List<String>> office) {
    boolean needs =
        view.parameters().stream()
            .anyMatch(one -> one.required() && one.name().equals("capability"));
    if (!needs) {
      return office;
    }
    Map<String, List<String>> both = new HashMap<>(office);
    both.put("capability", List.of(capability));
    return both;
  }

  private void measure(Order order) {
    List<Double> wall = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    String told;
    String why = "";
    long bytes = 0;
    try {
      List<Double> first = new ArrayList<>();
      bytes = QuestionRounds.timed(first, () -> draw(order)).length;
      for (int round = 0; round < ROUNDS; round++) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        QuestionRounds.timed(wall, () -> draw(order));
        processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
      }
      told =
          "%,.0f | %,.0f | %,.0f"
              .formatted(
                  first.getFirst(), new Figures(wall).median(), new Figures(processor).median());
    } catch (Trouble | QueryStopped e) {
      told = "| | ";
      bytes = 0;
      why = e instanceof QueryStopped ? "stopped" : "nothing to draw";
      System.err.println(order.view().name() + ": " + e.getMessage());
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %,d | %s |",
            order.view().name(),
            told,
            bytes / 1000,
            bytes == 0 ? why : order.given().keySet()));
    System.err.println(lines.getLast());
  }

  private byte[] draw(Order order) {
    Arguments arguments =
        Arguments.of(
            order.view().name(), order.view().parameters(), order.given(), Names.unknown());
    Picture.Stand stand = new Picture.Stand(TODAY, "benchmark", Audience.MEMBERS, false);
    Picture picture =
        order
            .view()
            .draw(
                new Sources(
                    questions,
                    new Asker(),
                    store,
                    Names.unknown(),
                    arguments.values(),
                    Language.EN,
                    stand));
    return PictureFormats.named("svg").orElseThrow().write(picture, Layout.place(picture));
  }
}
