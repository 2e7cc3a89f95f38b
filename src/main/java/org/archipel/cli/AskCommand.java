package org.archipel.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Installation;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.BadArgument;
import org.archipel.query.Question;
import org.archipel.query.Questions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archipel ask}: one question of the catalogue. */
@Command(
    name = "ask",
    description = {"Ask a question of the catalogue; without one, list the questions.", ""},
    footer = {
      "",
      "Examples:",
      "  archipel ask Q01                          what the question takes and gives",
      "  archipel ask Q01 product=wipo-das",
      "  archipel ask Q11 office=AU,GB,EP --format csv",
      "  archipel ask Q06 --as-of 2027-01-01",
      "",
      "Values are slugs (postgresql, AU, ST.96), names or full addresses; lists take commas or repeat."
    },
    mixinStandardHelpOptions = true)
final class AskCommand extends CatalogCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "Q01 or a path: see the list.")
  private @Nullable String name;

  @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Values of its parameters.")
  private List<String> values = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Answer as on this day (default: today, UTC).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.table;

  @Mixin private AudienceOption audience;

  @Override
  Optional<Integer> withoutData(Console console) {
    if (name == null) {
      QuestionHelp.list(Questions.load(Installation.find().queries()), console.out());
      return Optional.of(Archipel.DONE);
    }
    Question question = Questions.load(Installation.find().queries()).get(name);
    boolean incomplete =
        values.isEmpty()
            && question.parameters().stream().anyMatch(p -> p.required() && p.defaults().isEmpty());
    if (incomplete) {
      QuestionHelp.explain(question, console.err());
      return Optional.of(Archipel.USAGE);
    }
    return Optional.empty();
  }

  @Override
  String mediaType() {
    return format.mediaType();
  }

  @Override
  int run(Catalog catalog, Console console) {
    Question question = catalog.questions().get(String.valueOf(name));
    Audience reader = audience.get();
    Arguments arguments = arguments(question, catalog);
    LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    Answer answer = catalog.ask(question, arguments, day, reader);
    format.print(answer, catalog.labels(answer, reader), console.width(), console.out());
    if (answer.rows().isEmpty()) {
      console.err().println(answer.empty());
    }
    if (answer.truncated()) {
      console
          .err()
          .println("Only the first " + answer.rows().size() + " rows are shown; there are more.");
    }
    return Archipel.DONE;
  }

  private Arguments arguments(Question question, Catalog catalog) {
    try {
      return Arguments.of(
          question, new GivenValues(values).byName("product=postgresql"), catalog.names());
    } catch (BadArgument e) {
      throw Trouble.usage(String.valueOf(e.getMessage()));
    }
  }
}
