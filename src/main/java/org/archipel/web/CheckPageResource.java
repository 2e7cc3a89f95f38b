package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;

/** The page on which anybody can show files, and the report on them. */
@Path("check")
public final class CheckPageResource {

  private final Checking checking;

  CheckPageResource(Checking checking) {
    this.checking = checking;
  }

  /** Shows the form. */
  @GET
  public Response form(@Context Request request, @Context HttpServletRequest http) {
    return checking.site().page(request, http, "check", checking::form);
  }

  /** Answers the form with a page. */
  @POST
  public Response report(
      InputStream body, @Context HttpServletRequest http, @Context UriInfo address)
      throws IOException {
    return checking.answer(body, http, address, MediaType.TEXT_HTML_TYPE);
  }
}
