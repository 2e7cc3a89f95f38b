package org.archipel.web.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.web.office.OfficeClaims.Said;

/**
 * How an office says its own word: a file to start from, and the commands. Immutable.
 *
 * @param file a name for the file
 * @param document an example of the stack document, for this office
 * @param review an example of an answer to what others said; empty where they said nothing
 */
public record Sharing(String file, String document, String review, String commands) {

  static Sharing of(String code, OfficeClaims said, LocalDate today) {
    String file = code.toLowerCase(Locale.ROOT) + ".yaml";
    String commands =
        """
        ./archipel check %s
        ./archipel contribute %s --office %s"""
            .formatted(file, file, code);
    return new Sharing(file, document(code), review(code, said, today), commands);
  }

  private static String document(String code) {
    return """
        # An example: replace every value by your own. What you leave out stays unknown.
        archipel: stack/1
        office: %s
        systems:
          - id: online-filing
            name: Online filing
            capabilities: [e-filing]
            rights: [trade-mark]
            status: planned
            since: 2030
            uses:
              - { product: postgresql, version: "18", status: planned }
        """
        .formatted(code)
        .stripTrailing();
  }

  /** Returns an answer to the first claim that waits for one; systems come first. */
  private static String review(String code, OfficeClaims said, LocalDate today) {
    Stream<Said> open = said.others().stream().filter(one -> one.words().isAttributed());
    return open.map(Said::item)
        .map(Node::getURI)
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(
            claim ->
                """
                archipel: stack/1
                office: %s
                part: reviews
                reviews:
                  - claim: %s
                    verdict: confirmed   # or rejected
                    asOf: %s"""
                    .formatted(code, claim, today))
        .orElse("");
  }
}
