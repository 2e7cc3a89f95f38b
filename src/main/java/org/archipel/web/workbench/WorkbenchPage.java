package org.archipel.web.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archipel.query.Question;
import org.archipel.query.gate.Limits;
import org.archipel.web.question.Example;
import org.archipel.web.show.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form for free queries, and the answer to one. Immutable.
 *
 * @param query as it stands in the form
 * @param question whose query it is, as in the list of examples; null for any other
 * @param examples the questions by area
 * @param outcome null until something was asked
 * @param wrong null unless the query was refused or stopped
 */
public record WorkbenchPage(
    String query,
    @Nullable Question question,
    List<Area> examples,
    @Nullable Outcome outcome,
    @Nullable Wrong wrong) {

  /** What the form shows first: products by offices. */
  public static final String FIRST =
      """
      PREFIX arc: <https://w3id.org/archipel/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT ?product ?name (COUNT(DISTINCT ?office) AS ?offices)
      WHERE {
        ?use arc:usesProduct ?product ; arc:isUseAt ?office .
        ?product skos:prefLabel ?name .
        FILTER(LANG(?name) = "en")
      }
      GROUP BY ?product ?name
      ORDER BY DESC(?offices) ?name
      LIMIT 20
      """;

  /** Questions of one area as examples. */
  public record Area(String name, List<Entry> entries) {

    public boolean isHere() {
      return entries.stream().anyMatch(Entry::isHere);
    }
  }

  /** One question: its words and the address that fills the form with its query. */
  public record Entry(String href, String summary, boolean isHere) {}

  /**
   * Why there is no answer.
   *
   * @param reason one sentence
   * @param line first line is 1; 0 where the reason is no place in the query
   * @param column first column is 1; 0 likewise
   * @param tooMuch whether the query ran into a limit
   */
  public record Wrong(String reason, int line, int column, boolean tooMuch) {}

  /** Returns the questions by area, each leading to the form with its query. */
  public static List<Area> examples(List<Question> questions, @Nullable Question here) {
    Map<String, List<Entry>> areas = new TreeMap<>();
    for (Question question : questions) {
      areas
          .computeIfAbsent(question.area(), any -> new ArrayList<>())
          .add(
              new Entry(
                  "/sparql?question=" + question.id(), question.summary(), question.equals(here)));
    }
    return areas.entrySet().stream()
        .map(area -> new Area(Words.title(area.getKey()), area.getValue()))
        .toList();
  }

  public int mostRows() {
    return Limits.FREE.rows();
  }

  public long mostSeconds() {
    return Limits.FREE.timeout().toSeconds();
  }

  /** Returns the address of this query with its answer, to be shared. */
  public String address() {
    return "/sparql?query=" + Example.encode(query);
  }

  /** Returns the address of the answer in a format for programs. */
  public String file(String format) {
    return "/sparql?query=" + Example.encode(query) + "&output=" + format;
  }
}
