package org.archipel.reader.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Branch;
import org.archipel.stack.Texts;

/** References of a description to other files and addresses: counted, never followed. */
final class OutsideReferences {

  /** Where {@code $ref} is somebody's data. */
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

  private OutsideReferences() {}

  /** Adds one warning for all of them. */
  static void warn(Branch root, Problems problems) {
    List<Branch> found = new ArrayList<>();
    collect(root, found);
    if (found.isEmpty()) {
      return;
    }
    Branch first = found.getFirst();
    problems.warning(
        ProblemCode.UNKNOWN_REFERENCE,
        first.position(),
        "%s to other files or addresses, such as %s: never followed; what stands there is not read."
            .formatted(
                found.size() == 1 ? "A reference" : "%,d references".formatted(found.size()),
                Texts.quote(first.text().orElse(""))));
  }

  private static void collect(Branch branch, List<Branch> found) {
    branch.items().forEach(item -> collect(item, found));
    branch
        .fields()
        .forEach(
            (name, value) -> {
              if (name.equals("$ref")) {
                value.text().filter(to -> !to.startsWith("#")).ifPresent(to -> found.add(value));
              } else if (!DATA.contains(name)) {
                collect(value, found);
              }
            });
  }
}
