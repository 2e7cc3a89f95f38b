package org.archipel.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Audience;

/** Names as people type them: whole, begun, misspelt, a part of one. */
final class Searches {

  private static final int NAMES = 150;

  /**
   * What searching took.
   *
   * @param firstSeconds the first search, which makes the index
   * @param missed texts that did not find the thing they were made from among the first twenty
   */
  record Result(double firstSeconds, Figures figures, int searches, int missed, long names) {}

  private Searches() {}

  static Result run(Catalog catalog) {
    long start = System.nanoTime();
    catalog.search("postgresql", Audience.MEMBERS, 20);
    double first = (System.nanoTime() - start) / 1e9;
    Random random = new Random(1);
    List<String> names = names(catalog);
    List<Double> milliseconds = new ArrayList<>();
    int missed = 0;
    for (int round = 0; round < 2; round++) {
      milliseconds.clear();
      missed = 0;
      for (int i = 0; i < NAMES; i++) {
        String name = names.get(random.nextInt(names.size()));
        for (String text : typed(name, random)) {
          boolean found =
              QuestionRounds.timed(milliseconds, () -> catalog.search(text, Audience.MEMBERS, 20))
                  .stream()
                  .anyMatch(hit -> hit.label().equals(name) || hit.matched().equals(name));
          missed += found ? 0 : 1;
        }
      }
    }
    return new Result(first, new Figures(milliseconds), milliseconds.size(), missed, names.size());
  }

  private static List<String> typed(String name, Random random) {
    int at = random.nextInt(Math.max(1, name.length() - 1));
    String swapped =
        name.length() < 6
            ? name
            : name.substring(0, at)
                + name.charAt(at + 1)
                + name.charAt(at)
                + name.substring(at + 2);
    return List.of(
        name,
        name.substring(0, Math.max(3, name.length() * 2 / 3)),
        swapped,
        name.substring(Math.min(2, name.length() - 3)));
  }

  private static List<String> names(Catalog catalog) {
    return catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              List<String> names = new ArrayList<>();
              dataset
                  .findNG(null, null, SKOS.prefLabel.asNode(), null)
                  .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm()));
              return names.stream().filter(name -> name.length() >= 4).distinct().toList();
            });
  }
}
