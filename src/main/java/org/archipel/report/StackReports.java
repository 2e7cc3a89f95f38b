package org.archipel.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archipel.catalog.Checker.Checked;
import org.archipel.catalog.Checker.CheckedFile;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reference.Resolver;
import org.archipel.report.StackReport.FileSeen;
import org.archipel.report.StackReport.Technology;

/** Makes reports of files that were checked; remembers none. Immutable, thread-safe. */
public final class StackReports {

  private final Resolver resolver;
  private final PeerSource peers;

  /** Where a report learns of other offices. */
  public interface PeerSource {

    /**
     * Returns what is known beside some technologies.
     *
     * @param own codes of the offices that the files are about: they are no peers of themselves
     */
    Peers of(List<Technology> technologies, Set<String> own, LocalDate asOf);
  }

  /**
   * @param resolver of the check that the files went through
   */
  public StackReports(Resolver resolver, PeerSource peers) {
    this.resolver = resolver;
    this.peers = peers;
  }

  /**
   * Makes the report.
   *
   * @param office for which the files are shown, if that was said
   */
  public StackReport of(Checked checked, Optional<String> office, LocalDate asOf) {
    Finds finds = new Finds(resolver, asOf);
    Inventory inventory = new Inventory(resolver, finds);
    checked.files().forEach(file -> add(file, inventory));
    checked.files().forEach(file -> finds.told(file.reading().levels()));
    List<Technology> technologies = finds.technologies();
    Set<String> own = new TreeSet<>(inventory.offices);
    office.ifPresent(own::add);
    return new StackReport(
        asOf,
        checked.files().stream().map(StackReports::seen).toList(),
        technologies,
        finds.unknown(),
        inventory.standards(),
        inventory.apis,
        inventory.hints,
        inventory.aiUses,
        inventory.plans,
        peers.of(technologies, own, asOf),
        checked.problems().stream().filter(StackReports::isShown).toList());
  }

  private static void add(CheckedFile file, Inventory inventory) {
    if (file.reading().document().isEmpty()) {
      return;
    }
    switch (file.reading().document().get()) {
      case Document.Stack stack -> inventory.add(stack.stack(), stack.hints());
      case Document.Rdf rdf -> inventory.add(rdf.statements(), Position.whole(file.name()));
      case Document.ReferenceTable table -> {} // speaks of no office
      case Document.Lifecycles lifecycles -> {} // nor does a vendor's calendar
    }
  }

  private static FileSeen seen(CheckedFile file) {
    Reading reading = file.reading();
    return new FileSeen(
        file.name(),
        reading.recognised().map(Reading.Recognised::format),
        reading.recognised().map(Reading.Recognised::why).orElse(""),
        reading.document().isPresent());
  }

  /** Names that a reader did not know stand in a list of their own. */
  private static boolean isShown(Problem problem) {
    return problem.isError() || problem.code() != ProblemCode.UNKNOWN_PRODUCT;
  }
}
