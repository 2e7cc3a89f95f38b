package org.archipel.view.format.told;

import java.util.List;
import org.archipel.view.Picture;
import org.archipel.view.Words;
import org.archipel.view.scene.Isolates;

/**
 * What the template of the dossier shows. Immutable.
 *
 * @param stand as of when and for whom, in words
 * @param svg the drawing, which is markup and escaped by who wrote it
 */
public record DossierPage(Picture picture, Words words, String stand, String svg, Outline outline) {

  /** Lines of a section that are not worth a page of their own: half of one. */
  private static final int LONG = 25;

  public String direction() {
    return picture.language().isRightToLeft() ? "rtl" : "ltr";
  }

  /** Returns a text as it is set in the direction of the page. */
  public String set(String text) {
    return picture.language().isRightToLeft() ? Isolates.of(text) : text;
  }

  /** Returns texts of the viewpoint, in one line. */
  public String said(List<String> keys) {
    return set(words.all(keys));
  }

  /**
   * Returns how a section is broken over pages: a long one begins its own, a short one is whole.
   */
  public static String breaks(Outline.Section section) {
    int lines = section.entries().stream().mapToInt(entry -> 2 + entry.details().size()).sum();
    boolean begins = section.level() == 1 && lines > LONG;
    return begins ? "top" : lines <= LONG ? "short" : "inner";
  }

  /** Whether an address may stand in a link. */
  public static boolean isWeb(@org.jspecify.annotations.Nullable String iri) {
    return iri != null && (iri.startsWith("https://") || iri.startsWith("http://"));
  }
}
