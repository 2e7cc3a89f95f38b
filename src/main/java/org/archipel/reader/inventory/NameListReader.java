package org.archipel.reader.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.inventory.NameLine.Form;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Intake;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SourceText;
import org.archipel.reader.source.TechnologyUses;
import org.archipel.reference.Naming;
import org.archipel.stack.StackDraft;
import org.archipel.stack.Texts;

/**
 * Reads lists of technologies, one a line: {@code PostgreSQL 15.4}, {@code nginx/1.24.0}, {@code
 * name;version}, what {@code pip freeze}, {@code rpm -qa} and {@code dpkg -l} print.
 *
 * <p>So that no prose is taken for one: four lines of five must look so, and half of them carry a
 * version, unless the first line is a header such as {@code name;version}; and at least one line of
 * ten must name a product that is known.
 */
public final class NameListReader implements FormatReader {

  private static final int LONGEST_LINE = 1_000;
  private static final int MOST_LINES = 20_000;

  @Override
  public String name() {
    return "list of names and versions";
  }

  @Override
  public Optional<String> recognise(Opening opening) {
    boolean text =
        opening.kind() == Opening.Kind.TEXT
            || (opening.kind() == Opening.Kind.YAML && !opening.has("archipel"));
    if (!text) {
      return Optional.empty();
    }
    List<String> lines =
        opening.text().lines().filter(line -> !NameLine.isSilent(line)).limit(200).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    if (NameLine.isHeader(lines.getFirst())) {
      return lines.size() > 1
          ? Optional.of("its first line is the header of one")
          : Optional.empty();
    }
    Optional<NameLine> first = NameLine.of(lines.getFirst());
    if (NameLine.isCut(lines.getFirst()) && first.flatMap(NameLine::version).isEmpty()) {
      return Optional.empty(); // the header of a table
    }
    List<NameLine> like = lines.stream().flatMap(line -> NameLine.of(line).stream()).toList();
    long versions = like.stream().filter(line -> line.version().isPresent()).count();
    return like.size() * 5L >= lines.size() * 4L && versions * 2 >= lines.size()
        ? Optional.of("%d of its first %d lines have a version".formatted(versions, lines.size()))
        : Optional.empty();
  }

  private record Found(NameLine line, Naming naming, Position place) {}

  @Override
  public Document read(Intake intake) throws Refused {
    SourceText source = intake.text(Limits.STACK);
    source.refuseLinesLongerThan(LONGEST_LINE);
    TechnologyUses uses = new TechnologyUses(intake);
    List<Found> found = found(intake, source, uses);
    long known = found.stream().filter(one -> uses.known(one.naming).isPresent()).count();
    boolean packages = found.stream().anyMatch(one -> one.line.form() == Form.PACKAGE);
    if (found.isEmpty() || (!packages && known * 10 < found.size())) {
      throw new Refused(
          ProblemCode.UNKNOWN_FORMAT,
          Position.whole(intake.file().name()),
          "The file looks like a list of names and versions, but only %,d of %,d lines name a product that is known; at least one of ten must."
              .formatted(known, found.size()));
    }
    StackDraft draft = new StackDraft(Position.whole(intake.file().name()));
    int others = 0;
    for (Found one : found) {
      if (one.line.form() == Form.PACKAGE && uses.known(one.naming).isEmpty()) {
        others++;
      } else {
        uses.of(draft, one.naming, one.place);
      }
    }
    uses.report();
    leftOut(intake, others);
    return new Document.Stack(
        draft.document(
            intake.context().office().orElse(null), intake.context().part().orElse("names"), null));
  }

  private static List<Found> found(Intake intake, SourceText source, TechnologyUses uses)
      throws Refused {
    List<Found> found = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    boolean header = true;
    int odd = 0;
    Position firstOdd = source.at(1, 1);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (NameLine.isSilent(line) || (header && NameLine.isHeader(line))) {
        header = header && NameLine.isSilent(line);
        continue;
      }
      header = false;
      Optional<NameLine> read =
          Texts.fault(line).isPresent() ? Optional.empty() : NameLine.of(line);
      if (read.isEmpty()) {
        firstOdd = odd++ == 0 ? source.at(i + 1, 1) : firstOdd;
        continue;
      }
      Position place = source.at(i + 1, read.get().column());
      found.add(new Found(read.get(), naming(read.get(), uses), place));
      if (found.size() > MOST_LINES) {
        throw new Refused(
            ProblemCode.QUOTA, place, "The list has more than %,d lines.".formatted(MOST_LINES));
      }
    }
    if (odd > 0) {
      intake
          .problems()
          .warning(
              ProblemCode.BAD_TEXT,
              firstOdd,
              "%,d line%s no name with or without version; left out."
                  .formatted(odd, odd == 1 ? " is" : "s are"));
    }
    return found;
  }

  /** A name that ends in a number may be known as it stands: {@code Windows 11}. */
  private static Naming naming(NameLine read, TechnologyUses uses) {
    Naming whole = Naming.of(read.text());
    if (read.form() == Form.WORDS && uses.known(whole).isPresent()) {
      return whole;
    }
    return new Naming(
        read.name(), Optional.empty(), read.version(), Optional.empty(), Optional.empty());
  }

  private static void leftOut(Intake intake, int packages) {
    if (packages > 0) {
      intake
          .problems()
          .warning(
              ProblemCode.UNKNOWN_PRODUCT,
              Position.whole(intake.file().name()),
              "%,d packages are of no known product; left out, since the list names everything that is installed."
                  .formatted(packages));
    }
  }
}
