package org.archipel.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;

/**
 * What files of an office come to on a day, and what the catalogue knows beside it. Immutable.
 *
 * @param technologies known products by release, the most urgent first
 * @param unknown names of technologies that no product bears, in the order of the files
 * @param hints what the files let one suppose without saying it
 * @param problems what the check found, without the names that {@code unknown} lists
 */
public record StackReport(
    LocalDate asOf,
    List<FileSeen> files,
    List<Technology> technologies,
    List<UnknownName> unknown,
    List<StandardSeen> standards,
    List<ApiSeen> apis,
    List<Hinted> hints,
    List<AiSeen> aiUses,
    List<PlanSeen> plans,
    Peers peers,
    List<Problem> problems) {

  /** How far ahead an end of support is called near. */
  public static final int MONTHS_AHEAD = 18;

  public StackReport {
    files = List.copyOf(files);
    technologies = List.copyOf(technologies);
    unknown = List.copyOf(unknown);
    standards = List.copyOf(standards);
    apis = List.copyOf(apis);
    hints = List.copyOf(hints);
    aiUses = List.copyOf(aiUses);
    plans = List.copyOf(plans);
    problems = List.copyOf(problems);
  }

  /**
   * A file and what it was taken for.
   *
   * @param name the sender's name of it
   * @param format what users call it; empty when it is of no known format
   * @param why a half-sentence that follows "because"
   * @param read whether anything of it could be read
   */
  public record FileSeen(String name, Optional<String> format, String why, boolean read) {}

  /**
   * A known product in one release, or in one version of which the release is not known.
   *
   * @param slug of the product
   * @param versions as written, without repetition
   * @param release the cycle, where a version belongs to one
   * @param by how the product was told: {@code package URL}, {@code CPE}, {@code name}
   * @param places where it is named, the first of {@code times}
   */
  public record Technology(
      String slug,
      String name,
      List<String> versions,
      Optional<String> release,
      String by,
      Support support,
      List<Position> places,
      int times) {}

  /**
   * A name that no product bears.
   *
   * @param suggestions names of products that may be meant; a person decides
   */
  public record UnknownName(
      String name, List<String> versions, List<String> suggestions, Position place, int times) {}

  /**
   * A standard that the files name.
   *
   * @param title as its publisher has it
   * @param place where it is named first
   */
  public record StandardSeen(String code, String title, Position place, int times) {}

  /**
   * An interface that the files describe.
   *
   * @param details what is said of it, in words: {@code REST, version 2, OAuth 2}
   */
  public record ApiSeen(String name, String details, Position place) {}

  /**
   * What a file lets one suppose.
   *
   * @param about name of the standard or product
   * @param evidence a sentence
   */
  public record Hinted(String about, String evidence, Position place) {}

  /** A use of artificial intelligence or of another emerging technology. */
  public record AiSeen(String name, String details, Position place) {}

  /** A plan that the files tell. */
  public record PlanSeen(String what, String details, Position place) {}

  /** Returns how many different products were recognised. */
  public long recognised() {
    return technologies.stream().map(Technology::slug).distinct().count();
  }

  /** Returns how many different technologies the files name, known or not. */
  public long named() {
    return recognised() + unknown.size();
  }

  /** Returns the technologies of which the vendor's support is so. */
  public List<Technology> of(Support.State state) {
    return technologies.stream().filter(known -> known.support().state() == state).toList();
  }

  /** Whether anything of any file could be read. */
  public boolean isReadable() {
    return files.stream().anyMatch(FileSeen::read);
  }
}
