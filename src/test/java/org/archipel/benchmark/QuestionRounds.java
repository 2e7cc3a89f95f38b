package org.archipel.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.ValueType;
import org.archipel.query.gate.QueryStopped;
import org.archipel.store.Store;

/** Every question over many values of its first parameter, afresh and from memory. */
final class QuestionRounds {

  static final int VALUES = 36;

  /** Slow questions are asked fewer values: no more once they took this long together. */
  private static final double LONGEST_MILLIS = 15_000;

  private static final int COMPARED = 6;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /**
   * What one question took.
   *
   * @param rows of the longest answer
   */
  record Result(String question, Figures afresh, Figures cached, int rows) {}

  private final Catalog catalog;
  private final Store store;
  private final Map<ValueType, List<String>> values = new LinkedHashMap<>();

  QuestionRounds(Catalog catalog) {
    this.catalog = catalog;
    this.store = catalog.store(Audience.MEMBERS);
    values.put(ValueType.PRODUCT, mostFrequent("?use <" + Arc.USES_PRODUCT.getURI() + "> ?x"));
    values.put(ValueType.OFFICE, mostFrequent("?use <" + Arc.IS_USE_AT.getURI() + "> ?x"));
    values.put(
        ValueType.CAPABILITY,
        mostFrequent("?system <" + Arc.REALISES_CAPABILITY.getURI() + "> ?x"));
    values.put(
        ValueType.BUILDING_BLOCK, mostFrequent("?use <" + Arc.FILLS_BLOCK.getURI() + "> ?x"));
    values.put(ValueType.STANDARD, mostFrequent("?use <" + Arc.USES_STANDARD.getURI() + "> ?x"));
    values.put(
        ValueType.SHARED_PLATFORM, mostFrequent("?x a <" + Arc.SHARED_PLATFORM.getURI() + ">"));
    values.put(ValueType.THING, mostFrequent("?use <" + Arc.IS_PART_OF_SYSTEM.getURI() + "> ?x"));
  }

  private List<String> mostFrequent(String pattern) {
    String query =
        "SELECT ?x { " + pattern + " } GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT " + VALUES;
    return store.read(
        dataset -> {
          List<String> found = new ArrayList<>();
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
            execution
                .execSelect()
                .forEachRemaining(row -> found.add(row.getResource("x").getURI()));
          }
          return found;
        });
  }

  List<Result> run() {
    return catalog.questions().all().stream().map(this::run).toList();
  }

  private Result run(Question question) {
    Asker asker = new Asker();
    List<Arguments> arguments = arguments(question);
    List<Double> warm = new ArrayList<>();
    arguments.stream().limit(8).forEach(a -> afresh(asker, question, a, warm));
    List<Double> afresh = new ArrayList<>();
    List<Double> cached = new ArrayList<>();
    int rows = 0;
    for (Arguments some : arguments) {
      rows = Math.max(rows, afresh(asker, question, some, afresh));
      if (rows > 0 || afresh.getLast() < LONGEST_MILLIS) {
        asker.ask(question, some, TODAY, store);
        timed(cached, () -> asker.ask(question, some, TODAY, store));
      }
      if (sum(afresh) > LONGEST_MILLIS) {
        break;
      }
    }
    return new Result(question.id(), new Figures(afresh), new Figures(cached), rows);
  }

  /** Asks once; a question that is stopped counts with the time it took until then. */
  private int afresh(Asker asker, Question question, Arguments arguments, List<Double> took) {
    if (sum(took) > LONGEST_MILLIS) {
      return 0;
    }
    return timed(
        took,
        () -> {
          try {
            return asker.askAfresh(question, arguments, TODAY, store).rows().size();
          } catch (QueryStopped e) {
            return 0;
          }
        });
  }

  private static double sum(List<Double> milliseconds) {
    return milliseconds.stream().mapToDouble(Double::doubleValue).sum();
  }

  static <T> T timed(List<Double> milliseconds, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    milliseconds.add((System.nanoTime() - start) / 1e6);
    return result;
  }

  /** Values for the first parameter that is required, else for the first that names a thing. */
  private List<Arguments> arguments(Question question) {
    Optional<Parameter> found =
        question.parameters().stream()
            .filter(Parameter::required)
            .findFirst()
            .or(() -> firstThing(question));
    if (found.isEmpty()) {
      Arguments nothing = Arguments.of(question, Map.of(), catalog.names());
      return Collections.nCopies(VALUES, nothing);
    }
    Parameter varied = found.get();
    List<String> known = values(varied);
    int together = !varied.list() ? 1 : varied.required() ? together(varied) : 1;
    List<Arguments> arguments = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      List<String> given = new ArrayList<>();
      for (int j = 0; j < together; j++) {
        given.add(known.get((i + j) % known.size()));
      }
      arguments.add(Arguments.of(question, Map.of(varied.name(), given), catalog.names()));
    }
    return arguments;
  }

  private Optional<Parameter> firstThing(Question question) {
    return question.parameters().stream()
        .filter(parameter -> values.containsKey(parameter.type()))
        .findFirst();
  }

  private static int together(Parameter parameter) {
    return parameter.type() == ValueType.OFFICE ? COMPARED : 2;
  }

  private List<String> values(Parameter parameter) {
    List<String> known = values.get(parameter.type());
    if (known == null) {
      throw new IllegalStateException("no values for " + parameter);
    }
    return known;
  }

  static String office(Catalog catalog) {
    String iri = new QuestionRounds(catalog).values.get(ValueType.OFFICE).getFirst();
    return Ids.officeOf(iri).orElseThrow();
  }
}
