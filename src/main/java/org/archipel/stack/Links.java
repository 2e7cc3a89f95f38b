package org.archipel.stack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses outside the catalogue may be linked to. */
public final class Links {

  /** Most characters of an address. */
  public static final int LONGEST = 2_048;

  private static final Set<String> SCHEMES = Set.of("http", "https", "urn");

  private Links() {}

  /**
   * Returns what is wrong with an address, as the end of a sentence: {@code "is not absolute"};
   * nothing when it may be stored as a link.
   */
  public static Optional<String> fault(String address) {
    if (address.length() > LONGEST) {
      return Optional.of(
          "is %,d characters long; at most %,d are taken".formatted(address.length(), LONGEST));
    }
    if (address.chars().anyMatch(Links::mayNotStand)) {
      return Optional.of("holds a space, a control character or one of < > \" { } | \\ ^ `");
    }
    try {
      URI uri = new URI(address);
      if (uri.getScheme() == null) {
        return Optional.of("is not absolute: write it whole, such as https://example.org/page");
      }
      if (!SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return Optional.of(
            "starts with " + uri.getScheme() + ": only http, https and urn are taken");
      }
      boolean web = !uri.getScheme().equalsIgnoreCase("urn");
      return web && uri.getRawAuthority() == null ? Optional.of("names no host") : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("is no address (" + e.getReason() + ")");
    }
  }

  private static boolean mayNotStand(int c) {
    return c <= ' '
        || (c >= 0x7F && c < 0xA0)
        || "<>\"{}|\\^`".indexOf(c) >= 0
        || Character.isSpaceChar(c)
        || Texts.fault(Character.toString(c)).isPresent();
  }
}
