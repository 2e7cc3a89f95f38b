package org.archipel.query.gate;

import java.util.Optional;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Tells property paths that a time limit stops from those that run on. */
final class Paths {

  private static final int MOST_STEPS = 20;

  private int steps;

  private Paths() {}

  /** Returns why a path is refused. */
  static Optional<String> objection(Path path) {
    return Optional.ofNullable(new Paths().read(path, false));
  }

  private @org.jspecify.annotations.Nullable String read(Path path, boolean repeated) {
    steps++;
    if (steps > MOST_STEPS) {
      return "A property path has more than " + MOST_STEPS + " steps.";
    }
    return switch (path) {
      case P_Link link -> null;
      case P_ReverseLink link -> null;
      case P_NegPropSet set ->
          repeated ? "A property path repeats 'any property but': it would walk everything." : null;
      case P_Inverse inverse -> read(inverse.getSubPath(), repeated);
      case P_ZeroOrOne once -> read(once.getSubPath(), repeated);
      case P_ZeroOrMore1 more -> repetition(more, repeated);
      case P_OneOrMore1 more -> repetition(more, repeated);
      case P_Seq seq -> both(seq, repeated);
      case P_Alt alt -> both(alt, repeated);
      default -> "A counted property path is not offered here.";
    };
  }

  private @org.jspecify.annotations.Nullable String repetition(P_Path1 path, boolean repeated) {
    return repeated
        ? "A property path repeats what itself repeats."
        : read(path.getSubPath(), true);
  }

  private @org.jspecify.annotations.Nullable String both(P_Path2 path, boolean repeated) {
    String left = read(path.getLeft(), repeated);
    return left != null ? left : read(path.getRight(), repeated);
  }
}
