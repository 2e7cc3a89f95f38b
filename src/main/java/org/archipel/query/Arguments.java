package org.archipel.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.problem.Nearest;

/**
 * The values a question is asked with, as typed nodes. Immutable.
 *
 * @param values per parameter that has a value, given or by default, in the order of the header;
 *     lists without repetition in the order given, others of one element
 */
public record Arguments(Map<Parameter, List<Node>> values) {

  /** What a list takes at most, so that a request cannot make a query of any size. */
  private static final int MOST_VALUES = 300;

  public Arguments {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads what a person gave: slugs, codes, names, full addresses, dates, numbers. Empty texts
   * count as not given; lists may repeat or take commas.
   *
   * @throws BadArgument at the first name or value that the question cannot take, or when a
   *     required one is missing
   */
  public static Arguments of(Question question, Map<String, List<String>> given, Names names) {
    return of(question.id(), question.parameters(), given, names);
  }

  /**
   * Reads what a person gave to something else that takes parameters, such as a view.
   *
   * @param what it is called in messages
   * @throws BadArgument as for a question
   */
  public static Arguments of(
      String what, List<Parameter> parameters, Map<String, List<String>> given, Names names) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new BadArgument(name, unknownName(what, name, known));
      }
    }
    Map<Parameter, List<Node>> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      List<Node> nodes = read(parameter, given.getOrDefault(parameter.name(), List.of()), names);
      if (!nodes.isEmpty()) {
        values.put(parameter, nodes);
      } else if (parameter.required()) {
        throw new BadArgument(parameter.name(), missing(parameter));
      }
    }
    return new Arguments(values);
  }

  private static List<Node> read(Parameter parameter, Collection<String> given, Names names) {
    List<String> texts = split(parameter, given);
    if (!parameter.list() && texts.size() > 1) {
      throw new BadArgument(
          parameter.name(),
          "%s takes one value, not %d (%s)."
              .formatted(parameter.name(), texts.size(), String.join(", ", texts)));
    }
    if (texts.size() > MOST_VALUES) {
      throw new BadArgument(
          parameter.name(),
          "%s takes at most %d values, not %d."
              .formatted(parameter.name(), MOST_VALUES, texts.size()));
    }
    ArgumentReader reader = new ArgumentReader(parameter, names);
    return texts.stream()
        .map(reader::read)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  private static List<String> split(Parameter parameter, Collection<String> given) {
    List<String> texts = new ArrayList<>();
    for (String text : given) {
      for (String piece : parameter.list() ? text.split(",") : new String[] {text}) {
        if (!piece.isBlank()) {
          texts.add(piece.strip());
        }
      }
    }
    return texts.isEmpty() ? parameter.defaults() : texts;
  }

  private static String unknownName(String what, String name, List<String> known) {
    return "'%s' is not a parameter of %s.%s It takes %s."
        .formatted(
            ArgumentReader.shown(name),
            what,
            Nearest.hint(name, known),
            known.isEmpty() ? "none" : String.join(", ", known));
  }

  private static String missing(Parameter parameter) {
    return "%s is missing: %s%s"
        .formatted(
            parameter.name(),
            parameter.help(),
            parameter.example().isEmpty()
                ? ""
                : " Such as "
                    + parameter.name()
                    + "="
                    + String.join(",", parameter.example())
                    + ".");
  }
}
