package org.archipel.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/**
 * Checks that a query keeps what its header promises: the same rows in the same order whoever asks,
 * with parameters that can be set into its syntax tree.
 */
final class QuestionCheck {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");
  private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z]{1,60}");
  private static final Pattern ANSWER = Pattern.compile("Q\\d{2,3}");

  private final String file;
  private final Question question;
  private final Header header;
  private final Problems problems;
  private final QuestionTree tree = new QuestionTree();

  QuestionCheck(String file, Question question, Header header, Problems problems) {
    this.file = file;
    this.question = question;
    this.header = header;
    this.problems = problems;
  }

  void run() {
    checkHeader();
    checkNeeds();
    Query query = question.query();
    if (!query.isSelectType() || query.isQueryResultStar()) {
      forbidden(query.isSelectType() ? "*" : "", "expected SELECT with its columns by name.");
      return;
    }
    tree.walk(query);
    tree.forbidden().forEach((token, why) -> forbidden(token, why));
    if (!query.getGraphURIs().isEmpty() || !query.getNamedGraphURIs().isEmpty()) {
      forbidden("FROM", "FROM is not allowed: a question is asked of its audience's store.");
    }
    checkColumns(query);
    checkOrder(query);
    checkParameters();
    checkMarks();
  }

  private void checkHeader() {
    for (String field : List.of("summary", "answers", "needs", "returns")) {
      if (!header.has(field)) {
        missing(header.position(field), "'" + field + "' is missing from the header.");
      }
    }
    if (question.id().indexOf('/') < 0) {
      missing(Position.whole(file), "a query stands in a folder that names its area.");
    }
    for (String segment : question.id().split("/", -1)) {
      if (!Ids.isSlug(segment)) {
        contradiction(Position.whole(file), "'" + segment + "' is not a slug.");
      }
    }
    for (String answer : question.answers()) {
      if (!ANSWER.matcher(answer).matches()) {
        contradiction(
            header.position("answers"), "'" + answer + "' is not the id of a question, like Q01.");
      }
    }
  }

  private void checkNeeds() {
    for (String need : header.texts("needs")) {
      if (!CLASS.matcher(need).matches()) {
        contradiction(
            header.position("needs"),
            "'" + need + "' is not the name of a class of the ontology, like TechnologyUse.");
      }
    }
  }

  private void checkColumns(Query query) {
    List<String> returns = question.returns().stream().map(Column::name).toList();
    if (!query.getResultVars().equals(returns)) {
      contradiction(
          header.position("returns"),
          "'returns' is %s, but the query selects %s."
              .formatted(String.join(", ", returns), String.join(", ", query.getResultVars())));
    }
    if (returns.contains(Question.AS_OF)) {
      contradiction(
          header.position("returns"),
          "'asOf' is the date of asking and no column; the date of a claim is 'claimAsOf'.");
    }
    for (String key : question.key()) {
      if (!returns.contains(key)) {
        contradiction(header.position("key"), "'" + key + "' of 'key' is not returned.");
      }
    }
  }

  private void checkOrder(Query query) {
    List<SortCondition> conditions = query.getOrderBy() == null ? List.of() : query.getOrderBy();
    Set<String> ordered =
        conditions.stream()
            .map(SortCondition::getExpression)
            .filter(Expr::isVariable)
            .map(Expr::getVarName)
            .collect(Collectors.toSet());
    List<String> unordered =
        question.key().stream().filter(column -> !ordered.contains(column)).toList();
    if (!unordered.isEmpty()) {
      forbidden(
          "ORDER",
          "ORDER BY is not total: it leaves out %s; it must name every column of 'key', or all that are returned."
              .formatted(String.join(", ", unordered)));
    }
  }

  private void checkParameters() {
    Set<String> seen = new java.util.HashSet<>();
    for (int i = 0; i < question.parameters().size(); i++) {
      Parameter parameter = question.parameters().get(i);
      Position position = header.position("parameters", i);
      if (!seen.add(parameter.name())) {
        problems.error(
            ProblemCode.DUPLICATE_ID, position, "'" + parameter.name() + "' stands twice.");
      }
      checkForm(parameter, position);
      checkUse(parameter, position);
      checkValues(parameter, position);
    }
  }

  private void checkForm(Parameter parameter, Position position) {
    if (!NAME.matcher(parameter.name()).matches() || parameter.name().equals(Question.AS_OF)) {
      contradiction(
          position,
          "'"
              + parameter.name()
              + "' cannot name a parameter: expected letters and digits; asOf is always there.");
    }
    if ((parameter.type() == ValueType.CODE) == parameter.scheme().isEmpty()) {
      contradiction(position, "'scheme' names the code list of a Code, and of nothing else.");
    }
    if (parameter.required() && !parameter.defaults().isEmpty()) {
      contradiction(position, "'" + parameter.name() + "' is required and has a default.");
    }
    if (parameter.required() && parameter.example().isEmpty()) {
      missing(position, "'" + parameter.name() + "' is required and has no example.");
    }
  }

  private void checkUse(Parameter parameter, Position position) {
    Var var = Var.alloc(parameter.name());
    if (!tree.mentioned().contains(var)) {
      problems.error(
          ProblemCode.UNKNOWN_REFERENCE,
          position,
          "the query has no variable ?" + parameter.name() + ".");
    }
    if (tree.assigned().contains(var)) {
      contradiction(
          use(parameter.name()),
          "the parameter ?%s is assigned by AS, BIND or VALUES in the query."
              .formatted(parameter.name()));
    }
    if (parameter.list() != tree.marked().contains(var)) {
      contradiction(
          use(parameter.name()),
          "a list parameter, and no other, has a block VALUES ?%s { UNDEF } or { }."
              .formatted(parameter.name()));
    }
    if (!parameter.list() && tree.unsettable().contains(var)) {
      contradiction(
          use(parameter.name()),
          "the parameter ?%s stands in BOUND or in the SELECT of a sub-query, where no value can."
              .formatted(parameter.name()));
    }
  }

  private void checkValues(Parameter parameter, Position position) {
    ArgumentReader reader = new ArgumentReader(parameter, Names.unknown());
    for (List<String> texts : List.of(parameter.defaults(), parameter.example())) {
      if (texts.size() > 1 && !parameter.list()) {
        contradiction(position, "'" + parameter.name() + "' is no list.");
      }
      for (String text : texts) {
        try {
          reader.read(text);
        } catch (BadArgument e) {
          contradiction(position, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void checkMarks() {
    for (Var var : tree.marked()) {
      Optional<Parameter> parameter = question.parameter(var.getVarName());
      if (parameter.isEmpty()) {
        contradiction(
            use(var.getVarName()),
            "VALUES ?%s is marked for a list, but no parameter is called so."
                .formatted(var.getVarName()));
      }
    }
    if (tree.assigned().contains(Var.alloc(Question.AS_OF))) {
      contradiction(use(Question.AS_OF), "?asOf is the date of asking and cannot be assigned.");
    }
  }

  private void forbidden(String token, String why) {
    Position position = token.isEmpty() ? Position.whole(file) : find(Pattern.quote(token));
    problems.error(ProblemCode.FORBIDDEN_CONSTRUCT, position, why);
  }

  private void contradiction(Position position, String message) {
    problems.error(ProblemCode.CONTRADICTION, position, message);
  }

  private void missing(Position position, String message) {
    problems.error(ProblemCode.MISSING_FIELD, position, message);
  }

  private Position use(String variable) {
    return find("[?$]" + Pattern.quote(variable) + "\\b");
  }

  /** The syntax tree keeps no positions: the first match below the header is shown. */
  private Position find(String regex) {
    Matcher matcher = Pattern.compile("(?i)" + regex).matcher(question.text());
    int from = 0;
    while (matcher.find(from)) {
      int lineStart = question.text().lastIndexOf('\n', matcher.start()) + 1;
      if (!question.text().startsWith("#", lineStart)) {
        int line =
            (int) question.text().substring(0, lineStart).chars().filter(c -> c == '\n').count()
                + 1;
        return new Position.Text(file, line, matcher.start() - lineStart + 1);
      }
      from = matcher.end();
    }
    return Position.whole(file);
  }
}
