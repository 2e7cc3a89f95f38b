package org.archipel.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.query.Names;
import org.archipel.query.ValueType;
import org.archipel.web.door.Here;
import org.archipel.web.question.Field.Option;
import org.archipel.web.show.GraphView;

/**
 * The offices that somebody chose. Immutable.
 *
 * @param given what stands in the fields of the form, without empty ones
 * @param offices those understood, without repetition, in the order given
 * @param wrong what is to be mended, a sentence each
 */
public record Chosen(List<String> given, List<Node> offices, List<String> wrong) {

  /** Offices that can stand side by side on a page. */
  static final int MOST = 6;

  /**
   * Reads what was given: codes, or names with or without code.
   *
   * @param known all offices: code, and name with code
   */
  public static Chosen of(List<String> given, List<Option> known, Names names, Here here) {
    List<String> said = given.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    Set<Node> offices = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String text : said) {
      find(text, known, names)
          .ifPresentOrElse(offices::add, () -> wrong.add(wrong(text, known, here)));
    }
    if (offices.size() > MOST) {
      wrong.add(here.say("compare.too-many", here.number(MOST)));
    } else if (offices.size() == 1 && wrong.isEmpty()) {
      wrong.add(here.say("compare.one-more"));
    }
    return new Chosen(said, offices.stream().limit(MOST).toList(), List.copyOf(wrong));
  }

  /** Whether there is something to compare. */
  public boolean isComplete() {
    return wrong.isEmpty() && offices.size() > 1;
  }

  /** Whether something was given that cannot be understood; a single office only waits. */
  public boolean isRefused() {
    return !wrong.isEmpty() && !(given.size() == 1 && offices.size() == 1);
  }

  public List<String> codes() {
    return offices.stream().map(GraphView::slug).toList();
  }

  private static Optional<Node> find(String text, List<Option> known, Names names) {
    return known.stream()
        .filter(
            office ->
                Stream.of(office.value(), office.label(), name(office))
                    .anyMatch(text::equalsIgnoreCase))
        .map(office -> Ids.office(office.value()))
        .findFirst()
        .or(() -> names.find(ValueType.OFFICE, text));
  }

  private static String wrong(String text, List<Option> known, Here here) {
    List<String> all = known.stream().flatMap(one -> Stream.of(one.value(), name(one))).toList();
    return Nearest.to(text, all)
        .flatMap(near -> find(near, known, Names.unknown()))
        .flatMap(
            near -> known.stream().filter(one -> Ids.office(one.value()).equals(near)).findFirst())
        .map(near -> here.say("compare.unknown.near", text, near.label()))
        .orElseGet(() -> here.say("compare.unknown", text));
  }

  /** Returns the name without the code. */
  private static String name(Option office) {
    String code = " (" + office.value().toUpperCase(Locale.ROOT) + ")";
    String label = office.label();
    return label.endsWith(code) ? label.substring(0, label.length() - code.length()) : label;
  }
}
