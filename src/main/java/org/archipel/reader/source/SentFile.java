package org.archipel.reader.source;

/**
 * A file as it was sent. The bytes are shared, not copied: nobody may change them.
 *
 * @param name the sender's name of it; text for messages only, never a path
 */
@SuppressWarnings("ArrayRecordComponent") // up to 64 MB: a copy would double it
public record SentFile(String name, byte[] bytes) {

  @Override
  public String toString() {
    return name;
  }
}
