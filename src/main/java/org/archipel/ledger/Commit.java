package org.archipel.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.archipel.ontology.Audience;
import org.archipel.ontology.GraphDigest;
import org.archipel.stack.ContributionKey;

/**
 * One commit of one audience's repository. Immutable.
 *
 * @param id 40 hexadecimal digits
 * @param sequence the place in the repository's history; the first commit is 1
 * @param recorded when it was accepted, to the second; says nothing about order, clocks jump
 * @param contribution 16 hexadecimal digits, the same in every repository that one append changed
 * @param message title line and body, without what the ledger adds
 * @param touched the keys whose statements changed here, each with count and digest of what it
 *     holds since; {@link GraphDigest#NONE} when it holds nothing any more
 * @param originals the files as sent that came with it, of this repository only
 */
public record Commit(
    String id,
    Audience audience,
    int sequence,
    Instant recorded,
    String author,
    String contribution,
    String message,
    SortedMap<ContributionKey, GraphDigest> touched,
    List<FiledOriginal> originals) {

  /**
   * A file as sent, and where it lies.
   *
   * @param path where it lies in the repository
   * @param name the sender's name of it
   */
  public record FiledOriginal(ContributionKey key, String path, String name) {}

  /** Returns the first line of the message. */
  public String title() {
    return message.lines().findFirst().orElse("");
  }

  /** Returns the first 12 digits of the id, as addresses and people use it. */
  public String shortId() {
    return id.substring(0, 12);
  }

  @Override
  public String toString() {
    return audience + " " + sequence + " " + shortId() + " " + recorded + " " + title();
  }
}
