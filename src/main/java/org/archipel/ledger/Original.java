package org.archipel.ledger;

import org.archipel.ontology.Audience;

/**
 * A file as its owner sent it, kept in the owner's repository under a name of ours. Immutable as
 * long as nobody writes into its bytes.
 */
public final class Original {

  private final Audience owner;
  private final String name;
  private final byte[] bytes;

  /**
   * @param owner whose repository receives the file
   * @param name the sender's name of the file; kept as text, never used as a path
   */
  public Original(Audience owner, String name, byte[] bytes) {
    this.owner = owner;
    this.name = name;
    this.bytes = bytes;
  }

  public Audience owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return name + " of " + owner + " (" + bytes.length + " bytes)";
  }
}
