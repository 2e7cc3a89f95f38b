package org.archipel.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.office.OfficeClaims.Said;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Words;
import org.archipel.web.thing.ItemKind;
import org.archipel.web.thing.ItemTables;

/** Says what nobody has said of an office: whole subjects, and what claims leave open. */
final class Unknowns {

  private final ClaimReader claims;
  private final GraphView graph;
  private final List<Node> items;

  Unknowns(ClaimReader claims, OfficeClaims said) {
    this.claims = claims;
    this.graph = claims.graph();
    this.items =
        Stream.concat(said.own().stream(), said.others().stream()).map(Said::item).toList();
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<String> subjects = subjects();
    if (!subjects.isEmpty()) {
      sentences.add("Nobody has said anything yet about its " + joined(subjects) + ".");
    }
    List<Node> systems = ofType(Arc.SYSTEM);
    List<Node> uses = ofType(Arc.TECHNOLOGY_USE);
    add(sentences, systems, Arc.REALISES_CAPABILITY, "system", "systems", "what it is for");
    add(sentences, uses, Arc.USES_RELEASE, "use of technology", "uses of technology", "a release");
    List<Node> dated = Stream.concat(systems.stream(), uses.stream()).toList();
    add(sentences, dated, Arc.SINCE, "system or use", "systems and uses", "since when");
    return sentences;
  }

  private List<String> subjects() {
    List<String> subjects = new ArrayList<>();
    if (ofType(Arc.SYSTEM).isEmpty()) {
      subjects.add("systems");
    }
    if (ofType(Arc.TECHNOLOGY_USE).isEmpty()) {
      subjects.add("technology");
    }
    if (ofType(Arc.STANDARD_USE).isEmpty()) {
      subjects.add("use of standards");
    }
    ItemTables tables = new ItemTables(claims);
    for (ItemKind kind : ItemKind.values()) {
      if (items.stream().noneMatch(item -> tables.kind(item).filter(kind::equals).isPresent())) {
        subjects.add(kind == ItemKind.PROFILE ? "size, rights and languages" : kind.many());
      }
    }
    return subjects;
  }

  private List<Node> ofType(Node type) {
    return items.stream().filter(item -> graph.isA(item, type)).toList();
  }

  private void add(
      List<String> sentences,
      List<Node> asked,
      Node property,
      String one,
      String many,
      String what) {
    long open = asked.stream().filter(item -> graph.object(item, property).isEmpty()).count();
    if (open > 0) {
      sentences.add(
          "Of "
              + Words.count(asked.size(), one, many)
              + ", "
              + (open == asked.size() ? "none says " : Words.number(open) + " do not say ")
              + what
              + ".");
    }
  }

  private static String joined(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
