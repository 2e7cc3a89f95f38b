package org.archipel.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;

/**
 * Spares a client what it has already (RFC 9110, section 13). Thread-safe.
 *
 * <p>An entity tag is made from the version of the store, the request and the day, for "today" is a
 * default of every question; so a tag is known before the answer is.
 */
public final class Freshness {

  private static final String PROGRAM =
      Optional.ofNullable(Freshness.class.getPackage().getImplementationVersion()).orElse("");

  /** What an answer may depend on besides its address. */
  public static final String VARY = "Accept, Accept-Language, Authorization, Cookie";

  private Freshness() {}

  /**
   * Returns 304 if the client has this answer already, else the answer with its tag.
   *
   * @param version of the store that answers
   */
  public static Response answer(
      Request request,
      HttpServletRequest http,
      String version,
      Audience audience,
      Supplier<ResponseBuilder> answer) {
    EntityTag tag = tag(http, version);
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? answer.get() : unchanged)
        .tag(tag)
        .header("Vary", VARY)
        .header(
            "Cache-Control", audience.equals(Audience.PUBLIC) ? "no-cache" : "private, no-cache")
        .build();
  }

  private static EntityTag tag(HttpServletRequest http, String version) {
    String text =
        String.join(
            "\n",
            PROGRAM,
            version,
            LocalDate.now(ZoneOffset.UTC).toString(),
            http.getRequestURI(),
            Optional.ofNullable(http.getQueryString()).orElse(""),
            Optional.ofNullable(http.getHeader("Accept")).orElse(""),
            Here.of(http).language().tag());
    return new EntityTag(Digests.sha256(text).substring(0, 16), true);
  }
}
