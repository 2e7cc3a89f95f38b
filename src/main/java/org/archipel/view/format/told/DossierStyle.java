package org.archipel.view.format.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.archipel.view.format.SvgStyle;

/**
 * The style sheet inside every dossier. It is the same in all, so that a server can allow this one
 * by its {@linkplain #source() digest} and forbid all others.
 */
public final class DossierStyle {

  /** What stands between the tags, to the last byte. */
  public static final String SHEET = read();

  private DossierStyle() {}

  /** Returns the source expression that allows it (Content Security Policy 3, section 2.3.1). */
  public static String source() {
    return SvgStyle.sourceOf(SHEET);
  }

  private static String read() {
    try (InputStream in = DossierStyle.class.getResourceAsStream("dossier.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
