package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.ArchimateModel.Element;
import org.archipel.reader.architecture.ArchimateModel.Relationship;

/** What of an ArchiMate model was not read, told by kind. One thread. */
final class ArchimateRest {

  /** Most types that a message lists (a count, inclusive). */
  private static final int MOST_TYPES = 12;

  private static final LeftOut.What ELEMENTS = new LeftOut.What("an element", "elements");
  private static final LeftOut.What RELATIONSHIPS =
      new LeftOut.What("a relationship", "relationships");

  private final ArchimateModel model;
  private final LeftOut leftOut;
  private final Set<Object> read = Collections.newSetFromMap(new IdentityHashMap<>());

  ArchimateRest(ArchimateModel model, LeftOut leftOut) {
    this.model = model;
    this.leftOut = leftOut;
  }

  void read(Element element) {
    read.add(element);
  }

  void read(Relationship link) {
    read.add(link);
  }

  void repeated() {
    for (Element element : model.repeated()) {
      leftOut.add(
          ProblemCode.DUPLICATE_ID,
          ELEMENTS,
          element.name(),
          "the identifier is missing, or stands at another element already",
          element.at());
    }
  }

  void part(Element element) {
    leftOut.add(
        ProblemCode.UNKNOWN_FIELD,
        new LeftOut.What(
            "an application component as a system of its own",
            "application components as systems of their own"),
        element.name(),
        "another one is composed of it, and what it does counts for that one",
        element.at());
  }

  void ofOthers(String name, Position at) {
    leftOut.add(
        ProblemCode.UNKNOWN_FIELD,
        new LeftOut.What("a claim of somebody else", "claims of others"),
        name,
        "it is attributed to the office, which may confirm or reject it but does not say it",
        at);
  }

  void nameless(Element element) {
    leftOut.add(
        ProblemCode.MISSING_FIELD,
        new LeftOut.What("an application component", "application components"),
        element.name(),
        element.name().isEmpty() ? "it has no name" : "it has no identifier",
        element.at());
  }

  void dangling(Relationship link) {
    read.add(link);
    leftOut.add(
        ProblemCode.UNKNOWN_REFERENCE,
        RELATIONSHIPS,
        link.id(),
        "one of the ends is no element of the file",
        link.at());
  }

  /** Says what else was met. */
  void tell() {
    tell(
        ELEMENTS,
        model.elements().values().stream()
            .filter(element -> !read.contains(element))
            .map(element -> new Unread(element.type(), element.at()))
            .toList());
    tell(
        RELATIONSHIPS,
        model.relationships().stream()
            .filter(link -> !read.contains(link))
            .map(link -> new Unread(link.type(), link.at()))
            .toList());
  }

  private static String named(String type) {
    return type.matches("[A-Za-z]{1,40}") ? type : "of no known type";
  }

  private record Unread(String type, Position at) {}

  private void tell(LeftOut.What what, List<Unread> unread) {
    if (unread.isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    unread.forEach(each -> counts.merge(named(each.type()), 1, Integer::sum));
    List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
    most.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    String types =
        most.stream()
            .limit(MOST_TYPES)
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    leftOut.add(
        ProblemCode.UNKNOWN_FIELD,
        unread.size(),
        what,
        "nothing that the catalogue asks (" + types + (most.size() > MOST_TYPES ? " …)" : ")"),
        unread.getFirst().at());
  }
}
