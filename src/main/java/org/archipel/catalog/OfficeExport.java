package org.archipel.catalog;

import java.util.List;
import java.util.Map;
import org.archipel.ledger.Commit;
import org.archipel.ontology.Audience;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StatedItem;

/**
 * What is said of one office, as one audience may see it, ready to be written, edited and sent
 * back. Immutable.
 *
 * @param office WIPO ST.3 code
 * @param label what the office is called
 * @param part what the document replaces
 * @param audience whose view it is
 * @param commits where the repositories stood that it was read from
 * @param own what the office says itself under the part; without items when it says nothing
 * @param unsaid how many of its statements the document cannot say; RDF may hold such
 * @param others what others say, by claimant, whatever the part
 * @param items everything that is said of the office by whomever, reviews included
 * @param open the claims of others that the office has not answered yet
 */
public record OfficeExport(
    String office,
    String label,
    String part,
    Audience audience,
    List<Commit> commits,
    StackDocument own,
    long unsaid,
    Map<String, StackDocument> others,
    List<StatedItem> items,
    List<OpenClaim> open) {

  public OfficeExport {
    commits = List.copyOf(commits);
    items = List.copyOf(items);
    open = List.copyOf(open);
  }

  /**
   * A claim of somebody else that waits for an answer.
   *
   * @param iri its address
   * @param name in a few words
   */
  public record OpenClaim(String iri, ItemKind kind, String name, ClaimFields claim) {}

  /** Whether the office itself says nothing that the audience may see. */
  public boolean isSilent() {
    return own.entries().isEmpty();
  }

  /** Whether it holds everything that the office says, also what it says for itself alone. */
  public boolean isWhole() {
    return audience.equals(Audience.office(office));
  }
}
