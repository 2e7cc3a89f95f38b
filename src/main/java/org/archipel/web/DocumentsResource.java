package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;
import org.archipel.web.door.Freshness;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;

/** The documents that a contributor needs: shapes, JSON-LD context, JSON Schema. */
@Path("")
public final class DocumentsResource {

  private final Site site;

  DocumentsResource(Site site) {
    this.site = site;
  }

  @GET
  @Path("shapes")
  public Response shapes(@Context Request request, @Context HttpServletRequest http) {
    return document(request, http, "shapes.ttl", "text/turtle;charset=UTF-8");
  }

  @GET
  @Path("context/stack.jsonld")
  public Response context(@Context Request request, @Context HttpServletRequest http) {
    return document(request, http, "context/stack.jsonld", "application/ld+json");
  }

  @GET
  @Path("schema/stack.schema.json")
  public Response schema(@Context Request request, @Context HttpServletRequest http) {
    return document(request, http, "schema/stack.schema.json", "application/schema+json");
  }

  private Response document(Request request, HttpServletRequest http, String name, String type) {
    java.nio.file.Path file = site.catalog().installation().ontology().resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(HttpProblem.NOT_FOUND, "This installation has no " + name + ".");
    }
    byte[] content = read(file);
    return Freshness.answer(
        request, http, Digests.sha256(content), Audience.PUBLIC, () -> Response.ok(content, type));
  }

  private static byte[] read(java.nio.file.Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
