package org.archipel.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.archipel.ontology.Arc;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/** Reads one query file and checks it. */
final class QuestionReader {

  private QuestionReader() {}

  /**
   * Reads a question.
   *
   * @param file path under the catalogue's folder: {@code product/who-runs.rq}
   * @return empty when anything is wrong with it
   */
  static Optional<Question> read(String file, String text, Problems problems) {
    Problems own = new Problems();
    Header header = Header.read(file, text, own);
    Optional<Query> query = parse(file, text, own);
    Optional<Question> question = query.map(parsed -> question(file, text, header, parsed));
    question.ifPresent(checked -> new QuestionCheck(file, checked, header, own).run());
    own.toList().forEach(problems::add);
    return own.hasErrors() ? Optional.empty() : question;
  }

  private static Question question(String file, String text, Header header, Query query) {
    List<Column> returns = header.returns();
    List<String> key = header.texts("key");
    return new Question(
        file.substring(0, file.length() - ".rq".length()),
        header.text("summary"),
        header.text("description"),
        header.texts("answers"),
        header.texts("needs").stream().map(name -> NodeFactory.createURI(Arc.NS + name)).toList(),
        header.flag("primary"),
        header.parameters(),
        returns,
        key.isEmpty() ? returns.stream().map(Column::name).toList() : key,
        text,
        query);
  }

  private static Optional<Query> parse(String file, String text, Problems problems) {
    try {
      return Optional.of(QueryFactory.create(text, Syntax.syntaxSPARQL_11));
    } catch (QueryParseException e) {
      problems.error(
          ProblemCode.SYNTAX,
          new Position.Text(file, Math.max(1, e.getLine()), Math.max(1, e.getColumn())),
          firstLine(e));
    } catch (QueryException e) {
      problems.error(ProblemCode.SYNTAX, Position.whole(file), firstLine(e));
    }
    return Optional.empty();
  }

  private static String firstLine(QueryException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not SPARQL 1.1") + ".";
  }
}
