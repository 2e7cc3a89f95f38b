package org.archipel.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.view.Language;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The switch of languages: keeps the choice in a cookie, the only one there is, and leads back. An
 * address that names its language ({@code ?language=ar}) needs none.
 */
@Path("language/{tag}")
public final class LanguageResource {

  private static final Duration KEPT = Duration.ofDays(365);

  /** A path here and nothing that a browser could take for another host. */
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  @GET
  public Response choose(@PathParam("tag") String tag, @QueryParam("to") @Nullable String to) {
    Language language =
        Language.of(tag)
            .orElseThrow(() -> new Refusal(HttpProblem.NOT_FOUND, "There is no such language."));
    String back = Optional.ofNullable(to).filter(p -> PATH.matcher(p).matches()).orElse("/");
    return Response.status(Response.Status.SEE_OTHER)
        .location(URI.create(back))
        .header("Cache-Control", "no-store")
        .cookie(
            new NewCookie.Builder(Here.LANGUAGE)
                .value(language.tag())
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .build())
        .build();
  }
}
