package org.archipel.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.store.Stamp;
import org.archipel.web.door.Json;

/** Tells whether the public is answered, and from which version of the data. */
@Path("health")
public final class HealthResource {

  private final Site site;

  HealthResource(Site site) {
    this.site = site;
  }

  @GET
  public Response health() {
    Optional<Stamp> stamp = site.catalog().store(Audience.PUBLIC).stamp();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", stamp.isPresent() ? "up" : "rebuilding");
    stamp.ifPresent(
        known -> {
          body.put("version", known.version());
          body.put("commit", known.commits().getOrDefault(Audience.PUBLIC.name(), ""));
        });
    return Response.status(stamp.isPresent() ? 200 : 503)
        .type(Json.TYPE)
        .header("Cache-Control", "no-store")
        .entity(Json.bytes(body))
        .build();
  }
}
