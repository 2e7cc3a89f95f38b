package org.archipel.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;

/** The catalogue of questions, sorted by id. Immutable, thread-safe. */
public final class Questions {

  private final Map<String, Question> byId = new TreeMap<>();

  private Questions(Collection<Question> questions) {
    questions.forEach(question -> byId.put(question.id(), question));
  }

  /**
   * Reads every {@code .rq} file under a folder.
   *
   * @throws Trouble if a file cannot be read or anything is wrong with one: a faulty catalogue does
   *     not start; the message lists every problem with file and line
   */
  public static Questions load(Path folder) {
    Problems problems = new Problems();
    Questions questions = load(folder, problems);
    if (problems.hasErrors()) {
      throw Trouble.environment(
          problems.toList().stream()
              .map(Object::toString)
              .collect(Collectors.joining("\n", "the query catalogue is faulty:\n", "")));
    }
    return questions;
  }

  /**
   * Begins to {@linkplain #load load} in another thread; asking for the questions waits for them.
   */
  public static Supplier<Questions> loadAhead(Path folder) {
    CompletableFuture<Questions> reading = CompletableFuture.supplyAsync(() -> load(folder));
    return () -> {
      try {
        return reading.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof Trouble trouble ? trouble : e;
      }
    };
  }

  /** Reads every {@code .rq} file under a folder; those with problems are left out. */
  static Questions load(Path folder, Problems problems) {
    List<Question> questions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String text = Files.readString(file, StandardCharsets.UTF_8);
        QuestionReader.read(name, text, problems).ifPresent(questions::add);
      }
    } catch (IOException | UncheckedIOException e) {
      throw Trouble.environment(
          "cannot read the query catalogue " + folder + ": " + e.getMessage(), e);
    }
    if (questions.isEmpty() && !problems.hasErrors()) {
      problems.error(
          ProblemCode.MISSING_FIELD, Position.whole(folder.toString()), "there is no query here.");
    }
    checkPrimaries(questions, problems);
    return new Questions(questions);
  }

  public List<Question> all() {
    return List.copyOf(byId.values());
  }

  /** Returns the ids of the competency questions that have an answer here, sorted. */
  public List<String> answered() {
    return byId.values().stream()
        .flatMap(question -> question.answers().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns a question by its path ({@code product/who-runs}) or by a competency question's id
   * ({@code Q01}, {@code q1}): then its primary query.
   */
  public Optional<Question> find(String name) {
    Question byPath = byId.get(name);
    return byPath != null ? Optional.of(byPath) : primary(name);
  }

  /**
   * Returns what {@link #find} finds.
   *
   * @throws Trouble wrong usage, with the nearest name, when there is none
   */
  public Question get(String name) {
    return find(name)
        .orElseThrow(
            () -> {
              Collection<String> names = new TreeSet<>(byId.keySet());
              names.addAll(answered());
              return Trouble.usage(
                  "'%s' is not a question.%s"
                      .formatted(ArgumentReader.shown(name), Nearest.hint(name, names)));
            });
  }

  private Optional<Question> primary(String name) {
    if (!name.matches("[Qq]\\d{1,3}")) {
      return Optional.empty();
    }
    String id = "Q%02d".formatted(Integer.parseInt(name.substring(1)));
    List<Question> answering =
        byId.values().stream().filter(question -> question.answers().contains(id)).toList();
    return answering.stream()
        .filter(question -> question.primary() || answering.size() == 1)
        .findFirst();
  }

  private static void checkPrimaries(List<Question> questions, Problems problems) {
    Map<String, List<Question>> byAnswer = new TreeMap<>();
    questions.forEach(
        question ->
            question
                .answers()
                .forEach(
                    id -> byAnswer.computeIfAbsent(id, any -> new ArrayList<>()).add(question)));
    byAnswer.forEach(
        (id, answering) -> {
          List<Question> primaries = answering.stream().filter(Question::primary).toList();
          if (answering.size() > 1 && primaries.size() != 1) {
            problems.error(
                ProblemCode.DUPLICATE_ID,
                new Position.Text(answering.getLast().id() + ".rq", 1, 1),
                "%s has %d queries marked 'primary: true' (of %s): expected exactly one."
                    .formatted(id, primaries.size(), answering));
          }
        });
  }
}
