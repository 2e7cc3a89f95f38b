package org.archipel.reader.sbom;

import java.util.Optional;
import org.archipel.ontology.Ids;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.Refused;

/**
 * Which system a bill of materials is of, and which part it is to replace. Immutable.
 *
 * <p>A part such as {@code sbom/rights-in-one} names a system that the office describes elsewhere:
 * the bill adds to it and describes nothing. Without one the bill describes the system itself, by
 * the name of what it is about, under the part {@code sbom/<name>}.
 *
 * @param id of the system
 * @param part what the document replaces
 * @param word by which items of the document refer to the system: its id, or its address
 */
record SystemMeant(String id, String part, String word) {

  /** What stands before the ids of things that belong to it: no other system's begin so. */
  private static final String BETWEEN = "~";

  /**
   * Returns the system that a bill is of.
   *
   * @throws Refused if neither the sender nor the file names one
   */
  static SystemMeant of(Sbom sbom, ReadContext context) throws Refused {
    Optional<String> named = context.part().flatMap(SystemMeant::named);
    if (named.isPresent() && context.office().isPresent()) {
      String office = context.office().get();
      String address = Ids.namespace(office, context.claimant().orElse(office)) + "system/";
      return new SystemMeant(named.get(), context.part().get(), address + named.get());
    }
    String id = sbom.described().map(described -> Ids.slug(described.name())).orElse("");
    if (id.isEmpty()) {
      throw nameless(sbom.place());
    }
    return new SystemMeant(id, context.part().orElse("sbom/" + id), id);
  }

  /** Whether the bill describes the system, and does not only add to it. */
  boolean isDescribedHere() {
    return word.equals(id);
  }

  /** Returns the id of something that belongs to the system and to this part. */
  String own(String name) {
    String rest = part.replaceFirst("^[^/]*(?:/[^/]*)?/?", "");
    String prefix = id + BETWEEN + (rest.isEmpty() ? "" : rest + BETWEEN);
    String whole = prefix + Ids.slug(name);
    return whole.length() <= LONGEST ? whole : shortened(prefix, name);
  }

  private static final int LONGEST = 100;

  private static String shortened(String prefix, String name) {
    String digest = org.archipel.ontology.Digests.sha256(prefix + name).substring(0, 12);
    String start = prefix.substring(0, Math.min(prefix.length(), 40));
    String slug = Ids.slug(name);
    return start + slug.substring(0, Math.min(slug.length(), 46)) + "-" + digest;
  }

  private static Optional<String> named(String part) {
    String[] steps = part.split("/", -1);
    return steps.length > 1 && Ids.isSlug(steps[1]) ? Optional.of(steps[1]) : Optional.empty();
  }

  private static Refused nameless(Position place) {
    return new Refused(
        ProblemCode.MISSING_FIELD,
        place,
        "The file does not name what it describes: say of which system it is, with --part sbom/ and the id of the system.");
  }
}
