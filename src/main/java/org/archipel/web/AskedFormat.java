package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.archipel.web.thing.ThingFormat;

/** The form in which a client wants a thing or the terms. */
final class AskedFormat {

  private AskedFormat() {}

  /**
   * Returns what {@code format} in the address names, so that a link can name one, else what {@code
   * Accept} prefers.
   *
   * @param order the formats there are; the first is for who has no preference
   */
  static ThingFormat of(Request request, HttpServletRequest http, List<ThingFormat> order) {
    String named = http.getParameter("format");
    if (named != null) {
      return ThingFormat.named(named)
          .orElseThrow(
              () ->
                  new Refusal(
                      HttpProblem.BAD_PARAMETER, "format is one of html, ttl, jsonld, nt."));
    }
    MediaType[] types = order.stream().map(ThingFormat::mediaType).toArray(MediaType[]::new);
    Variant chosen = request.selectVariant(Variant.mediaTypes(types).add().build());
    if (chosen == null) {
      throw new Refusal(
          HttpProblem.NOT_ACCEPTABLE,
          "Here is text/html, text/turtle, application/ld+json and application/n-triples.");
    }
    return ThingFormat.of(chosen.getMediaType());
  }
}
