package org.archipel.catalog;

import java.util.stream.Collectors;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables of an installation, read when they are first needed: a server answers its
 * first questions without them. Thread-safe.
 */
final class Tables {

  private final Installation installation;
  private @Nullable ReferenceData reference;
  private @Nullable Resolver resolver;
  private @Nullable Checker checker;

  Tables(Installation installation) {
    this.installation = installation;
  }

  synchronized ReferenceData reference() {
    ReferenceData known = reference;
    if (known == null) {
      known = read(installation);
      reference = known;
    }
    return known;
  }

  synchronized Resolver resolver() {
    Resolver known = resolver;
    if (known == null) {
      known = reference().resolver();
      resolver = known;
    }
    return known;
  }

  synchronized Checker checker() {
    Checker known = checker;
    if (known == null) {
      Shapes shapes = Shapes.load(installation.ontology());
      known = new Checker(resolver(), shapes, installation.referenceTables());
      checker = known;
    }
    return known;
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
}
