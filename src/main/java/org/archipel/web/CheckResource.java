package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;

/** Reports on a file for programs; open to everybody. */
@Path("api/v1/check")
public final class CheckResource {

  private final Checking checking;

  CheckResource(Checking checking) {
    this.checking = checking;
  }

  /** Answers a file, or a form with files, with JSON, Markdown or a page. */
  @POST
  public Response check(
      InputStream body,
      @Context HttpServletRequest http,
      @Context Request request,
      @Context UriInfo address)
      throws IOException {
    return checking.answer(body, http, address, type(request, address));
  }

  private static MediaType type(Request request, UriInfo address) {
    String named = address.getQueryParameters().getFirst("format");
    if (named != null) {
      return switch (named) {
        case "json" -> MediaType.APPLICATION_JSON_TYPE;
        case "html" -> MediaType.TEXT_HTML_TYPE;
        case "md" -> Checking.MARKDOWN;
        default -> throw new Refusal(HttpProblem.BAD_PARAMETER, "format is json, md or html.");
      };
    }
    Variant chosen =
        request.selectVariant(
            Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, Checking.MARKDOWN, MediaType.TEXT_HTML_TYPE)
                .add()
                .build());
    if (chosen == null) {
      throw new Refusal(
          HttpProblem.NOT_ACCEPTABLE, "Here is application/json, text/markdown and text/html.");
    }
    return chosen.getMediaType();
  }
}
