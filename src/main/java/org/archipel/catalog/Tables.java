package org.archipel.catalog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;

/** The reference tables of an installation, read in the background from the start. Thread-safe. */
final class Tables {

  private final CompletableFuture<ReferenceData> reference;
  private final CompletableFuture<Resolver> resolver;
  private final CompletableFuture<Checker> checker;

  Tables(Installation installation) {
    reference = CompletableFuture.supplyAsync(() -> read(installation));
    resolver = reference.thenApply(ReferenceData::resolver);
    checker =
        resolver.thenApply(
            names ->
                new Checker(
                    names, Shapes.load(installation.ontology()), installation.referenceTables()));
  }

  ReferenceData reference() {
    return join(reference);
  }

  Resolver resolver() {
    return join(resolver);
  }

  Checker checker() {
    return join(checker);
  }

  private static ReferenceData read(Installation installation) {
    Problems problems = new Problems();
    ReferenceData data = ReferenceData.read(installation.referenceTables(), problems);
    if (problems.hasErrors()) {
      throw Trouble.environment(
          problems.toList().stream()
              .map(Problem::toString)
              .collect(Collectors.joining("\n", "The reference tables are faulty:\n", "")));
    }
    return data;
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
