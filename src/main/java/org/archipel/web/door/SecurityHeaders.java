package org.archipel.web.door;

import java.util.Map;
import org.archipel.view.format.SvgStyle;
import org.archipel.view.format.told.DossierStyle;

/**
 * What every answer tells the browser not to do. Pages read without scripts, run none but ours from
 * files, and need nothing from elsewhere; Pico's icons are {@code data:} images, and drawings and
 * dossiers have one style sheet each.
 */
final class SecurityHeaders {

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' "
              + SvgStyle.source()
              + " "
              + DossierStyle.source()
              + "; img-src 'self' data:; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private SecurityHeaders() {}
}
