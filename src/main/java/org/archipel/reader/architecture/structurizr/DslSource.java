package org.archipel.reader.architecture.structurizr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.architecture.LeftOut;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.stack.Texts;

/**
 * What of a DSL file the library is given: the model, without anything that names another file, an
 * address or a program. One thread, used once.
 */
final class DslSource {

  /** The library takes time by the square of this. */
  private static final int MOST_LINES = 5_000;

  private static final int DEEPEST = 100;

  /** Each instance is tied to every other one that it uses. */
  private static final int MOST_INSTANCES = 1_000;

  /** Without what these bring the model is another one. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "!include", "reads another file or address",
          "!plugin", "runs a program",
          "!script", "runs a program",
          "!components", "reads programs");

  private static final Set<String> DOCUMENTS = Set.of("!docs", "!adrs", "!decisions");

  /** Blocks of a workspace that are not read, with what they may fetch. */
  private static final Set<String> BLOCKS = Set.of("views", "configuration");

  private static final Set<String> BULK = Set.of("!elements", "!relationships");

  private static final Set<String> FETCHING =
      Set.of("theme", "themes", "logo", "icon", "image", "plantuml", "mermaid", "kroki");

  private static final Set<String> INSTANCES =
      Set.of("softwaresysteminstance", "containerinstance", "instanceof");

  private final SourceText source;
  private final LeftOut leftOut;
  private final DslPlaces places = new DslPlaces();
  private final List<DslLine> kept = new ArrayList<>();
  private int skipped;
  private int instances;

  private DslSource(SourceText source, LeftOut leftOut) {
    this.source = source;
    this.leftOut = leftOut;
  }

  /**
   * Looks through a file.
   *
   * @throws Refused if the model needs what may not be read, or is too large
   */
  static DslSource of(SourceText source, LeftOut leftOut) throws Refused {
    DslSource found = new DslSource(source, leftOut);
    for (DslLine line : DslLines.of(source)) {
      found.line(line);
    }
    return found;
  }

  /** Returns the text for the library; each line has the number that it has in the file. */
  String text() {
    String[] lines = new String[kept.isEmpty() ? 1 : kept.getLast().number()];
    Arrays.fill(lines, "");
    for (DslLine line : kept) {
      lines[line.number() - 1] = line.written();
    }
    return String.join("\n", lines);
  }

  DslPlaces places() {
    return places;
  }

  /** Returns the place of a line by its number. */
  Position at(int number) {
    return kept.stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .map(this::at)
        .orElseGet(() -> source.at(Math.max(1, number), 1));
  }

  private void line(DslLine line) throws Refused {
    refuse(line);
    if (skipped > 0) {
      skip(line);
    } else if (DOCUMENTS.contains(line.keyword())) {
      leave(line, "what it names is another file, which is never read");
    } else if (BULK.contains(line.keyword()) || isBlock(line)) {
      if (BULK.contains(line.keyword())) {
        leave(line, "what is said of many elements at once is not read");
      }
      skipped = line.opens() ? 1 : 0;
    } else {
      kept.add(line);
      places.add(line, at(line));
      refuseExcess(line);
    }
  }

  private void skip(DslLine line) {
    if (FETCHING.contains(line.keyword()) || line.keyword().equals("!include")) {
      leave(line, "views are not read, and nothing that they name is fetched");
    }
    if (line.closes()) {
      skipped--;
    } else if (line.opens()) {
      skipped++;
    }
  }

  private boolean isBlock(DslLine line) throws Refused {
    if (!BLOCKS.contains(line.keyword()) || line.words().size() != 2 || !line.opens()) {
      return false;
    }
    if (!places.isInWorkspace()) {
      throw new Refused(
          ProblemCode.SYNTAX,
          at(line),
          "'%s' stands within something else than the workspace.".formatted(line.keyword()));
    }
    return true;
  }

  private void refuse(DslLine line) throws Refused {
    String reason = REFUSED.get(line.keyword());
    boolean inViews = skipped > 0 && line.keyword().equals("!include");
    if (reason != null && !inViews) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          at(line),
          "%s is refused: it %s. Send the workspace as one file, or export it as JSON."
              .formatted(Texts.quote(line.keyword()), reason));
    }
    if (line.keyword().equals("workspace")
        && line.words().stream().anyMatch("extends"::equalsIgnoreCase)) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          at(line),
          "'extends' is refused: it reads another file or address. Send the workspace as one file, or export it as JSON.");
    }
    boolean implied = line.keyword().replaceFirst("^!", "").equals("impliedrelationships");
    if (implied && !line.argument(1).toLowerCase(java.util.Locale.ROOT).matches("true|false")) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          at(line),
          "%s is refused: it runs a program. Write 'true' or 'false'."
              .formatted(Texts.quote(line.argument(1))));
    }
  }

  private void refuseExcess(DslLine line) throws Refused {
    if (kept.size() > MOST_LINES) {
      throw new Refused(
          ProblemCode.QUOTA,
          at(line),
          "The model has more than %,d lines: export the workspace as JSON, which may be larger."
              .formatted(MOST_LINES));
    }
    if (places.depth() > DEEPEST) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          at(line),
          "Blocks lie within each other more than %d levels deep.".formatted(DEEPEST));
    }
    if (INSTANCES.contains(line.keyword()) && ++instances > MOST_INSTANCES) {
      throw new Refused(
          ProblemCode.QUOTA,
          at(line),
          "More than %,d containers and systems are deployed.".formatted(MOST_INSTANCES));
    }
  }

  private void leave(DslLine line, String why) {
    leftOut.add(
        ProblemCode.FORBIDDEN_CONSTRUCT,
        new LeftOut.What("a line", "lines"),
        line.keyword(),
        why,
        at(line));
  }

  private Position at(DslLine line) {
    return source.at(line.number(), line.column());
  }
}
